import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../cli/run-command.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const command = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const tutorial = readFileSync(`${docs}tutorial.md`, 'utf8');

/** The fenced blocks of one language, in their order. */
const blocks = (language: string): readonly string[] =>
  [...tutorial.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text = '']) => text);

const separator = '--- end of step ---';

/** `npx briefpress` is the program that was just built; all else runs as it is written. */
const script = [
  'set -eu',
  'npx() { shift; "$NODE" "$BRIEFPRESS" "$@"; }',
  ...blocks('sh').map((block) => `${block}echo "${separator}"`),
].join('\n');

test('the commands of the tutorial succeed word by word and answer what it says', () => {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const env = { ...inherited, NODE: process.execPath, BRIEFPRESS: command };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: temporaryFolder(), env, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const answers = stdout.split(`${separator}\n`);
  const promised = blocks('text');
  assert.ok(promised.length > 0);
  assert.equal(answers.length - 1, promised.length);
  for (const [step, text] of promised.entries()) {
    for (const line of text.trim().split('\n')) assert.ok(answers[step]?.includes(line), `${line}\n${answers[step]}`);
  }
});

test('the pictures of the tutorial are there', () => {
  const pictures = [...tutorial.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  assert.ok(pictures.length > 0);
  assert.deepEqual(
    pictures.filter((path) => !existsSync(docs + path)),
    [],
  );
});
