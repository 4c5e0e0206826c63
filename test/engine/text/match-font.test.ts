import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchFont } from '../../../src/engine/text/match-font.ts';

const face = (weight: number, style: 'normal' | 'italic' = 'normal') => ({ weight, style });

const weights = [100, 300, 400, 500, 700, 900];

const table: readonly (readonly [number, readonly number[]])[] = [
  [400, [400, 500, 300, 100, 700, 900]],
  [450, [500, 400, 300, 100, 700, 900]],
  [500, [500, 400, 300, 100, 700, 900]],
  [350, [300, 100, 400, 500, 700, 900]],
  [600, [700, 900, 500, 400, 300, 100]],
];

for (const [wanted, expected] of table) {
  test(`weight ${wanted} is looked for in the order ${expected.join(', ')}`, () => {
    const found = matchFont(
      weights.map((weight) => face(weight)),
      wanted,
      'normal',
    );
    assert.deepEqual(
      found.map(({ weight }) => weight),
      expected,
    );
  });
}

test('style decides before weight', () => {
  const [first] = matchFont([face(400), face(900, 'italic')], 400, 'italic');
  assert.deepEqual(first, face(900, 'italic'));
  const [upright] = matchFont([face(900), face(400, 'italic')], 400, 'normal');
  assert.deepEqual(upright, face(900));
});
