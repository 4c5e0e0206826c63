import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import type { FontLibrary, FontSource } from '../../../src/engine/text/font.ts';
import { createFontLibrary } from '../../../src/engine/text/font-library.ts';
import { damagedFont, koreanRegular, sansRegular, serifBold, serifItalic, serifRegular } from '../support/fonts.ts';
import { initialStyle } from '../support/initial-style.ts';

const noGenerics = new Map<string, readonly string[]>();

const library = (
  sources: readonly FontSource[],
  { generic = noGenerics, fallback = [] as readonly string[], log = new DiagnosticLog() } = {},
): FontLibrary => createFontLibrary(sources, { generic, fallback }, log.report);

const serif = initialStyle({ fontFamily: ['source SERIF 4'] });

test('family names are compared without regard to case', () => {
  assert.equal(library([serifRegular]).primary(serif).family, 'Source Serif 4');
});

test('a bold or italic style takes the face of that weight or style', () => {
  const fonts = library([serifRegular, serifBold, serifItalic]);
  assert.equal(fonts.primary({ ...serif, fontWeight: 600 }).weight, 700);
  assert.equal(fonts.primary({ ...serif, fontStyle: 'italic' }).style, 'italic');
});

test('a generic family stands for the families that are mapped to it', () => {
  const fonts = library([sansRegular], { generic: new Map([['sans-serif', ['Source Sans 3']]]) });
  assert.equal(fonts.primary({ ...serif, fontFamily: ['Nowhere', 'Sans-Serif'] }).family, 'Source Sans 3');
});

test('a character falls back family by family, and then to the fallback families', () => {
  const fonts = library([serifRegular, koreanRegular], { fallback: ['Noto Sans KR'] });
  assert.equal(fonts.faceFor('a', serif)?.family, 'Source Serif 4');
  assert.equal(fonts.faceFor('ї', serif)?.family, 'Source Serif 4');
  assert.equal(fonts.faceFor('한', serif)?.family, 'Noto Sans KR');
});

test('a family that is neither asked for nor a fallback is not used', () => {
  assert.equal(library([serifRegular, koreanRegular]).faceFor('한', serif), null);
});

test('joiners, variation selectors and composed forms need no glyph of their own', () => {
  const fonts = library([serifRegular]);
  for (const cluster of ['a\u200d', 'a\ufe0f', 'e\u0301', '\u00ad', '\u2011', '\u202f']) {
    assert.equal(fonts.faceFor(cluster, serif)?.family, 'Source Serif 4', JSON.stringify(cluster));
  }
});

test('a font file is read only when a character needs it, and once', () => {
  let reads = 0;
  const counted: FontSource = {
    ...koreanRegular,
    load: () => {
      reads++;
      return koreanRegular.load();
    },
  };
  const fonts = library([serifRegular, counted], { fallback: ['Noto Sans KR'] });
  fonts.faceFor('a', serif);
  assert.equal(reads, 0);
  fonts.faceFor('한', serif);
  fonts.faceFor('국', { ...serif });
  assert.equal(reads, 1);
});

test('a damaged font file is named in a message, and the next family takes over', () => {
  const log = new DiagnosticLog();
  const fonts = library([damagedFont, serifRegular], { log, fallback: ['Source Serif 4'] });
  assert.equal(fonts.primary({ ...serif, fontFamily: ['Damaged'] }).family, 'Source Serif 4');
  const [message] = log.entries;
  assert.equal(message?.code, 'TEXT-damaged-font');
  assert.match(message?.message ?? '', /"damaged\.ttf"/);
});

test('a font file that cannot be read, is compressed or is cut off never throws', () => {
  const whole = serifRegular.load();
  const bad: readonly FontSource['load'][] = [
    () => {
      throw new Error('no such file');
    },
    () => new Uint8Array(0),
    () => new TextEncoder().encode('wOF2 and so on'),
    () => new TextEncoder().encode('<html>'),
    () => whole.slice(0, 5000),
    () => whole.map((byte, index) => (index > 100 && index < 400 ? 255 : byte)),
  ];
  for (const load of bad) {
    const log = new DiagnosticLog();
    const fonts = library([{ ...serifRegular, load }], { log });
    assert.equal(fonts.primary(serif).hasGlyph(97), false);
    assert.equal(fonts.faceFor('a', serif), null);
    assert.equal(log.entries.length, 1);
  }
});

test('keys of faces differ, even for two files of one family, weight and style', () => {
  const fonts = library([serifRegular, serifBold, { ...sansRegular, family: 'Other' }, sansRegular]);
  const families = ['Source Serif 4', 'Other', 'Source Sans 3'];
  const keys = families.map((family) => fonts.primary({ ...serif, fontFamily: [family] }).key);
  assert.equal(new Set(keys).size, 3);
});
