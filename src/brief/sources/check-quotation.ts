import type { DataPath, SourceReference } from '../brief.ts';
import { findQuotation, type Passage } from './find-quotation.ts';
import { type FoldedText, lineAt } from './fold-text.ts';
import { locatorOfLine } from './locator.ts';
import { nearestPassage } from './nearest-passage.ts';
import { hasInsertion, partsOf, type QuotedPart } from './quotation.ts';
import { showDifference } from './show-difference.ts';
import { type SearchableSource, wordsIn } from './source-archive.ts';
import type { SourceFinding } from './source-finding.ts';
import type { LineRange } from './source-text.ts';
import type { VerbatimText } from './verbatim-texts.ts';

const passageOf = ({ text, lineStarts }: FoldedText, { start, end }: LineRange): Passage => ({
  start: lineStarts[start] ?? text.length,
  end: lineStarts[end] ?? text.length,
});

const wholeOf = ({ text }: FoldedText): Passage => ({ start: 0, end: text.length });

const isAt = (parts: readonly QuotedPart[], source: SearchableSource, ranges: readonly LineRange[]): boolean => {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return false;
  const places = ranges.length > 1 ? [...ranges, { start: first.start, end: last.end }] : ranges;
  return places.some((range) => findQuotation(source.searched(), parts, passageOf(source.folded, range)) !== null);
};

const placeOf = (source: SearchableSource, { start, end }: Passage): string => {
  const [from, to] = [start, end - 1].map((offset) => locatorOfLine(source.text, lineAt(source.folded, offset)));
  return from === to || to === undefined ? (from ?? '') : `${from}-${to.replace(/^\D+/, '')}`;
};

const elsewhere = (path: DataPath, { s, at }: SourceReference, place: string): SourceFinding => ({
  code: 'QUOTE-elsewhere',
  path,
  message: `these words stand in "${s}" at ${place}, not at ${at}`,
  hint: `write "${s} ${place}"`,
});

const nearMiss = (verbatim: VerbatimText, { s, at }: SourceReference, source: SearchableSource): SourceFinding => {
  const { path, text } = verbatim;
  const near = nearestPassage(wordsIn([text]), source.wordIndex());
  if (!near) {
    const message = `these words do not stand in "${s}"${at === null ? '' : `, at ${at} or elsewhere`}`;
    return { code: 'QUOTE-not-found', path, message, hint: 'quote the saved copy, or tell it in your own words' };
  }
  return {
    code: 'QUOTE-near-miss',
    path,
    message: `"${s}" has other words at ${locatorOfLine(source.text, near.line)}`,
    hint: 'take over the words of the source; mark cuts with [...], your own words with brackets',
    detail: showDifference(near),
  };
};

/** Brackets may stand in the source already, so they are first looked for as they are written. */
const readingsOf = ({ text, marks }: VerbatimText): readonly (readonly QuotedPart[])[] => {
  const asWritten = partsOf(text, { ...marks, hasInsertions: false });
  const readings = marks.hasInsertions && hasInsertion(text) ? [asWritten, partsOf(text, marks)] : [asWritten];
  return readings.filter((parts) => parts.length > 0);
};

/** Looks for a quotation at one of its places; null when it stands there word for word. */
export const checkQuotation = (
  verbatim: VerbatimText,
  reference: SourceReference,
  source: SearchableSource,
): SourceFinding | null => {
  const located = source.locator.locate(reference.at);
  const ranges = located.kind === 'lines' ? located.ranges : [];
  const readings = readingsOf(verbatim);
  if (readings.some((parts) => isAt(parts, source, ranges))) return null;
  for (const parts of readings) {
    const found = findQuotation(source.searched(), parts, wholeOf(source.folded));
    const isPlaced = located.kind === 'lines';
    if (found) return isPlaced ? elsewhere(verbatim.path, reference, placeOf(source, found)) : null;
  }
  return nearMiss(verbatim, reference, source);
};
