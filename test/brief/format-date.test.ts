import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from '../../src/brief/index.ts';

const table: readonly (readonly [date: string, english: string, ukrainian: string])[] = [
  ['2024', '2024', '2024'],
  ['2024-06', 'June 2024', 'червень 2024\u00a0р.'],
  ['2024-06-19', '19 June 2024', '19 червня 2024\u00a0р.'],
  ['2024-06-19~', 'about 19 June 2024', 'близько 19 червня 2024\u00a0р.'],
  ['2024-06~', 'about June 2024', 'близько червня 2024\u00a0р.'],
  ['2024-06?', 'June 2024 (uncertain)', 'червень 2024\u00a0р. (непевно)'],
  ['2024-10-XX', 'October 2024 (day not known)', 'жовтень 2024\u00a0р. (день невідомий)'],
  ['2024-XX', '2024 (month not known)', '2024 (місяць невідомий)'],
  ['201X', '201X', '201X'],
  ['2024-06-17/2024-06-20', '17–20 June 2024', '17–20 червня 2024\u00a0р.'],
  ['2020/2024', '2020–2024', '2020–2024'],
  ['2024-06-17/2024-12', '17 June 2024 – December 2024', '17 червня 2024\u00a0р. – грудень 2024\u00a0р.'],
  ['../2024-12', 'until December 2024', 'до грудня 2024\u00a0р.'],
  ['2024-12-05/..', 'from 5 December 2024', 'від 5 грудня 2024\u00a0р.'],
  ['soon', 'soon', 'soon'],
];

for (const [date, english, ukrainian] of table) {
  test(`${date} reads "${english}"`, () => {
    assert.equal(formatDate(date, 'en'), english);
    assert.equal(formatDate(date, 'uk'), ukrainian);
  });
}

test('the short style is for tables', () => {
  assert.equal(formatDate('2024-06-19', 'en', 'short'), '19 Jun 2024');
});

test('a language without words of its own still gets its own months', () => {
  assert.equal(formatDate('2024-06-19', 'ko'), '2024년 6월 19일');
});
