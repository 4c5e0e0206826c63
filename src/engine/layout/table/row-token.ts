import { atStart, type BreakToken } from '../layout.ts';
import type { CellStart } from './cell-layout.ts';
import type { CellStarts } from './measure-rows.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/**
 * Where a table goes on. `cells` holds a token for each cell that reaches into the row from above and then, when the row
 * itself was begun, for each of its own. One past the last row stands for the captions below the table.
 */
export type RowToken = Extract<BreakToken, { at: 'row' }>;

export const toRowToken = (token: BreakToken): RowToken =>
  token.at === 'row' ? token : { at: 'row', index: 0, cells: [] };

/** The cells that a token speaks of, with their tokens. */
export const rowStarts = (grid: TableGrid, { index, cells }: RowToken): CellStarts => {
  const row = grid.rows[index];
  const begun = [...(row?.open ?? []), ...(row?.cells ?? [])].slice(0, cells.length);
  return new Map(
    begun.map((cell, place): [GridCell, CellStart] => {
      const token = cells[place];
      return [cell, token === undefined ? atStart : token];
    }),
  );
};
