import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EmbeddedFace } from '../../src/pdf/embedded-face.ts';
import { PressDocument } from '../../src/pdf/press-document.ts';
import { face, shaped } from '../support/fragments.ts';

const open = (): PressDocument => new PressDocument({ compress: false, language: 'en', info: {}, metadata: '' });

test("pdfkit's font still has the insides that are filled in here", () => {
  const font = open().fontOf(face.key, face.bytes);
  assert.equal(typeof font.subset.includeGlyph, 'function');
  assert.deepEqual(font.subset.glyphs, [0]);
  assert.equal(Array.isArray(font.widths) && Array.isArray(font.unicode), true);
  assert.deepEqual([font.unicode.length, font.widths.length], [1, 1]);
  assert.equal(font.scale, 1000 / face.unitsPerEm);
  assert.match(font.id, /^F1$/);
});

test('glyph ids of shaping are those of the font that is embedded', () => {
  const font = open().fontOf(face.key, face.bytes);
  const [glyph] = shaped('W').glyphs;
  assert.equal(font.font.getGlyph(glyph?.id ?? 0).advanceWidth, glyph?.advance);
  assert.equal(font.font.glyphForCodePoint(0x57).id, glyph?.id);
});

test('pdfkit asks for metadata, and for bytes, where this code answers', () => {
  const document = open();
  document.addPage({ size: [10, 10] });
  const text = Buffer.from(document.finish()).toString('latin1');
  assert.match(text, /^%PDF-1\.7\n/);
  assert.equal(text.match(/\/Type \/Metadata/g)?.length, 1);
  assert.match(text, /%%EOF\n$/);
});

test('a glyph keeps the first text that it stands for', () => {
  const embedded = new EmbeddedFace(open().fontOf(face.key, face.bytes));
  const id = shaped('A').glyphs[0]?.id ?? 0;
  assert.equal(embedded.says(id, 'xA', 1, 2, true), true);
  assert.equal(embedded.says(id, 'Α', 0, 1, true), false);
  assert.equal(embedded.says(id, 'A', 0, 1, true), true);
});

test('the missing glyph is shown from a copy, so that no text refers to glyph 0', () => {
  const embedded = new EmbeddedFace(open().fontOf(face.key, face.bytes));
  assert.deepEqual([embedded.glyph(0).code, embedded.glyph(0).code], ['0001', '0001']);
  assert.equal(embedded.glyph(shaped('A').glyphs[0]?.id ?? 0).code, '0002');
});
