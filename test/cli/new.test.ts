import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { briefKinds } from '../../src/cli/scaffold/brief-text.ts';
import { runHere, temporaryFolder } from './run-command.ts';

test('a new project prints at once, strictly and without a message', async () => {
  const folder = temporaryFolder({});
  const made = await runHere(folder, ['init', 'ours']);
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stdout, /Next: cd ours && briefpress build/);
  const project = join(folder, 'ours');
  const { code, stderr } = await runHere(project, ['build', '--quiet']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(readdirSync(join(project, 'output')), ['first.pdf']);
});

test('a project is not laid out over files that are there', async () => {
  const folder = temporaryFolder({ 'briefpress.yaml': 'set: strict\n' });
  const { code, stderr } = await runHere(folder, ['init']);
  assert.equal(code, 2);
  assert.match(stderr, /briefpress\.yaml is there already, and nothing was written/);
  assert.equal(existsSync(join(folder, 'briefs')), false);
});

test('a new brief of each kind is found without fault', async () => {
  const folder = temporaryFolder({});
  for (const kind of briefKinds) {
    assert.equal((await runHere(folder, ['new', 'brief', `my-${kind}`, '--kind', kind, '-q'])).code, 0);
  }
  const { code, stderr } = await runHere(folder, ['check']);
  assert.deepEqual([code, stderr], [0, '']);
});

test('a new template lists what its base lets people set, and prints when a value is set', async () => {
  const folder = temporaryFolder({});
  await runHere(folder, ['new', 'brief', 'first']);
  assert.equal((await runHere(folder, ['new', 'template', 'ours'])).code, 0);
  const path = join(folder, 'templates/ours/template.yaml');
  const text = readFileSync(path, 'utf8');
  assert.match(text, /^ {2}accent: "#17455c" # Headings/m);
  assert.match(text, /^# {2}serif: '"Source Serif 4", /m);
  writeFileSync(path, text.replace('#17455c', '#7a1f2b').replace(/^# {2}/gm, '  '));
  const { code, stderr } = await runHere(folder, ['build', '--template', 'ours', '-q']);
  assert.deepEqual([code, stderr], [0, '']);
});

test('names that cannot be file names, and bases that are not there, are refused', async () => {
  const folder = temporaryFolder({});
  assert.match((await runHere(folder, ['new', 'brief', '../x'])).stderr, /"\.\.\/x" is no name/);
  assert.match((await runHere(folder, ['new', 'template', 'ours', '--extends', 'standrd'])).stderr, /"standard"/);
  assert.deepEqual(readdirSync(folder), []);
});
