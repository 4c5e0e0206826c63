import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphemeEnds, graphemes } from '../../../src/engine/text/graphemes.ts';

test('a letter with combining marks is one grapheme, and so is an emoji sequence', () => {
  assert.deepEqual(graphemes('ae\u0301b'), ['a', 'e\u0301', 'b']);
  assert.deepEqual(graphemes('👩‍🚀!'), ['👩‍🚀', '!']);
});

test('ends count UTF-16 units', () => {
  assert.deepEqual(graphemeEnds('a𝒜b'), [1, 3, 4]);
  assert.deepEqual(graphemeEnds('한국'), [1, 2]);
});
