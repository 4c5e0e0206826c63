import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verifyJournal } from '../../../src/delivery/journal/index.ts';
import { journalBytes, stepsOf } from './journal-fixture.ts';

const sound = journalBytes([...stepsOf('r1'), ...stepsOf('r2')]);
const lines = sound.toString().trimEnd().split('\n');
const ofLines = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''));
const isSound = (bytes: Uint8Array, head: string | null = null): boolean =>
  verifyJournal(bytes, 'x.journal', head).diagnostics.length === 0;
const { head } = verifyJournal(sound, 'x.journal', null);

test('a journal that nobody touched is sound, and its head is told', () => {
  assert.deepEqual(verifyJournal(sound, 'x.journal', null), { lines: 7, head, addedSince: null, diagnostics: [] });
  assert.match(head ?? '', /^[0-9a-f]{64}$/);
});

test('any one byte that is changed to any other is found', () => {
  const place = fc.integer({ min: 0, max: sound.length - 1 });
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(sound);
      bytes[at]! ^= change;
      assert.ok(!isSound(bytes));
    }),
    { numRuns: 500 },
  );
});

test('every byte whose lowest bit is flipped is found', () => {
  for (let at = 0; at < sound.length; at++) {
    const bytes = Buffer.from(sound);
    bytes[at]! ^= 1;
    assert.ok(!isSound(bytes), `byte ${at}`);
  }
});

test('a line that is removed before the end is found', () => {
  for (let index = 0; index < lines.length - 1; index++) assert.ok(!isSound(ofLines(lines.toSpliced(index, 1))));
});

test('a line that is added or told twice is found', () => {
  for (const [index, line] of lines.entries()) assert.ok(!isSound(ofLines(lines.toSpliced(index, 0, line))));
  const foreign = ofLines([...lines, lines.at(-1)!.replace('r2', 'r3')]);
  assert.ok(!isSound(foreign));
});

test('two lines that change places are found', () => {
  for (let index = 1; index < lines.length; index++) {
    const swapped = lines.toSpliced(index - 1, 2, lines[index]!, lines[index - 1]!);
    assert.ok(!isSound(ofLines(swapped)));
  }
});

test('another way of writing the same JSON is found', () => {
  assert.ok(!isSound(Buffer.from(sound.toString().replace('"r1"', '"\\u00721"'))));
  assert.ok(!isSound(Buffer.from(sound.toString().replace('{"seq":1,', '{"seq": 1,'))));
});

test('lines removed at the end are found by the head that was kept, and only by it', () => {
  const shortened = ofLines(lines.slice(0, -1));
  assert.ok(isSound(shortened));
  assert.deepEqual(
    verifyJournal(shortened, 'x.journal', head).diagnostics.map(({ code }) => code),
    ['JOURNAL-head'],
  );
});

test('a head that was kept earlier is still there, and the lines since are counted', () => {
  const kept = verifyJournal(ofLines(lines.slice(0, 4)), 'x.journal', null).head;
  assert.equal(verifyJournal(sound, 'x.journal', kept).addedSince, 3);
});

test('the message about an altered line points at it', () => {
  const bytes = Buffer.from(sound.toString().replace('250 OK', '550 NO'));
  const [diagnostic] = verifyJournal(bytes, 'x.journal', null).diagnostics;
  assert.match(diagnostic?.message ?? '', /line 4 of the journal does not follow/);
  assert.equal(diagnostic?.span?.start, lines.slice(0, 3).join('\n').length + 1);
});

test('a file without lines is no journal', () => {
  assert.equal(verifyJournal(Buffer.alloc(0), 'x.journal', null).diagnostics[0]?.code, 'JOURNAL-empty');
});
