import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHere, temporaryFolder } from './run-command.ts';

const brief = `schema: briefing/1
id: ferry
lang: en
kind: fact-sheet
title: The ferry
as_of: "2024-12-05"
handling: { tlp: "TLP:CLEAR" }
unknowns: { none: a test }
sources: [{ id: s1, csl: { type: webpage, title: The ferry }, reliability: B, rated_by: A, file: ferry.txt, sha256: 84af2e }]
quotes: [{ id: q1, speaker: { unknown: test }, date: "2024", lang: en, rendering: original, src: s1 L1, text: goes on }]
revisions: [{ version: "1", date: "2024-12-05", kind: initial, note: First }]
`;

test('where no saved copy is there, one note says so and nothing is wrong', async () => {
  const { code, stdout } = await runHere(temporaryFolder({ 'briefs/a.yaml': brief, 'briefs/b.yaml': brief }), [
    'check',
  ]);
  assert.equal(code, 0, stdout);
  assert.equal(stdout.match(/quotations were not checked/g)?.length, 1);
});

test('copies are found by --sources and by the house file, from its own folder', async () => {
  const files = { 'briefs/a.yaml': brief, 'archive/ferry.txt': 'The ferry goes on.' };
  const named = await runHere(temporaryFolder(files), ['check', '--sources', 'archive']);
  const house = await runHere(temporaryFolder({ ...files, 'briefpress.yaml': 'sources: archive\n' }), [
    'check',
    '--json',
  ]);
  assert.match(named.stdout, /1 error, 0 warnings; 1 quotation verified/);
  assert.match(named.stderr, /\[SRC-hash\]/);
  const [file] = JSON.parse(house.stdout).files;
  assert.deepEqual(file.quotations, { checked: true, verified: 1, wrong: 0, unverified: [] });
});

test('the end of a run says what became of all quotations', async () => {
  const ours = brief
    .replace('rendering: original', 'rendering: own-translation')
    .replaceAll('ferry.txt, sha256: 84af2e', 'ferry.txt');
  const files = { 'briefs/a.yaml': ours, 'briefs/b.yaml': brief, 'briefs/ferry.txt': 'The ferry goes on.' };
  const { stdout } = await runHere(temporaryFolder(files), ['check']);
  const [, , total] = stdout.split('\n');
  assert.equal(total, '2 briefs: 1 quotation verified; 1 not compared: the words are a translation of our own');
});
