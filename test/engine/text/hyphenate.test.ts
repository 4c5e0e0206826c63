import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hyphenationPoints } from '../../../src/engine/text/hyphenate.ts';

const limits = [5, 2, 2] as const;

const hyphenated = (word: string, language: string, limitChars: readonly [number, number, number] = limits): string => {
  let start = 0;
  const parts = hyphenationPoints(word, language, limitChars).map((point) => {
    const part = word.slice(start, point);
    start = point;
    return part;
  });
  return [...parts, word.slice(start)].join('-');
};

const table: readonly (readonly [string, string, string])[] = [
  ['hyphenation', 'en', 'hy-phen-ation'],
  ['hyphenation', 'en-US', 'hy-phen-ation'],
  ['Partnership', 'en-AU', 'Part-ner-ship'],
  ['співробітництво', 'uk', 'спів-ро-бі-тни-цтво'],
  ['Staatsvertrag', 'de-AT', 'Staats-ver-trag'],
];

for (const [word, language, expected] of table) {
  test(`"${word}" in ${language} is divided as ${expected}`, () => {
    assert.equal(hyphenated(word, language), expected);
  });
}

test('a word is left whole when its language has no patterns or no name', () => {
  for (const language of ['', 'xx', '../../etc', 'patterns', 'x-private']) {
    assert.deepEqual(hyphenationPoints('hyphenation', language, limits), []);
  }
});

test('capitals, numbers, addresses and short words are left whole', () => {
  for (const word of ['NATIONAL', 'abc123def', 'https://example.org', 'tree']) {
    assert.deepEqual(hyphenationPoints(word, 'en', limits), []);
  }
});

test('the limits keep characters together before and after the break', () => {
  assert.equal(hyphenated('hyphenation', 'en', [5, 3, 5]), 'hyphen-ation');
  assert.equal(hyphenated('hyphenation', 'en', [12, 2, 2]), 'hyphenation');
});
