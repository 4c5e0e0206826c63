import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere, temporaryFolder } from './run-command.ts';

const brief = `schema: briefing/1
id: harbour
lang: en
title: { en: The harbour reopens, uk: Порт відкрито }
kind: note
as_of: "2024-06-20"
handling: { tlp: "TLP:AMBER", restrictions: ["Community: pilots"], embargo: { until: "2024-07-01T00:01:00Z", local_zone: Europe/Kyiv } }
bottom_line: The harbour reopens on Monday.
unknowns: { none: Nothing }
sections:
  - { block: text, title: Ships, portion: "TLP:GREEN", text: The dredger left. }
  - { block: text, title: Crews, portion: "TLP:AMBER", text: The pilots are tired. }
`;
const readers = `numbered: true
readers:
  - { id: a, name: A. Able, copy: 1 }
  - { id: b, name: Іван Читач, copy: 2, lang: uk, profile: large-print }
  - { id: c, name: C. Third, copy: 3, ceiling: "TLP:GREEN", paper: A5, deliver: print }
`;
const twice = 'readers: [{ id: a, name: A, copy: 1 }, { id: b, name: B, copy: 1 }]';
const folder = temporaryFolder({ 'harbour.yaml': brief, 'readers.yaml': readers, 'twice.yaml': twice });

const run = (...words: readonly string[]) => runHere(folder, words);

test('every reader gets a file, and each leads back to its reader', async () => {
  const { code, stdout } = await run('copies', 'harbour.yaml', '-o', 'out', '--workers', '2', '--json');
  assert.equal(code, 0);
  const { copies } = JSON.parse(stdout);
  assert.deepEqual(readdirSync(join(folder, 'out')).sort(), [
    'harbour-v0-1-en.pdf',
    'harbour-v0-2-uk.pdf',
    'harbour-v0-3-en.pdf',
  ]);
  assert.deepEqual(copies[2].withheld, ['bottom-line', 'Crews']);
  for (const { file, sha256, reader } of copies) {
    const bytes = readFileSync(join(folder, 'out', file));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
    const traced = JSON.parse(
      (await run('trace', `out/${file}`, '--brief', 'harbour.yaml', '--readers', 'readers.yaml', '--json')).stdout,
    );
    assert.deepEqual(
      [traced.byDocumentId, traced.byMetadata, traced.byWords].map(([found]) => found?.reader),
      [reader, reader, reader],
    );
  }
});

test('the same order gives the same bytes, with the embargo stamped until it lifts', async () => {
  const hashes = async (...words: readonly string[]) => {
    const { copies } = JSON.parse((await run('copies', 'harbour.yaml', '-o', 'again', '--json', ...words)).stdout);
    return copies.map(({ sha256 }: { sha256: string }) => sha256);
  };
  const now = ['--now', '2024-06-30T00:00:00Z'];
  assert.deepEqual(await hashes(...now), await hashes(...now));
  const sizeAt = async (time: string) => {
    await run('copies', 'harbour.yaml', '-o', 'stamp', '--now', time);
    return readFileSync(join(folder, 'stamp', 'harbour-v0-1-en.pdf')).length;
  };
  assert.ok((await sizeAt('2024-06-30T23:59:00Z')) > (await sizeAt('2024-07-01T00:01:00Z')));
});

test('qpdf finds no fault in a copy, where it is installed, and the copy is known after qpdf has saved it', async (context) => {
  await run('copies', 'harbour.yaml', '-o', 'checked', '--booklet');
  const files = readdirSync(join(folder, 'checked'));
  if (spawnSync('qpdf', ['--version']).error) return context.skip('qpdf is not installed');
  for (const file of files) assert.equal(spawnSync('qpdf', ['--check', join(folder, 'checked', file)]).status, 0, file);
  const saved = join(folder, 'saved.pdf');
  spawnSync('qpdf', ['--object-streams=generate', join(folder, 'checked', files[0]!), saved]);
  const { stdout } = await run('trace', 'saved.pdf', '--brief', 'harbour.yaml', '--readers', 'readers.yaml');
  assert.match(
    stdout,
    /^A\. Able \(a\), copy 1 of 3 of harbour version 0: by document id, metadata, words on the page/,
  );
});

test('a dry run tells who would get what and makes nothing', async () => {
  const { code, stdout } = await run('copies', 'harbour.yaml', '-o', 'none', '--dry-run');
  assert.equal(code, 0);
  assert.match(stdout, /3 +C\. Third +print +en, A5, standard +harbour-v0-3-en\.pdf +bottom-line; Crews/);
  assert.ok(!readdirSync(folder).includes('none'));
});

test('shards share the copies out', async () => {
  const made: string[] = [];
  for (const part of ['1/3', '2/3', '3/3']) {
    const { stdout } = await run('copies', 'harbour.yaml', '-o', 'parts', '--shard', part, '--json');
    made.push(...JSON.parse(stdout).copies.map(({ reader }: { reader: string }) => reader));
  }
  assert.deepEqual(made.sort(), ['a', 'b', 'c']);
});

test('bad choices and bad readers end in a message', async () => {
  assert.equal((await run('copies', 'harbour.yaml', '--shard', '4/3')).code, 2);
  assert.equal((await run('copies', 'harbour.yaml', '--now', 'today')).code, 2);
  assert.equal((await run('copies', 'harbour.yaml', '--name', '{id}.pdf')).code, 2);
  const { code, stderr } = await run('copies', 'harbour.yaml', '--readers', 'twice.yaml');
  assert.equal(code, 1);
  assert.match(stderr, /twice\.yaml:1:\d+: error \[COPY-same-number\]/);
});

const long = `${brief.replace('id: harbour', 'id: long').replace('kind: note', 'kind: note\nmax_pages: 1')}
  - { block: text, title: More, portion: "TLP:GREEN", text: ${'The tide turned. '.repeat(250)} }
`;

test('a copy has no more pages than the brief may have, but for small paper and large type', async () => {
  writeFileSync(join(folder, 'long.yaml'), long);
  const { code, stderr } = await run('copies', 'long.yaml', '-o', 'long');
  assert.equal(code, 1);
  const [first, ...others] = stderr.split('\n').filter((line) => line.includes('PAGE-too-many'));
  assert.match(first ?? '', /long\.yaml:6:\d+: error \[PAGE-too-many\].* max_pages is 1/);
  assert.match(others[0] ?? '', /warning \[PAGE-too-many\].* mm too much, on A4 in the profile large-print$/);
  assert.deepEqual(readdirSync(join(folder, 'long')), ['long-v0-2-uk.pdf', 'long-v0-3-en.pdf']);
});

test('a name too long for the page is named at its line', async () => {
  const name = 'Tide '.repeat(60).trim();
  writeFileSync(join(folder, 'long-name.yaml'), `readers:\n  - { id: a, name: ${name}, copy: 1 }\n`);
  const { stderr } = await run(
    'copies',
    'harbour.yaml',
    '--readers',
    'long-name.yaml',
    '-o',
    'name',
    '--quiet',
    '--strict',
  );
  assert.match(
    stderr,
    /long-name\.yaml:2:20: error \[LAYOUT-outside-page\] "Prepared for Tide .* Tide" is off the sheet/,
  );
  assert.doesNotMatch(stderr, /nnnn/);
});

test('on a full disk no copy is cut short, and the one from before stays', async (context) => {
  if (process.platform !== 'linux') return context.skip('there is no /dev/full here');
  await run('copies', 'harbour.yaml', '-o', 'full');
  const first = join(folder, 'full', 'harbour-v0-1-en.pdf');
  const before = readFileSync(first);
  symlinkSync('/dev/full', join(folder, 'full', `.harbour-v0-1-en.pdf.${process.pid}.part`));
  const { code, stderr } = await run('copies', 'harbour.yaml', '-o', 'full', '--now', '2025-01-01T00:00:00Z');
  assert.equal(code, 1);
  assert.match(stderr, /harbour-v0-1-en\.pdf.* error \[FILE-unwritable\] the copy cannot be written: the disk is full/);
  assert.deepEqual(readFileSync(first), before);
  assert.deepEqual(
    readdirSync(join(folder, 'full')).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a folder that may not be written to is told in words', async (context) => {
  if (process.platform !== 'linux') return context.skip('there is no /proc here');
  const { code, stderr } = await run('copies', 'harbour.yaml', '-o', '/proc');
  assert.equal(code, 1);
  assert.match(stderr, /error \[FILE-unwritable\] the copy cannot be written: /);
});
