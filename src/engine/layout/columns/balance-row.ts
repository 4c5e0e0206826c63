import { fits, type LayoutEnv } from '../layout.ts';
import { contentBottom, firstPart, tallestPart } from './column-extents.ts';
import { columnLevels } from './column-levels.ts';
import { type Column, columnSpace, type FilledRow, fillRow, type RowContent, type RowRoom } from './fill-row.ts';

/** Heights that are tried at most, and how many of them are certain not to be too high. */
const passLimit = 8;
const surePasses = 3;

/** Each try lays out all that stands in the columns, and columns in columns multiply them: outside these none is made. */
const mostLevels = 2;

/**
 * The lowest row that holds all content up to the next spanner in the columns there are (css-multicol-1 §7.1). From the
 * height that an even share would have, it grows by what is certainly missing; where that does not soon come to an end,
 * as with breaks that are to be avoided, the rest is found by halving. The number of attempts is bounded: at last
 * everything stands in the first column, or as it was filled without balance.
 */
export const balanceRow = (
  content: RowContent,
  room: RowRoom,
  count: number,
  filled: FilledRow | null,
  env: LayoutEnv,
): FilledRow => {
  if (columnLevels(content.flow) >= mostLevels) return filled ?? fillRow(content, room, env);
  const free: RowRoom = { ...room, most: Number.POSITIVE_INFINITY, mustPlace: true };
  const fill = (height: number): FilledRow => fillRow(content, { ...free, height }, env);
  const whole = env.layout(content.flow, columnSpace(content, { ...free, height: Number.POSITIVE_INFINITY }), env);
  if (!whole.fragment) return filled ?? noRow;
  const most = Math.min(room.height, whole.fragment.height);
  const least = Math.max(whole.fragment.height / count, tallestPart(whole.fragment));
  const found = searchRow({ least, most, count, fill });
  if (found.serving) return found.serving;
  if (fits(whole.fragment.height, room.height)) return fill(whole.fragment.height);
  return found.holding ?? filled ?? noRow;
};

interface Search {
  readonly least: number;
  readonly most: number;
  readonly count: number;
  readonly fill: (height: number) => FilledRow;
}

interface Found {
  /** Holds everything, and no column ends where it should not. */
  readonly serving: FilledRow | null;
  /** Holds everything. */
  readonly holding: FilledRow | null;
}

const searchRow = ({ least, most, count, fill }: Search): Found => {
  let serving: FilledRow | null = null;
  let holding: FilledRow | null = null;
  let low = 0;
  let high = most;
  let height = least;
  for (let pass = 1; pass <= passLimit && height < high - leastStep / 2; pass++) {
    const row = fill(height);
    const lack = lackOf(row, height, count);
    const serves = lack === 0 && hasGoodBreaks(row);
    if (serves && pass <= surePasses) return { serving: row, holding };
    if (lack === 0) holding ??= row;
    if (serves) serving = row;
    if (serves) high = Math.min(height, tallestColumn(row));
    else low = height;
    height =
      pass < surePasses ? height + Math.max(lack, smallestShortage(row.columns, height), leastStep) : (low + high) / 2;
  }
  const tightened = serving && fill(high);
  const isTight = tightened && lackOf(tightened, high, count) === 0 && hasGoodBreaks(tightened);
  return { serving: isTight ? tightened : serving, holding };
};

const tallestColumn = ({ columns }: FilledRow): number =>
  Math.max(...columns.map(({ fragment }) => contentBottom(fragment)));

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
