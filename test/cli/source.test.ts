import assert from 'node:assert/strict';
import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

const page =
  '<!doctype html><html lang=en><title>The ferry</title><meta name=author content="Ann Sample"><p>It goes on.';

test('a page is recorded with what it says of itself, and told what is missing', async () => {
  const folder = temporaryFolder({ 'briefs/first.yaml': smallBrief, 'briefs/ferry.html': page });
  const { code, stdout } = await runHere(folder, [
    'source',
    'add',
    'briefs/ferry.html',
    '--brief',
    'briefs/first.yaml',
  ]);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^s1 added to briefs\/first.yaml\n {2}file {4}ferry.html\n/);
  assert.match(stdout, /missing: site, date, reliability\n$/);
  const text = readFileSync(join(folder, 'briefs/first.yaml'), 'utf8');
  assert.ok(text.startsWith(`${smallBrief}sources:\n  - id: s1\n`));
  assert.equal((await runHere(folder, ['source', 'verify'])).code, 0);
});

test('a file from elsewhere or from a pipe is copied to the folder of the saved copies', async () => {
  const outside = temporaryFolder({ 'ferry.html': page });
  const folder = temporaryFolder({ 'first.yaml': `\uFEFF${smallBrief}`, 'briefpress.yaml': 'sources: archive\n' });
  const words = ['source', 'add', join(outside, 'ferry.html'), '--brief', 'first.yaml', '--json'];
  const answer = JSON.parse((await runHere(folder, words)).stdout);
  assert.deepEqual([answer.ok, answer.copied, answer.source.file], [true, true, 'ferry.html']);
  assert.equal(readFileSync(join(folder, 'archive/ferry.html'), 'utf8'), page);
  assert.ok(readFileSync(join(folder, 'first.yaml'), 'utf8').startsWith('\uFEFFschema'));
  const piped = [
    'source',
    'add',
    '-',
    '--name',
    'b.txt',
    '--title',
    'B',
    '--brief',
    'first.yaml',
    '--reliability',
    'B',
  ];
  assert.equal((await runHere(folder, piped, { input: 'One' })).code, 0);
  assert.equal(readFileSync(join(folder, 'archive/b.txt'), 'utf8'), 'One');
  const { stdout } = await runHere(folder, ['source', 'list', 'first.yaml']);
  assert.match(stdout, / {2}s1 {2}F {2}undated {2}ferry.html {2}The ferry\n {2}s2 {2}B {2}undated {2}b.txt/);
});

test('a brief behind a link is written where it lies', async () => {
  const folder = temporaryFolder({ 'first.yaml': smallBrief, 'a.txt': 'One' });
  symlinkSync('first.yaml', join(folder, 'link.yaml'));
  await runHere(folder, ['source', 'add', 'a.txt', '--title', 'A', '--brief', 'link.yaml']);
  assert.match(readFileSync(join(folder, 'first.yaml'), 'utf8'), /sources:/);
  assert.ok(lstatSync(join(folder, 'link.yaml')).isSymbolicLink());
});

test('nothing is written when the source cannot be added', async () => {
  const folder = temporaryFolder({ 'first.yaml': smallBrief, 'in/a.txt': 'One', 'a.txt': 'Two', 'empty.txt': '' });
  const run = (...words: string[]) =>
    runHere(folder, ['source', 'add', ...words, '--brief', 'first.yaml'], { input: 'Three' });
  assert.match((await run('in/a.txt')).stderr, /does not say what its title is/);
  assert.match((await run('-', '--title', 'A')).stderr, /give --name/);
  assert.match((await run('-', '--name', 'a.txt', '--title', 'A')).stderr, /another file "a.txt"/);
  assert.match((await run('empty.txt', '--title', 'A')).stderr, /the file is empty/);
  assert.match((await run('none.txt', '--title', 'A')).stderr, /cannot be read/);
  assert.match((await run('a.txt', '--title', 'A', '--date', 'soon')).stderr, /\[DATE-edtf\]/);
  assert.equal(readFileSync(join(folder, 'first.yaml'), 'utf8'), smallBrief);
});

test('a changed copy, a missing one and a place that is not there fail the check', async () => {
  const folder = temporaryFolder({ 'first.yaml': smallBrief, 'a.txt': 'One', 'b.txt': 'Two' });
  for (const name of ['a.txt', 'b.txt'])
    await runHere(folder, ['source', 'add', name, '--title', name, '--brief', 'first.yaml']);
  const cited = readFileSync(join(folder, 'first.yaml'), 'utf8').replace('autumn.', 'autumn [[s2 L7]].');
  writeFileSync(join(folder, 'first.yaml'), cited);
  writeFileSync(join(folder, 'a.txt'), 'Other');
  const { code, stdout } = await runHere(folder, ['source', 'verify', 'first.yaml']);
  assert.equal(code, 1);
  assert.deepEqual(stdout.split('\n').slice(1, 3), [
    '  s1  CHANGED    a.txt  0 places found',
    '  s2  unchanged  b.txt  0 places found, NOT THERE: L7',
  ]);
  const json = JSON.parse(
    (await runHere(folder, ['source', 'verify', 'first.yaml', '--json', '--sources', '.'])).stdout,
  );
  assert.deepEqual([json.files[0].ok, json.files[0].sources[1].placesAbsent], [false, ['L7']]);
});

test('copies travel in the PDF when they are asked for, and never one that was changed', async () => {
  const folder = temporaryFolder({ 'first.yaml': smallBrief, 'a.txt': 'One' });
  await runHere(folder, ['source', 'add', 'a.txt', '--title', 'A', '--brief', 'first.yaml']);
  const build = (...words: string[]) => runHere(folder, ['build', 'first.yaml', '--json', ...words]);
  const plain = await build();
  assert.deepEqual(JSON.parse(plain.stdout).files[0].attached, []);
  const before = readFileSync(join(folder, 'output/first.pdf'));
  assert.ok(!before.includes('EmbeddedFile'));
  const asked = await build('--attach-sources');
  assert.deepEqual(JSON.parse(asked.stdout).files[0].attached, ['s1-a.txt']);
  const after = readFileSync(join(folder, 'output/first.pdf'));
  assert.ok(after.includes('/EmbeddedFile'));
  await build('--attach-sources');
  assert.deepEqual(readFileSync(join(folder, 'output/first.pdf')), after);
  writeFileSync(join(folder, 'a.txt'), 'Other');
  const refused = await build('--attach-sources');
  assert.equal(refused.code, 1);
  const [file] = JSON.parse(refused.stdout).files;
  assert.equal(file.pdf, null);
  assert.ok(file.diagnostics.some(({ code }: { code: string }) => code === 'SRC-hash'));
  assert.deepEqual(readFileSync(join(folder, 'output/first.pdf')), after);
});
