import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodePng } from '../../src/pdf/decode-png.ts';
import { readPngFile } from '../../src/pdf/png-file.ts';
import { temporaryFolder } from '../cli/run-command.ts';
import { shippedCommand } from '../support/shipped-command.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
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

const runTutorial = (folder: string) => {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const env = { ...inherited, NODE: process.execPath, BRIEFPRESS: shippedCommand, SOURCE_DATE_EPOCH: '1733443200' };
  return spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
};

const folder = temporaryFolder();
const { status, stdout, stderr } = runTutorial(folder);

test('the commands of the tutorial succeed word by word and answer what it says', () => {
  assert.equal(status, 0, stderr);
  const answers = stdout.split(`${separator}\n`);
  const promised = blocks('text');
  assert.ok(promised.length > 0);
  assert.equal(answers.length - 1, promised.length);
  for (const [step, text] of promised.entries()) {
    for (const line of text.trim().split('\n')) assert.ok(answers[step]?.includes(line), `${line}\n${answers[step]}`);
  }
});

/** The picture of a first page, as `pdftoppm -r 45 -png` makes it; null where there is no such program. */
const pictureOf = (pdf: string): Uint8Array | null => {
  const { status: code, stdout: bytes } = spawnSync('pdftoppm', ['-r', '45', '-png', '-f', '1', '-l', '1', pdf]);
  return code === 0 ? bytes : null;
};

/** How much two pictures differ, from 0 to 1, as the mean of their colours. */
const difference = (one: Uint8Array, other: Uint8Array): number => {
  const [first, second] = [one, other].map((bytes) => decodePng(readPngFile(bytes)).colors);
  assert.equal(first?.length, second?.length);
  const sum = first!.reduce((total, value, index) => total + Math.abs(value - (second?.[index] ?? 0)), 0);
  return sum / (255 * first!.length);
};

for (const [picture, pdf] of [
  ['first.png', 'first.pdf'],
  ['house.png', 'bridge.pdf'],
] as const) {
  test(`the commands make the picture ${picture}`, (context) => {
    const made = pictureOf(`${folder}/ours/output/${pdf}`);
    if (!made) return context.skip('pdftoppm is not here: pictures not compared');
    assert.ok(tutorial.includes(`(tutorial/${picture})`));
    assert.ok(difference(made, readFileSync(`${docs}tutorial/${picture}`)) < 0.002);
  });
}
