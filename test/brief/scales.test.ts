import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf, likelihoodScales, likelihoodWordsIn } from '../../src/brief/index.ts';

const terms: readonly (readonly [text: string, found: readonly string[], lang?: string])[] = [
  ['It is likely that it rains.', ['likely']],
  ['It is very likely that it rains.', ['very likely']],
  ['It is unlikely.', ['unlikely']],
  ['Highly improbable, then probable.', ['highly improbable', 'probable']],
  ['There is a roughly even chance.', ['roughly even chance']],
  ['A remote village.', []],
  ['Імовірно, що піде дощ.', ['імовірно'], 'uk'],
  ['Цілком ймовірна злива.', ['ймовірна'], 'uk'],
  ['Дуже ймовірно, а то й майже напевно.', ['дуже ймовірно', 'майже напевно'], 'uk-UA'],
  ['Малоймовірно.', ['малоймовірно'], 'uk'],
  ['Il est probable.', [], 'fr'],
  ['The likelihood is a matter of taste.', []],
];

for (const [text, found, lang = 'en'] of terms) {
  test(`"${text}" uses ${found.length === 0 ? 'no term' : found.join(', ')}`, () => {
    assert.deepEqual(
      likelihoodWordsIn(text, lang).map(({ words }) => words),
      found,
    );
  });
}

test('the bands of every scale rise', () => {
  for (const { bands } of Object.values(likelihoodScales)) {
    assert.ok(bands.every(({ low, high }) => low < high));
    assert.ok(bands.every(({ low }, index) => low >= (bands[index - 1]?.high ?? 0)));
  }
});

test('a term is looked up whatever its capitals', () => {
  assert.deepEqual(bandOf(likelihoodScales.icd203, 'Likely'), { terms: ['likely', 'probable'], low: 55, high: 80 });
  assert.equal(bandOf(likelihoodScales.icd203, 'realistic possibility'), null);
});
