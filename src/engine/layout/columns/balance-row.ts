import { fits, type LayoutEnv } from '../layout.ts';
import { contentBottom, firstPart, tallestPart } from './column-extents.ts';
import { type Column, columnSpace, type FilledRow, fillRow, type RowContent, type RowRoom } from './fill-row.ts';

/** Heights that are tried at most; after the first few the steps grow. */
const passLimit = 8;
const evenPasses = 4;

/**
 * The lowest row that holds all content up to the next spanner in the columns there are (css-multicol-1 §7.1): from the
 * height that an even share would have, it grows by what is certainly missing. When that does not come to an end, all is
 * well as it was filled at first, or else everything stands in the first column.
 */
export const balanceRow = (
  content: RowContent,
  room: RowRoom,
  count: number,
  filled: FilledRow | null,
  env: LayoutEnv,
): FilledRow => {
  const free: RowRoom = { ...room, most: Number.POSITIVE_INFINITY, mustPlace: true };
  const whole = env.layout(content.flow, columnSpace(content, { ...free, height: Number.POSITIVE_INFINITY }), env);
  if (!whole.fragment) return filled ?? noRow;
  const all = whole.fragment.height;
  let height = Math.max(all / count, tallestPart(whole.fragment));
  let fallback: FilledRow | null = null;
  for (let pass = 1; pass <= passLimit && height < Math.min(room.height, all); pass++) {
    const row = fillRow(content, { ...free, height }, env);
    const lack = lackOf(row, height, count);
    if (lack === 0 && hasGoodBreaks(row)) return row;
    if (lack === 0) fallback ??= row;
    const step = Math.max(lack, smallestShortage(row.columns, height), leastStep);
    height += pass > evenPasses ? step * 2 ** (pass - evenPasses) : step;
  }
  if (fallback && height < all) return fallback;
  return fits(all, room.height) ? fillRow(content, { ...free, height: all }, env) : (fallback ?? filled ?? noRow);
};

/** Nothing fits. */
export const noRow: FilledRow = { columns: [], end: null };

/** True when no column was broken off for want of columns: forced breaks may ask for more than there are. */
export const holdsAll = ({ columns, end }: FilledRow, count: number): boolean =>
  !isCut(end) && (columns.length <= count || columns.every(isEndForced));

/** No column ends where it should not, but for want of height. */
export const hasGoodBreaks = ({ columns }: FilledRow): boolean =>
  columns.every(({ end }) => end === null || end.forced !== null || end.appeal === 'perfect');

/** The row ends although there is more for it. */
const isCut = (end: FilledRow['end']): boolean => end?.forced === null || end?.forced === 'column';

const isEndForced = ({ end }: Column): boolean => end === null || end.forced !== null;

/** By how much the columns are too low, at least; 0 when they hold everything. */
const lackOf = (row: FilledRow, height: number, count: number): number => {
  const overflow = Math.max(...row.columns.map(({ fragment }) => fragment.height - height));
  if (!fits(overflow, 0)) return overflow;
  return holdsAll(row, count) ? 0 : Math.max(shareOfRest(row.columns, height, count), leastStep);
};

const leastStep = 0.5;

/** What a column would have to be taller for one part more. */
const smallestShortage = (columns: readonly Column[], height: number): number => {
  const shortages = columns.slice(1).flatMap(({ fragment }, index) => {
    const before = columns[index]!;
    return before.end?.forced ? [] : [contentBottom(before.fragment) + firstPart(fragment) - height];
  });
  return Math.max(0, Math.min(...shortages));
};

/** What each column that may grow has to take of the content that stands in too many columns. */
const shareOfRest = (columns: readonly Column[], height: number, count: number): number => {
  const growing = columns.slice(0, count).filter((column) => !isEndForced(column));
  const room = growing.length * height - contentOf(growing);
  return growing.length === 0 ? 0 : (contentOf(columns.slice(count)) - room) / growing.length;
};

const contentOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { fragment }) => sum + contentBottom(fragment), 0);
