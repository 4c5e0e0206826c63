import { isSpaced, type ShapedGlyph, type ShapedText, spacingAfter, type TextSpacing } from '../engine/index.ts';
import type { GlyphsItem } from '../paint/display-list.ts';
import { clusterEnds } from './cluster-ends.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { GlyphWriter } from './glyph-writer.ts';
import { utf16 } from './numbers.ts';

/** Glyphs that are shown together; `actual` is what copying gives where the glyphs themselves do not say it. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly actual: string | null;
}

/** The operators between BT and ET that show a text: TJ arrays, and ActualText around what needs it. */
export const shownText = (item: GlyphsItem, face: EmbeddedFace): string => {
  const { text, copyText } = item;
  if (copyText === text) return shownRuns(item, face);
  if (copyText === `${text} ` && face.space !== null) return `${shownRuns(item, face)}[<${face.space.code}>]TJ\n`;
  const isAddedHyphen = lineEndHyphen.test(text) && (copyText === '' || copyText === '\u00ad');
  const actual = isAddedHyphen ? plainHyphen(text) : copyText;
  return actual === null ? shownAs(item, face) : spanOf(actual, shownAs(item, face));
};

/**
 * A hyphen that line breaking added. Readers join the word when they meet a plain hyphen at a line's end; none that
 * was tried joins it at U+00AD (ISO 32000-1 §14.8.2.2.3) or where the hyphen is left out.
 */
const lineEndHyphen = /^[-\u2010\u00ad]$/;
const plainHyphen = (text: string): string | null => (text === '-' ? null : '-');

const spanOf = (actual: string, operators: string): string =>
  `/Span<</ActualText ${utf16(actual)}>>BDC\n${operators}EMC\n`;

const noSpacing: TextSpacing = { letter: 0, word: 0, expansion: 0, end: 0 };

/** The glyphs alone, for a text whose copy says something else. */
const shownAs = ({ runs, spacing, size }: GlyphsItem, face: EmbeddedFace): string => {
  const writer = new GlyphWriter(face, size);
  for (const run of runs) addGlyphs(writer, run, 0, run.glyphs.length, spacing ?? noSpacing);
  return writer.end();
};

const shownRuns = ({ runs, spacing, size }: GlyphsItem, face: EmbeddedFace): string => {
  const writer = new GlyphWriter(face, size);
  let operators = '';
  for (const run of runs) {
    const written = spacing && isSpaced(run, spacing) ? null : writtenRun(run, face);
    if (written) writer.addWritten(written.codes, written.owed);
    else {
      for (const { from, to, actual } of segmentsOf(run, face)) {
        if (actual !== null) operators += writer.end();
        addGlyphs(writer, run, from, to, spacing ?? noSpacing);
        if (actual !== null) operators += spanOf(actual, writer.end());
      }
    }
  }
  return operators + writer.end();
};

const addGlyphs = (writer: GlyphWriter, run: ShapedText, from: number, to: number, spacing: TextSpacing): void => {
  const { glyphs, text } = run;
  const isSpacedRun = isSpaced(run, spacing);
  for (let at = from; at < to; at++) {
    const glyph = glyphs[at]!;
    const endsCluster = glyph.cluster !== glyphs[at + 1]?.cluster;
    writer.add(glyph, run.face, isSpacedRun && endsCluster ? spacingAfter(text, glyph.cluster, spacing) : 0);
  }
};

/** A run as it is written wherever no spacing comes between its glyphs. */
interface WrittenRun {
  /** What stands between `[<` and `>]TJ`. */
  readonly codes: string;
  readonly owed: number;
}

const writtenByFace = new WeakMap<EmbeddedFace, WeakMap<ShapedText, WrittenRun | 'piecemeal'>>();

/** The run written once for all lines that show it; null when it takes more than one TJ. */
const writtenRun = (run: ShapedText, face: EmbeddedFace): WrittenRun | null => {
  let known = writtenByFace.get(face);
  if (!known) {
    known = new WeakMap();
    writtenByFace.set(face, known);
  }
  let written = known.get(run);
  if (!written) {
    written = writeRun(run, face) ?? 'piecemeal';
    known.set(run, written);
  }
  return written === 'piecemeal' ? null : written;
};

const writeRun = (run: ShapedText, face: EmbeddedFace): WrittenRun | null => {
  if (run.glyphs.some(({ yOffset }) => yOffset !== 0)) return null;
  if (segmentsOf(run, face).some(({ actual }) => actual !== null)) return null;
  const writer = new GlyphWriter(face, 1);
  addGlyphs(writer, run, 0, run.glyphs.length, noSpacing);
  return writer.written;
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

const clusterRunEnd = (glyphs: readonly ShapedGlyph[], from: number): number => {
  let to = from + 1;
  while (to < glyphs.length && glyphs[to]!.cluster === glyphs[from]!.cluster) to++;
  return to;
};
