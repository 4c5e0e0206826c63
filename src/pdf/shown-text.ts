import type { ShapedGlyph, ShapedText } from '../engine/index.ts';
import type { GlyphsItem } from '../paint/display-list.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { coordinate, utf16 } from './numbers.ts';

/** Glyphs that are shown together; `actual` is what copying gives where the glyphs themselves do not say it. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly actual: string | null;
}

/** The operators between BT and ET that show a run: TJ arrays, and ActualText around what needs it. */
export const shownText = (item: GlyphsItem, face: EmbeddedFace): string => {
  const { shaped, copyText } = item;
  const segments = segmentsOf(shaped, face);
  const plain = (): string => segments.map((segment) => shown(item, face, segment)).join('');
  if (copyText === shaped.text) return plain();
  if (copyText === `${shaped.text} ` && face.space !== null) return `${plain()}[<${face.space.code}>]TJ\n`;
  const isAddedHyphen = lineEndHyphen.test(shaped.text) && (copyText === '' || copyText === '\u00ad');
  const actual = isAddedHyphen ? plainHyphen(shaped.text) : copyText;
  return shown(item, face, { from: 0, to: shaped.glyphs.length, actual });
};

/**
 * A hyphen that line breaking added. Readers join the word when they meet a plain hyphen at a line's end; none that
 * was tried joins it at U+00AD (ISO 32000-1 §14.8.2.2.3) or where the hyphen is left out.
 */
const lineEndHyphen = /^[-\u2010\u00ad]$/;
const plainHyphen = (text: string): string | null => (text === '-' ? null : '-');

const shown = (item: GlyphsItem, face: EmbeddedFace, segment: Segment): string => {
  const operators = showOperators(item, face, segment);
  if (segment.actual === null) return operators;
  return `/Span<</ActualText ${utf16(segment.actual)}>>BDC\n${operators}EMC\n`;
};

const segmentsOf = ({ glyphs, text }: ShapedText, face: EmbeddedFace): readonly Segment[] => {
  const segments: Segment[] = [];
  const endOf = clusterEnds(glyphs, text.length);
  let plainFrom = 0;
  for (let from = 0; from < glyphs.length; ) {
    const to = clusterRunEnd(glyphs, from);
    const { id, cluster } = glyphs[from]!;
    const end = endOf(to, cluster);
    if (!face.says(id, text, cluster, end, to === from + 1)) {
      if (plainFrom < from) segments.push({ from: plainFrom, to: from, actual: null });
      segments.push({ from, to, actual: text.slice(cluster, end) });
      plainFrom = to;
    }
    from = to;
  }
  if (plainFrom < glyphs.length) segments.push({ from: plainFrom, to: glyphs.length, actual: null });
  return segments;
};

type ClusterEnd = (nextGlyph: number, cluster: number) => number;

/** Where the text of a cluster ends: at the next larger cluster, which need not be that of the next glyph. */
const clusterEnds = (glyphs: readonly ShapedGlyph[], length: number): ClusterEnd => {
  if (isAscending(glyphs)) return (nextGlyph) => glyphs[nextGlyph]?.cluster ?? length;
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, at) => [start, starts[at + 1] ?? length]));
  return (_, cluster) => ends.get(cluster) ?? length;
};

const isAscending = (glyphs: readonly ShapedGlyph[]): boolean => {
  for (let at = 1; at < glyphs.length; at++) if (glyphs[at]!.cluster < glyphs[at - 1]!.cluster) return false;
  return true;
};

const clusterRunEnd = (glyphs: readonly ShapedGlyph[], from: number): number => {
  let to = from + 1;
  while (to < glyphs.length && glyphs[to]!.cluster === glyphs[from]!.cluster) to++;
  return to;
};

/** TJ with the difference between where the font would put the next glyph and where it belongs. */
const showOperators = (item: GlyphsItem, face: EmbeddedFace, { from, to }: Segment): string => {
  const { glyphs } = item.shaped;
  const perUnit = 1000 / item.face.unitsPerEm;
  const perPx = 1000 / item.size;
  let operators = '';
  let array = '[<';
  let rise = 0;
  let owed = 0;
  for (let at = from; at < to; at++) {
    const glyph = glyphs[at]!;
    const written = face.glyph(glyph.id);
    if (glyph.yOffset !== rise) {
      operators += `${array}>]TJ\n${coordinate((glyph.yOffset / item.face.unitsPerEm) * item.size)} Ts\n`;
      array = '[<';
      rise = glyph.yOffset;
    }
    const shift = owed + glyph.xOffset * perUnit;
    const whole = Math.round(shift);
    if (whole !== 0) array += `>${-whole}<`;
    array += written.code;
    const extra = item.spacing === null ? 0 : (item.spacing[at] ?? 0) * perPx;
    owed = shift - whole + (glyph.advance - glyph.xOffset) * perUnit + extra - written.width;
  }
  const last = Math.round(owed);
  operators += `${array}${last === 0 ? '>' : `>${-last}`}]TJ\n`;
  return rise === 0 ? operators : `${operators}0 Ts\n`;
};
