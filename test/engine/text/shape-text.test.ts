import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFont } from '../../../src/engine/text/open-font.ts';
import { type ShapeOptions, shapeText } from '../../../src/engine/text/shape-text.ts';
import { serifRegular, squareFont } from '../support/fonts.ts';

const identity = { key: 'test', family: 'test', weight: 400, style: 'normal', span: null } as const;
const square = openFont(squareFont.load(), identity);
const serif = openFont(serifRegular.load(), identity);
const plain: ShapeOptions = { features: [], language: 'en', direction: 'ltr' };
const off = (tag: string): ShapeOptions => ({ ...plain, features: [{ tag, value: 0 }] });

const clusters = (text: string): readonly number[] =>
  shapeText(serif, text, plain).glyphs.map(({ cluster }) => cluster);

test('measures are fractions of the em', () => {
  assert.equal(serif.unitsPerEm, 1000);
  assert.ok(serif.ascent > 0.9 && serif.ascent < 1.2);
  assert.ok(serif.descent > 0.2 && serif.descent < 0.5);
  assert.ok(serif.xHeight > 0.4 && serif.xHeight < serif.capHeight && serif.capHeight < 0.8);
  assert.ok(serif.underlinePosition > 0 && serif.underlineThickness > 0.02);
  assert.ok(serif.strikePosition > 0.1 && serif.strikePosition < serif.capHeight);
});

test('each glyph of the square font is one em wide', () => {
  assert.equal(shapeText(square, 'abc', plain).width, 3 * square.unitsPerEm);
});

test('kerning is on unless it is turned off', () => {
  assert.ok(shapeText(serif, 'AVATAR', plain).width < shapeText(serif, 'AVATAR', off('kern')).width);
});

test('a ligature is one glyph for its characters, and the next glyph says where it ends', () => {
  assert.deepEqual(clusters('offi'), [0, 1]);
  assert.deepEqual(
    shapeText(serif, 'offi', off('liga')).glyphs.map(({ cluster }) => cluster),
    [0, 1, 2, 3],
  );
});

test('clusters are UTF-16 offsets, and marks belong to their letter', () => {
  assert.deepEqual(clusters('𝒜b').at(-1), 2);
  assert.ok(clusters('ae\u0301b').every((cluster) => cluster !== 2));
});

test('the same word under the same options is shaped once', () => {
  assert.equal(shapeText(serif, 'treaty', plain), shapeText(serif, 'treaty', { ...plain }));
  assert.notEqual(shapeText(serif, 'treaty', plain), shapeText(serif, 'treaty', off('kern')));
});

test('the glyphs together are as wide as the text', () => {
  const { glyphs, width } = shapeText(serif, 'Співробітництво', { ...plain, language: 'uk' });
  assert.equal(
    glyphs.reduce((sum, { advance }) => sum + advance, 0),
    width,
  );
});

test('a language that is no tag does no harm', () => {
  assert.equal(shapeText(serif, 'ab', { ...plain, language: 'українська' }).glyphs.length, 2);
});
