import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainEdtf, parseEdtf } from '../../src/brief/index.ts';

const good: readonly (readonly [text: string, earliest: string | null, latest: string | null])[] = [
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-06-19', '2024-06-19', '2024-06-19'],
  ['2024-06-19~', '2024-06-19', '2024-06-19'],
  ['2024-06?', '2024-06-01', '2024-06-30'],
  ['2024%', '2024-01-01', '2024-12-31'],
  ['2024-10-XX', '2024-10-01', '2024-10-31'],
  ['2024-10-2X', '2024-10-20', '2024-10-29'],
  ['2024-02-3X', null, null],
  ['2024-XX', '2024-01-01', '2024-12-31'],
  ['2024-1X', '2024-10-01', '2024-12-31'],
  ['2024-XX-31', '2024-01-31', '2024-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2024-06-17/2024-06-20', '2024-06-17', '2024-06-20'],
  ['2024-06/2024-06', '2024-06-01', '2024-06-30'],
  ['../2024-12-05', null, '2024-12-05'],
  ['2024-12-05/..', '2024-12-05', null],
  ['2024-12-05/', '2024-12-05', null],
  ['/2024', null, '2024-12-31'],
];

for (const [text, earliest, latest] of good) {
  const isDate = earliest !== null || latest !== null;
  test(`${text} ${isDate ? `lies between ${earliest} and ${latest}` : 'is no date'}`, () => {
    const date = parseEdtf(text);
    assert.deepEqual(date && [date.earliest, date.latest], isDate ? [earliest, latest] : null);
    assert.equal(explainEdtf(text) === null, isDate);
  });
}

const bad: readonly (readonly [text: string, problem: string])[] = [
  ['', '"" is not a date'],
  ['19 June 2024', '"19 June 2024" is not a date'],
  ['2024-6-19', '"2024-6-19" is not a date'],
  ['2024-13', '"2024-13" is not a day of the calendar'],
  ['2024-00', '"2024-00" is not a day of the calendar'],
  ['2023-02-29', '"2023-02-29" is not a day of the calendar'],
  ['2024-06-31', '"2024-06-31" is not a day of the calendar'],
  ['2024-21', '"2024-21" is not a day of the calendar'],
  ['2024-06-19T10:00', '"2024-06-19T10:00" is not a date'],
  ['?2024', '"?2024" is not a date'],
  ['2024-06-19?~', '"2024-06-19?~" is not a date'],
  ['2024/2023', '"2024/2023" ends before it starts'],
  ['2024/2025/2026', '"2024/2025/2026" has more than one "/"'],
  ['../..', '"../.." has neither a start nor an end'],
  ['/', '"/" has neither a start nor an end'],
  ['2024/x', '"x" is not a date'],
];

for (const [text, problem] of bad) {
  test(`"${text}" is refused`, () => {
    assert.equal(explainEdtf(text), problem);
    assert.equal(parseEdtf(text), null);
  });
}

test('an interval tells an open end from an unknown one', () => {
  const open = parseEdtf('2024/..');
  const unknown = parseEdtf('2024/');
  assert.ok(open?.kind === 'interval' && unknown?.kind === 'interval');
  assert.deepEqual([open.openEnd, unknown.openEnd], [true, false]);
});

test('qualifiers are kept', () => {
  const kinds = ['2024', '2024?', '2024~', '2024%'].map((text) => parseEdtf(text));
  assert.deepEqual(
    kinds.map((date) => date?.kind === 'date' && date.qualifier),
    ['none', 'uncertain', 'approximate', 'both'],
  );
});
