import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFontLibrary } from '../../../src/engine/text/font-library.ts';
import { shapeLine } from '../../../src/engine/text/shape-line.ts';
import { arabicRegular, hebrewRegular, serifRegular } from '../support/fonts.ts';
import { initialStyle } from '../support/initial-style.ts';

const options = { generic: new Map(), fallback: ['Noto Sans Arabic', 'Noto Sans Hebrew'] };
const fonts = createFontLibrary([serifRegular, arabicRegular, hebrewRegular], options, () => {});
const style = initialStyle({ fontFamily: ['Source Serif 4'] });

/** Each glyph's own text, from left to right. */
const seen = (text: string): string =>
  shapeLine(text, style, fonts)
    .runs.flatMap(({ glyphs, text: run }) => glyphs.map(({ cluster }) => run.charAt(cluster)))
    .join('');

test('a name from left to right stands as it is written', () => {
  assert.equal(seen('O. Example'), 'O. Example');
});

test('a name from right to left stands the other way round', () => {
  assert.equal(seen('דוד כהן'), 'ןהכ דוד');
});

test('a Latin part of a name from right to left keeps its own order, at the left, in brackets that are turned', () => {
  assert.equal(seen('דוד (NATO)'), ')NATO( דוד');
});

test('letters of Arabic take their joined shapes', () => {
  const glyphs = (text: string) => shapeLine(text, style, fonts).runs.flatMap((run) => run.glyphs.map(({ id }) => id));
  const apart = glyphs('ب');
  assert.notDeepEqual(glyphs('بب'), [...apart, ...apart]);
});

test('characters that no font has are named', () => {
  assert.deepEqual(shapeLine('דוד 평', style, fonts).missing, ['평']);
});
