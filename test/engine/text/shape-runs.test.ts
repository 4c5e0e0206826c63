import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFontLibrary } from '../../../src/engine/text/font-library.ts';
import { textShaperFor } from '../../../src/engine/text/shape-runs.ts';
import { koreanRegular, serifRegular } from '../support/fonts.ts';
import { initialStyle } from '../support/initial-style.ts';

const options = { generic: new Map(), fallback: ['Noto Sans KR'] };
const fonts = createFontLibrary([serifRegular, koreanRegular], options, () => {});
const style = initialStyle({ fontFamily: ['Source Serif 4'] });
const shaper = textShaperFor(style, fonts);

const runs = (text: string): readonly string[] =>
  shaper.shape(text, null).runs.map(({ face, text: run }) => `${face.family === 'Noto Sans KR' ? 'K' : 'S'}:${run}`);

test('text is split where the face changes', () => {
  assert.deepEqual(runs('Pyongyang평양Seoul'), ['S:Pyongyang', 'K:평양', 'S:Seoul']);
});

test('punctuation keeps the face of the text beside it', () => {
  assert.deepEqual(runs('(평양),'), ['K:(평양),']);
  assert.deepEqual(runs('(Seoul),'), ['S:(Seoul),']);
});

test('a space keeps the face of the text before it', () => {
  const korean = shaper.shape('평양', null).runs[0]?.face ?? null;
  assert.equal(shaper.shape(' ', korean).runs[0]?.face, korean);
  assert.equal(shaper.shape(' ', null).runs[0]?.face, shaper.primary);
});

test('characters that no font has are named, and their places marked by the first font', () => {
  const { runs: shaped, missing } = shaper.shape('aשb\u{1F600}', null);
  assert.deepEqual(missing, ['ש', '\u{1F600}']);
  assert.equal(shaped.map(({ text }) => text).join(''), 'aשb\u{1F600}');
  assert.equal(shaped[0]?.glyphs[1]?.id, 0);
});

test('letter-spacing turns optional ligatures off', () => {
  const spaced = textShaperFor({ ...style, letterSpacing: 1 }, fonts);
  assert.equal(shaper.shape('offi', null).runs[0]?.glyphs.length, 2);
  assert.equal(spaced.shape('offi', null).runs[0]?.glyphs.length, 4);
});

test('styles that shape alike share one shaper', () => {
  assert.equal(textShaperFor(initialStyle({ fontFamily: ['Source Serif 4'], fontSize: 20 }), fonts), shaper);
  assert.notEqual(textShaperFor({ ...style, fontWeight: 700 }, fonts), shaper);
});
