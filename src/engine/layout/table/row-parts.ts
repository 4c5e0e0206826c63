import { fits } from '../layout.ts';
import { type CellPart, type CellStart, layoutPart, layoutUpTo } from './cell-layout.ts';
import { type CellStarts, startOf } from './measure-rows.ts';
import type { RowPage } from './row-page.ts';
import { rowStarts } from './row-token.ts';
import type { GridCell } from './table-grid.ts';

/** The cells that the end of a page cuts, in the order of the row's token. */
export type CellParts = ReadonlyMap<GridCell, CellPart>;

/** Parts of the cells that reach over the break before a row. */
export const partsAbove = (page: RowPage, index: number): CellParts =>
  layoutParts(page, page.rows[index]?.open ?? [], page.room.top + page.cursor, false);

/** Parts of all cells in a row that is to be split. */
export const partsIn = (page: RowPage, index: number, isForced: boolean): CellParts => {
  const { open = [], cells = [] } = page.rows[index] ?? {};
  return layoutParts(page, [...open, ...cells], page.splitLimit(index), isForced);
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
  const mustPlace = isForced && !rowAbove(page, cell);
  const room = { y: page.room.top + topOf(page, cell), bottom, mustPlace };
  if (ends) return layoutUpTo(cell, start, startOf(ends, cell), room, page.metrics, page.env);
  return layoutPart(cell, start, room, page.metrics, page.env);
};

/** The first row on the page that the cell stands in, if one is placed. */
const rowAbove = (page: RowPage, cell: GridCell) => page.placed.find(({ index }) => index >= cell.row);

const topOf = (page: RowPage, cell: GridCell): number => rowAbove(page, cell)?.y ?? page.cursor + page.gap;

const isSame = (a: CellStart, b: CellStart): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Splitting a row serves when each cell that has content left shows some of it; at the top of a page, when one does. */
export const isProgress = (page: RowPage, parts: CellParts, isForced: boolean): boolean => {
  const waiting = [...parts].filter(([cell]) => startOf(page.starts, cell) !== null);
  const moves = waiting.map(([cell, part]) => !isSame(part.end, startOf(page.starts, cell)));
  return moves.length > 0 && (isForced ? moves.some(Boolean) : moves.every(Boolean));
};

/** Height that the parts ask of the row to be split. */
export const heightOfParts = (page: RowPage, parts: CellParts): number => {
  const y = page.cursor + page.gap;
  return Math.max(0, ...[...parts].map(([cell, part]) => topOf(page, cell) + (part.fragment?.height ?? 0) - y));
};

export const areDone = (parts: CellParts): boolean => [...parts.values()].every(({ end }) => end === null);

/** Parts that are not forced may still be too tall: the edges of an empty cell cannot be broken. */
export const doPartsFit = (page: RowPage, index: number, parts: CellParts): boolean =>
  fits(page.room.top + page.cursor + page.gap + heightOfParts(page, parts), page.splitLimit(index));
