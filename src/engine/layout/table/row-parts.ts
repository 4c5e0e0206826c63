import { fits } from '../layout.ts';
import { isSameToken } from '../same-token.ts';
import { type CellPart, layoutPart, layoutUpTo } from './cell-layout.ts';
import type { RowPage } from './row-page.ts';
import { type CellStarts, type RowToken, rowStarts, startOf } from './row-token.ts';
import type { GridCell } from './table-grid.ts';

/** The cells that the end of a page cuts, in the order of the row's token. */
export type CellParts = ReadonlyMap<GridCell, CellPart>;

/** Parts of the cells that reach over the break before a row. */
export const partsAbove = (page: RowPage, index: number): CellParts =>
  layoutParts(page, page.rows[index]?.open ?? [], page.room.top + page.cursor, false);

/** What a page takes of a row that does not fit. */
export interface RowPart {
  readonly parts: CellParts;
  readonly height: number;
  readonly isCut: boolean;
}

/** Lays out what fits of a row: at first as if it were cut, and when all of it fits so, above what must stand below it. */
export const partOfRow = (page: RowPage, index: number, isForced: boolean): RowPart => {
  const part = partUpTo(page, index, page.cutLimit(index), isForced);
  const isWhole = !part.isCut && fits(page.room.top + page.nextTop + part.height, page.endLimit(index));
  return part.isCut || isWhole ? part : partUpTo(page, index, page.endLimit(index), isForced);
};

/** The same where it was decided before how far the page goes. */
export const decidedPart = (page: RowPage, to: RowToken): RowPart => {
  const before = page.isBegunRow(to.index) ? page.room.start.consumed : 0;
  return partUpTo(page, to.index, page.room.top + page.nextTop + to.consumed - before, true);
};

const partUpTo = (page: RowPage, index: number, limit: number, isForced: boolean): RowPart => {
  const parts = partsIn(page, index, limit, isForced);
  const content = heightOfParts(page, parts);
  const room = Math.max(content, limit - page.room.top - page.nextTop);
  const whole = Math.max(content, page.heightLeft(index));
  const isCut = !areDone(parts) || !fits(whole, room);
  return { parts, height: isCut ? room : whole, isCut };
};

const partsIn = (page: RowPage, index: number, limit: number, isForced: boolean): CellParts => {
  const { open = [], cells = [] } = page.rows[index] ?? {};
  return layoutParts(page, [...open, ...cells], limit, isForced);
};

const layoutParts = (page: RowPage, cells: readonly GridCell[], bottom: number, isForced: boolean): CellParts => {
  const { to } = page.room.space;
  const ends = to?.at === 'row' ? rowStarts(page.metrics.grid, to) : null;
  return new Map(cells.map((cell) => [cell, layoutCell(page, cell, bottom, isForced, ends)]));
};

const layoutCell = (
  page: RowPage,
  cell: GridCell,
  bottom: number,
  isForced: boolean,
  ends: CellStarts | null,
): CellPart => {
  const start = startOf(page.starts, cell);
  const mustPlace = isForced && !page.rowAbove(cell);
  const { fragmentainer } = page.room.space;
  const room = { y: page.room.top + page.topOf(cell), bottom, fragmentainer, mustPlace };
  if (ends) return layoutUpTo(cell, start, startOf(ends, cell), room, page.metrics, page.env);
  return layoutPart(cell, start, room, page.metrics, page.env);
};

/** Splitting a row serves when each cell that has content left shows some of it; at the top of a page, when one does. */
export const isProgress = (page: RowPage, { parts, height }: RowPart, isForced: boolean): boolean => {
  const waiting = [...parts].filter(([cell]) => startOf(page.starts, cell) !== null);
  const moves = ([cell, part]: readonly [GridCell, CellPart]) => !isSameToken(part.end, startOf(page.starts, cell));
  if (waiting.length === 0) return height > 0;
  return isForced ? waiting.some(moves) : waiting.every(moves);
};

/** Height that the parts ask of the row to be split. */
const heightOfParts = (page: RowPage, parts: CellParts): number =>
  Math.max(0, ...[...parts].map(([cell, part]) => page.topOf(cell) + (part.fragment?.height ?? 0) - page.nextTop));

export const areDone = (parts: CellParts): boolean => [...parts.values()].every(({ end }) => end === null);

/** Parts that are not forced may still be too tall: the edges of an empty cell cannot be broken. */
export const doesPartFit = (page: RowPage, index: number, { height, isCut }: RowPart): boolean =>
  fits(page.room.top + page.nextTop + height, isCut ? page.cutLimit(index) : page.endLimit(index));
