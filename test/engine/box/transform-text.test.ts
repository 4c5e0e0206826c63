import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transformText } from '../../../src/engine/box/transform-text.ts';
import type { ComputedStyle } from '../../../src/engine/style/computed-style.ts';
import { initialStyle } from '../support/initial-style.ts';

const transformed = (text: string, textTransform: ComputedStyle['textTransform'], language = 'en'): string =>
  transformText(text, { ...initialStyle(), textTransform, language });

test('letter case follows the language', () => {
  assert.equal(transformed('istanbul', ['uppercase'], 'tr'), 'İSTANBUL');
  assert.equal(transformed('istanbul', ['uppercase'], 'en'), 'ISTANBUL');
});

test('letters and halfwidth katakana become as wide as ideographs', () => {
  assert.equal(transformed('ab1ｱ', ['full-width']), 'ａｂ１ア');
});

test('small kana become full-sized, other kana stay', () => {
  assert.equal(transformed('キャット ちゃん ｬ', ['full-size-kana']), 'キヤツト ちやん ﾔ');
});

test('letter case comes before width, however they are written', () => {
  assert.equal(transformed('ab', ['full-width', 'uppercase']), 'ＡＢ');
});
