import { isAtLeast, laterUnlessWorse } from '../breaks.ts';
import type { Appeal, Break, LayoutEnv } from '../layout.ts';
import type { CellStarts } from './measure-rows.ts';
import { breakPointBeforeRow } from './row-breaks.ts';
import { type PageRoom, type PlacedRow, RowPage } from './row-page.ts';
import { areDone, type CellParts, doPartsFit, heightOfParts, isProgress, partsAbove, partsIn } from './row-parts.ts';
import { type RowToken, rowStarts } from './row-token.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Which rows stand on a page, where, and which of their cells end early. */
export interface RowPlan {
  readonly heads: readonly PlacedRow[];
  readonly rows: readonly PlacedRow[];
  readonly feet: readonly PlacedRow[];
  readonly starts: CellStarts;
  /** The cells that the page's end cuts. */
  readonly parts: CellParts;
  /** Height of the grid. */
  readonly height: number;
  readonly end: Break | null;
  readonly earlier: Break | null;
  readonly isFirst: boolean;
}

/** What happens when a row is reached. */
type Step =
  | { readonly kind: 'place' }
  | { readonly kind: 'split'; readonly parts: CellParts }
  | { readonly kind: 'end'; readonly appeal: Appeal; readonly forced: Break['forced'] }
  /** Nothing of the table fits. */
  | { readonly kind: 'none' };

interface Stop {
  readonly end: Break;
  readonly parts: CellParts;
}

/**
 * Chooses the rows of a page. Rows are placed in turn while they and what must stand below them fit: the repeated foot,
 * or after the last row the rest of the table. Null when nothing fits.
 */
export const planRows = (room: PageRoom, metrics: TableMetrics, env: LayoutEnv): RowPlan | null => {
  const page = new RowPage(room, metrics, env);
  page.placeHeads();
  let earlier: Break | null = null;
  for (let index = page.first; index < page.rows.length; index++) {
    const step = stepAt(page, index);
    if (step.kind === 'none') return null;
    const stop = step.kind === 'place' ? null : take(page, index, step);
    if (stop) return closePage(page, stop, earlier);
    if (step.kind !== 'place') continue;
    earlier = laterUnlessWorse(earlier, breakPassed(page, index));
    page.place(index);
  }
  return closePage(page, null, earlier);
};

const place: Step = { kind: 'place' };

const stepAt = (page: RowPage, index: number): Step => {
  const { to } = page.room.space;
  if (to?.at === 'row') return stepTo(page, index, to);
  const point = breakPointBeforeRow(page.metrics.grid, index);
  const canBreak = canBreakBefore(page, index);
  if (canBreak && point.forced) return { kind: 'end', ...point };
  if (page.fitsWhole(index)) return place;
  return stepTooTall(page, index, canBreak ? { kind: 'end', ...point } : { kind: 'none' });
};

/** A stop that was decided before: nothing is weighed again. */
const stepTo = (page: RowPage, index: number, to: RowToken): Step => {
  if (to.index !== index) return place;
  const ends = rowStarts(page.metrics.grid, to);
  const isInside = (page.rows[index]?.cells ?? []).some((cell) => ends.has(cell));
  if (isInside) return { kind: 'split', parts: partsIn(page, index, true) };
  return { kind: 'end', ...breakPointBeforeRow(page.metrics.grid, index) };
};

/** Rows of a repeated head keep with the row after them. */
const canBreakBefore = (page: RowPage, index: number): boolean =>
  index > Math.max(page.first, page.repeats.headCount) && page.placed.length > 0;

/** A row that does not fit is split when no page could hold it, or when it stands first on one. */
const stepTooTall = (page: RowPage, index: number, otherwise: Step): Step => {
  const isForced = page.room.space.mustPlace && otherwise.kind === 'none';
  const isHead = index < page.repeats.headCount;
  if (!isHead && (isForced || page.isTallerThanPage(index))) {
    const parts = partsIn(page, index, isForced);
    const serves = isProgress(page, parts, isForced) && (isForced || doPartsFit(page, index, parts));
    if (serves) return { kind: 'split', parts };
  }
  return isForced ? place : otherwise;
};

/** The break before a row that is placed after all. One that cuts a cell over several rows is never offered. */
const breakPassed = (page: RowPage, index: number): Break | null => {
  const isOffered = canBreakBefore(page, index) && !page.isRepeated(index) && page.rows[index]?.open.length === 0;
  if (!isOffered) return null;
  const { appeal } = breakPointBeforeRow(page.metrics.grid, index);
  return { token: { at: 'row', index, cells: [] }, appeal, forced: null };
};

/** Ends the page before or in a row; null when all of a row to be split fitted after all. */
const take = (page: RowPage, index: number, step: Extract<Step, { kind: 'split' | 'end' }>): Stop | null => {
  if (step.kind === 'end') {
    const parts = partsAbove(page, index);
    return { parts, end: { token: tokenAt(index, parts), appeal: step.appeal, forced: step.forced } };
  }
  const { parts } = step;
  const isDone = areDone(parts);
  page.placePart(index, heightOfParts(page, parts), !isDone);
  return isDone ? null : { parts, end: { token: tokenAt(index, parts), ...breakIn(parts) } };
};

const tokenAt = (index: number, parts: CellParts): RowToken => ({
  at: 'row',
  index,
  cells: [...parts.values()].map(({ end }) => end),
});

/** A split row is as good a break as the worst in its cells, and forced when one of them is. */
const breakIn = (parts: CellParts): Pick<Break, 'appeal' | 'forced'> => {
  const all = [...parts.values()];
  return {
    appeal: all.reduce<Appeal>((least, { appeal }) => (isAtLeast(appeal, least) ? least : appeal), 'perfect'),
    forced: all.find(({ forced }) => forced)?.forced ?? null,
  };
};

const closePage = (page: RowPage, stop: Stop | null, earlier: Break | null): RowPlan => {
  const { heads, placed: rows, starts, isFirst } = page;
  const feet = stop ? page.placeFeet() : [];
  const lower = feet.length > 0 ? page.metrics.halfLine(page.rows.length) : page.cutEdge;
  const height = page.cursor + (stop ? lower : page.lowerEdges);
  return {
    heads,
    rows,
    feet,
    starts,
    parts: stop?.parts ?? new Map(),
    height,
    end: stop?.end ?? null,
    earlier,
    isFirst,
  };
};
