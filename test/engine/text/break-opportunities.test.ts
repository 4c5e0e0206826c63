import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rules } from '@cto.af/linebreak';
import {
  type BreakRules,
  breakOpportunities,
  mustBreak,
  noBreak,
} from '../../../src/engine/text/break-opportunities.ts';

/** The text with a bar at each opportunity, two where a line must end. */
const marked = (text: string, rules: Partial<BreakRules> = {}): string => {
  const found = breakOpportunities(text, { wordBreak: 'normal', lineBreak: 'auto', ...rules });
  return Array.from(text, (character, index) => {
    const bar = found[index] === mustBreak ? '‖' : found[index] ? '|' : '';
    return bar + character;
  }).join('');
};

const table: readonly (readonly [string, string, Partial<BreakRules>])[] = [
  ['one two  three', 'one |two  |three', {}],
  ['well-known facts/figures', 'well-|known |facts/|figures', {}],
  ['“quoted text” (in brackets) end.', '“quoted |text” |(in |brackets) |end.', {}],
  ['2,500 km and 12% of it', '2,500 |km |and |12% |of |it', {}],
  ['a\u00a0b c', 'a\u00a0b |c', {}],
  ['first\nsecond', 'first\n‖second', {}],
  ['두 나라', '두 |나|라', {}],
  ['두 나라', '두 |나라', { wordBreak: 'keep-all' }],
  ['ab cd.', 'a|b |c|d.', { wordBreak: 'break-all' }],
  ['ab.', 'a|b|.', { lineBreak: 'anywhere' }],
  ['キャ', 'キ|ャ', {}],
  ['キャ', 'キャ', { lineBreak: 'strict' }],
  ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT', {}],
  ['settled.4 Then', 'settled.4 |Then', {}],
];

for (const [text, expected, rules] of table) {
  test(`"${text}" breaks as ${JSON.stringify(expected)} under ${JSON.stringify(rules)}`, () => {
    assert.equal(marked(text, rules), expected);
  });
}

test('looking at words one by one gives the same opportunities as looking at the whole text', () => {
  const text = 'He said: “No.” (See p. 5, or § 7.) It cost $ 5 – 7 million; « the rest » ) was lost . 말 , 말 ! a  b';
  const expected = Array.from(new Rules({ example7: true }).breaks(text), ({ position }) => position);
  const found = breakOpportunities(text, { wordBreak: 'normal', lineBreak: 'auto' });
  assert.deepEqual(
    Array.from(found.keys()).filter((offset) => found[offset] !== noBreak),
    expected,
  );
});
