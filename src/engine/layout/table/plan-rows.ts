import { isAtLeast, laterUnlessWorse } from '../breaks.ts';
import type { Appeal, Break, LayoutEnv } from '../layout.ts';
import { type PageRoom, type PlacedRow, RowPage } from './row-page.ts';
import {
  areDone,
  type CellParts,
  decidedPart,
  doesPartFit,
  isProgress,
  partOfRow,
  partsAbove,
  type RowPart,
} from './row-parts.ts';
import { beforeRow, type CellStarts, type RowToken, rowStarts } from './row-token.ts';
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
  | { readonly kind: 'split'; readonly part: RowPart }
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
    if (step.kind !== 'end') earlier = laterUnlessWorse(earlier, breakPassed(page, index));
    const stop = step.kind === 'place' ? null : take(page, index, step);
    if (stop) return closePage(page, stop, earlier);
    if (step.kind === 'place') page.place(index);
  }
  return closePage(page, null, earlier);
};

const place: Step = { kind: 'place' };

const stepAt = (page: RowPage, index: number): Step => {
  const { to, bottom } = page.room.space;
  if (to?.at === 'row') return stepTo(page, index, to);
  const point = page.breakPointBefore(index);
  const canBreak = canBreakBefore(page, index);
  if (canBreak && point.forced && Number.isFinite(bottom) && !page.isRepeated(index)) return { kind: 'end', ...point };
  const forced = Number.isFinite(bottom) ? stepForced(page, index, canBreak) : null;
  if (forced) return forced;
  if (page.fitsWhole(index)) return place;
  return stepTooTall(page, index, canBreak ? { kind: 'end', ...point } : { kind: 'none' });
};

/** A stop that was decided before: nothing is weighed again. */
const stepTo = (page: RowPage, index: number, to: RowToken): Step => {
  if (to.index !== index) return place;
  const ends = rowStarts(page.metrics.grid, to);
  const isInside = to.consumed > 0 || (page.rows[index]?.cells ?? []).some((cell) => ends.has(cell));
  if (isInside) return { kind: 'split', part: decidedPart(page, to) };
  return { kind: 'end', ...page.breakPointBefore(index) };
};

/** Rows of a repeated head keep with the row after them. */
const canBreakBefore = (page: RowPage, index: number): boolean =>
  index > Math.max(page.first, page.repeats.headCount) && page.placed.length > 0;

/** A forced break in a cell ends the page there, though the row may fit whole. */
const stepForced = (page: RowPage, index: number, canBreak: boolean): Step | null => {
  const { cells = [], open = [] } = page.rows[index] ?? {};
  if (page.isRepeated(index) || ![...open, ...cells].some(({ box }) => page.forcesBreakIn(box))) return null;
  const isForced = page.room.space.mustPlace && !canBreak;
  const part = partOfRow(page, index, isForced);
  const isEnd = part.isCut && [...part.parts.values()].some(({ forced }) => forced !== null);
  return isEnd && isProgress(page, part, isForced) ? { kind: 'split', part } : null;
};

/** A row that does not fit is split where its style lets it, when no page could hold it, or when it stands first on one. */
const stepTooTall = (page: RowPage, index: number, otherwise: Step): Step => {
  const isForced = page.room.space.mustPlace && otherwise.kind === 'none';
  const isHead = index < page.repeats.headCount;
  if (!isHead && (isForced || canSplit(page, index))) {
    const part = partOfRow(page, index, isForced);
    const serves = isProgress(page, part, isForced) && (isForced || doesPartFit(page, index, part));
    if (serves) return { kind: 'split', part };
  }
  return isForced ? place : otherwise;
};

const canSplit = (page: RowPage, index: number): boolean => {
  const row = page.rows[index]?.row;
  return (row !== undefined && !page.isAvoidedInside(row.style)) || page.isTallerThanPage(index);
};

/** The break before a row that is placed after all. One that cuts a cell over several rows is never offered. */
const breakPassed = (page: RowPage, index: number): Break | null => {
  const isOffered = canBreakBefore(page, index) && !page.isRepeated(index) && page.rows[index]?.open.length === 0;
  if (!isOffered) return null;
  const { appeal } = page.breakPointBefore(index);
  return { token: beforeRow(index), appeal, forced: null };
};

/** Ends the page before or in a row; null when all of a row to be split fitted after all. */
const take = (page: RowPage, index: number, step: Extract<Step, { kind: 'split' | 'end' }>): Stop | null => {
  if (step.kind === 'end') {
    const parts = partsAbove(page, index);
    return { parts, end: { token: beforeRow(index, endsOf(parts)), appeal: step.appeal, forced: step.forced } };
  }
  const { parts, height, isCut } = step.part;
  const point = isCut ? breakIn(page, index, parts) : null;
  const { to } = page.room.space;
  const before = page.isBegunRow(index) ? page.room.start.consumed : 0;
  const consumed = to?.at === 'row' ? to.consumed : before + height;
  page.placePart(index, height, isCut);
  return point && { parts, end: { token: { ...beforeRow(index, endsOf(parts)), consumed }, ...point } };
};

const endsOf = (parts: CellParts): RowToken['cells'] => [...parts.values()].map(({ end }) => end);

/** A split row is as good a break as the worst in its cells, and forced when one of them is. */
const breakIn = (page: RowPage, index: number, parts: CellParts): Pick<Break, 'appeal' | 'forced'> => {
  const all = [...parts.values()];
  const forced = all.find((part) => part.forced)?.forced ?? null;
  const appeals = [appealIn(page, index, parts), ...all.map(({ appeal }) => appeal)];
  return { appeal: appeals.reduce((least, each) => (isAtLeast(each, least) ? least : each)), forced };
};

/** To cut a row below all of its content is hardly better than to cut where that is to be avoided. */
const appealIn = (page: RowPage, index: number, parts: CellParts): Appeal => {
  const { grid } = page.metrics;
  const row = grid.rows[index];
  const around = row ? [row.row.style, row.group.style, grid.table.style] : [];
  if (around.some((style) => page.isAvoidedInside(style))) return 'breaks-avoid';
  if (page.isTallerThanPage(index)) return 'perfect';
  const hasContent = [...parts].some(([{ box }]) => box.kind !== 'block' || box.children.length > 0);
  return hasContent && areDone(parts) ? 'breaks-orphans' : 'perfect';
};

const closePage = (page: RowPage, stop: Stop | null, earlier: Break | null): RowPlan => {
  const { heads, placed: rows, starts, isFirst } = page;
  const feet = stop ? page.placeFeet() : [];
  const lower = feet.length > 0 ? page.metrics.halfLine(page.rows.length) : page.cutEdge;
  const height = (stop ? page.cursor + lower : page.end) + page.clonedBelow;
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
