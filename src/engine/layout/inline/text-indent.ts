import type { ComputedStyle } from '../../style/computed-style.ts';
import { resolveLength } from '../../style/values.ts';
import type { Cursor, InlineContent } from './inline-content.ts';

/** What a line follows: nothing, a forced break, or the text before it. */
export type LinePlace = 'first' | 'after-forced-break' | 'other';

export const placeOfLine = ({ pieces }: InlineContent, { index, offset }: Cursor): LinePlace => {
  if (index === 0 && offset === 0) return 'first';
  if ((pieces[index]?.start ?? offset) !== offset) return 'other';
  // What closes just behind a forced break is on the line that it ends.
  const last = pieces.findLastIndex((piece, at) => at < index && piece.kind !== 'close');
  return pieces[last]?.kind === 'forced-break' ? 'after-forced-break' : 'other';
};

/** How far a line is indented (css-text-3 §8.1); percentages of the content width. */
export const indentOf = ({ textIndent }: ComputedStyle, place: LinePlace, width: number): number => {
  const { length, isHanging, isEachLine } = textIndent;
  const isFirst = place === 'first' || (isEachLine && place === 'after-forced-break');
  return isFirst === isHanging ? 0 : resolveLength(length, Number.isFinite(width) ? width : 0);
};
