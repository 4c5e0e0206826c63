import { Blob, Face, Font, MetricsTag } from 'harfbuzzjs';
import type { FontFace } from './font.ts';

/** What the source of a font says about it, before the file is opened. */
export interface FontIdentity {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly span: FontFace['span'];
}

const shapers = new WeakMap<FontFace, Font>();

/** The shaper's side of an opened face; null for a face that holds no glyphs. */
export const shaperOf = (face: FontFace): Font | null => shapers.get(face) ?? null;

const requiredTables = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'];
const outlineTables = ['glyf', 'CFF ', 'CFF2'];

/** True when the table lies within the file and holds anything. */
const hasTable = (face: Face, tag: string): boolean => (face.referenceTable(tag)?.length ?? 0) > 0;

const signature = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4));

const checkContainer = (bytes: Uint8Array): void => {
  const kind = signature(bytes);
  if (kind === 'wOFF' || kind === 'wOF2') throw new Error('it is a web font, which is compressed');
  if (!['\0\x01\0\0', 'OTTO', 'true', 'ttcf'].includes(kind)) throw new Error('it is no TrueType or OpenType font');
};

const checkTables = (face: Face): void => {
  for (const tag of requiredTables) {
    if (!hasTable(face, tag)) throw new Error(`its "${tag}" table is missing or cut off`);
  }
  if (!outlineTables.some((tag) => hasTable(face, tag))) throw new Error('it has no glyph outlines');
};

type Measures = Omit<FontFace, keyof FontIdentity | 'bytes' | 'hasGlyph'>;

const zeroWidth = (font: Font, unitsPerEm: number): number => {
  const glyph = font.nominalGlyph(0x30);
  return glyph === undefined ? 0.5 : font.glyphHAdvance(glyph) / unitsPerEm;
};

const measure = (font: Font, unitsPerEm: number): Measures => {
  const extents = font.hExtents();
  const metric = (tag: MetricsTag): number => font.getMetricPositionWithFallback(tag) / unitsPerEm;
  const underlineThickness = metric(MetricsTag.UNDERLINE_SIZE);
  return {
    unitsPerEm,
    ascent: extents.ascender / unitsPerEm,
    descent: -extents.descender / unitsPerEm,
    lineGap: extents.lineGap / unitsPerEm,
    xHeight: metric(MetricsTag.X_HEIGHT),
    capHeight: metric(MetricsTag.CAP_HEIGHT),
    zeroWidth: zeroWidth(font, unitsPerEm),
    // The file gives the upper edge of both strokes (OpenType `post` and `OS/2`).
    underlinePosition: underlineThickness / 2 - metric(MetricsTag.UNDERLINE_OFFSET),
    underlineThickness,
    strikePosition: metric(MetricsTag.STRIKEOUT_OFFSET) - metric(MetricsTag.STRIKEOUT_SIZE) / 2,
  };
};

const unitsPerEmOf = (face: Face): number => {
  const head = face.referenceTable('head');
  const units = head ? new DataView(head.buffer, head.byteOffset, head.byteLength).getUint16(18) : 0;
  if (units < 16 || units > 16384) throw new Error('its "head" table gives an impossible size of the em');
  return units;
};

const rememberGlyphs = (font: Font): ((codePoint: number) => boolean) => {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    let has = known.get(codePoint);
    if (has === undefined) {
      has = font.nominalGlyph(codePoint) !== undefined;
      known.set(codePoint, has);
    }
    return has;
  };
};

/**
 * Opens a TrueType or OpenType file. Ascent and descent follow the rule that browsers share: the typographic measures
 * where the font asks for them (`USE_TYPO_METRICS`), else those of `hhea`.
 *
 * @throws Error whose message finishes the sentence "cannot be used, because …".
 */
export const openFont = (bytes: Uint8Array, identity: FontIdentity): FontFace => {
  checkContainer(bytes);
  const face = new Face(new Blob(bytes), 0);
  checkTables(face);
  const font = new Font(face);
  const opened: FontFace = { ...identity, ...measure(font, unitsPerEmOf(face)), hasGlyph: rememberGlyphs(font), bytes };
  shapers.set(opened, font);
  return opened;
};

/** Stands in where no font at all could be opened: it has a size but no glyph. */
export const emptyFace: FontFace = {
  key: '',
  family: '',
  weight: 400,
  style: 'normal',
  unitsPerEm: 1000,
  ascent: 0.8,
  descent: 0.2,
  lineGap: 0,
  xHeight: 0.5,
  capHeight: 0.7,
  zeroWidth: 0.5,
  underlinePosition: 0.1,
  underlineThickness: 0.05,
  strikePosition: 0.25,
  hasGlyph: () => false,
  span: null,
  bytes: new Uint8Array(0),
};
