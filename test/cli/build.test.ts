import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { runCommand, runHere, smallBrief, temporaryFolder } from './run-command.ts';

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

test('in a folder with briefs, all are printed and listed', async () => {
  const folder = temporaryFolder({
    'briefs/a.yaml': smallBrief,
    'briefs/b.yml': smallBrief.replace('id: first', 'id: second'),
    'briefs/notes.txt': 'not a brief',
  });
  const { code, stdout, stderr } = runCommand(folder, ['build']);
  assert.equal(code, 0, stderr);
  assert.match(
    stdout,
    /^output\/a\.pdf +1 page +[\d.]+ s\noutput\/b\.pdf +1 page +[\d.]+ s\n2 files, 2 pages, [\d.]+ s\n$/,
  );
  assert.match(stderr, /\[1\/2\] briefs\/a\.yaml\n[\s\S]*\[2\/2\] briefs\/b\.yml/);
  assert.deepEqual(readdirSync(join(folder, 'output')), ['a.pdf', 'b.pdf']);
  assert.ok(isPdf(readFileSync(join(folder, 'output/a.pdf'))));
});

test('the same brief gives the same bytes, on another paper others', async () => {
  const folder = temporaryFolder({ 'a.yaml': smallBrief });
  await runHere(folder, ['build', 'a.yaml', '-o', 'one.pdf', '-q']);
  await runHere(folder, ['build', 'a.yaml', '-o', 'two.pdf', '-q']);
  await runHere(folder, ['build', 'a.yaml', '-o', 'letter.pdf', '-q', '--paper', 'Letter']);
  const [one, two, letter] = ['one.pdf', 'two.pdf', 'letter.pdf'].map((name) => readFileSync(join(folder, name)));
  assert.ok(one && two && letter);
  assert.ok(one.equals(two));
  assert.ok(!one.equals(letter));
});

test('SOURCE_DATE_EPOCH sets the date in the file; without it the newest revision does', async () => {
  const folder = temporaryFolder();
  const dateOf = (environment: Record<string, string>): string =>
    /<xmp:CreateDate>(\d{4}-\d\d-\d\d)/.exec(
      runCommand(folder, ['build', '-'], { input: smallBrief, environment }).bytes.toString('latin1'),
    )?.[1] ?? 'none';
  assert.equal(dateOf({}), '2024-12-05');
  assert.equal(dateOf({ SOURCE_DATE_EPOCH: '86400' }), '1970-01-02');
});

test('standard input goes to standard output, with nothing but the PDF on it', async () => {
  const folder = temporaryFolder();
  const { code, bytes, stderr } = runCommand(folder, ['build', '-'], { input: smallBrief });
  assert.equal(code, 0, stderr);
  assert.ok(isPdf(bytes));
  assert.deepEqual(readdirSync(folder), []);
});

test('with --json the result and the messages are one JSON value', async () => {
  const folder = temporaryFolder({ 'a.yaml': smallBrief, 'b.yaml': smallBrief.replace('title:', 'titel:') });
  const { code, stdout, stderr } = await runHere(folder, ['build', 'a.yaml', 'b.yaml', '--json']);
  const { files } = JSON.parse(stdout);
  assert.deepEqual([code, stderr], [1, '']);
  assert.deepEqual([files[0].pdf, files[0].pages], ['output/a.pdf', 1]);
  assert.equal(files[1].pdf, null);
  assert.deepEqual([files[1].diagnostics[0].file, files[1].diagnostics[0].line], ['b.yaml', 5]);
});

test('one brief with errors does not keep the others from being printed', async () => {
  const folder = temporaryFolder({ 'a.yaml': 'schema: [', 'b.yaml': smallBrief, 'output/a.pdf': 'earlier' });
  const { code, stdout } = await runHere(folder, ['build', 'a.yaml', 'b.yaml']);
  assert.equal(code, 1);
  assert.match(stdout, /1 file, 1 page, .*; 1 brief not printed/);
  assert.equal(readFileSync(join(folder, 'output/a.pdf'), 'utf8'), 'earlier');
  assert.ok(existsSync(join(folder, 'output/b.pdf')));
});

test('a place that cannot be written to is told', async () => {
  const folder = temporaryFolder({ 'a.yaml': smallBrief, output: 'a file where the folder should be' });
  const { code, stderr } = await runHere(folder, ['build', 'a.yaml']);
  assert.equal(code, 1);
  assert.match(stderr, /FILE-unwritable.*the PDF cannot be written/);
  assert.equal(readFileSync(join(folder, 'output'), 'utf8'), 'a file where the folder should be');
});

test('colours are shown only on request', async () => {
  const folder = temporaryFolder({ 'a.yaml': 'schema: [' });
  const colored = await runHere(folder, ['check', 'a.yaml'], { environment: { FORCE_COLOR: '1' } });
  assert.ok(colored.stderr.includes('\u001b['));
  const plain = await runHere(folder, ['check', 'a.yaml'], { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } });
  assert.ok(!plain.stderr.includes('\u001b'));
});

test('control characters of a brief do not reach the terminal', async () => {
  const folder = temporaryFolder({ 'a.yaml': 'schema: "\u009b31m\u0007" : [' });
  const { stderr } = await runHere(folder, ['check', 'a.yaml']);
  assert.match(stderr, /a\.yaml:1/);
  assert.doesNotMatch(stderr, /[\u0007\u009b]/);
});

test('a brief may choose a template of its project, but no path', async () => {
  const folder = temporaryFolder({
    'templates/ours/template.yaml': 'name: [',
    'up.yaml': `${smallBrief}template: ../x\n`,
  });
  writeFileSync(join(folder, 'ours.yaml'), `${smallBrief}template: ours\n`);
  const { code, stderr } = await runHere(folder, ['check', 'up.yaml', 'ours.yaml']);
  assert.equal(code, 1);
  assert.match(stderr, /up\.yaml:11:\d+: error \[TEMPLATE-unknown\]/);
  assert.match(stderr, /templates\/ours\/template\.yaml:1:/);
});

test('a font folder that is missing keeps every brief from being printed', async () => {
  const folder = temporaryFolder({ 'a.yaml': smallBrief, 'output/a.pdf': 'earlier' });
  const { code, stderr } = await runHere(folder, ['build', 'a.yaml', '--fonts', 'none']);
  assert.equal(code, 1);
  assert.match(stderr, /FONT-unreadable/);
  assert.equal(readFileSync(join(folder, 'output/a.pdf'), 'utf8'), 'earlier');
});

test('line ends of Windows are not shown as damage', async () => {
  const folder = temporaryFolder({ 'a.yaml': smallBrief.replace('title:', 'titel:').replaceAll('\n', '\r\n') });
  const { stderr } = await runHere(folder, ['check', 'a.yaml']);
  assert.match(stderr, /5 \| titel: A bridge across the river\n/);
});

test('the title in the file has no marks of Markdown', () => {
  const folder = temporaryFolder();
  const input = smallBrief.replace('A bridge', 'A **bridge**');
  const { bytes } = runCommand(folder, ['build', '-'], { input });
  assert.match(bytes.toString('latin1'), /<rdf:li xml:lang="x-default">A bridge across the river</);
});

test('standard input without end is refused once it is too long', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1 << 20, 'x');
    })(),
  );
  const { code, stderr } = await runHere(temporaryFolder(), ['build', '-', '-o', 'a.pdf'], { input: endless });
  assert.equal(code, 1);
  assert.match(stderr, /<stdin>:1:1: error \[FILE-too-large\]/);
});
