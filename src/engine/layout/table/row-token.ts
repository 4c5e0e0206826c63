import { atStart, type BreakToken } from '../layout.ts';
import type { CellStart } from './cell-layout.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/**
 * Where a table goes on. `cells` holds a token for each cell that reaches into the row from above and then, when the row
 * itself was begun, for each of its own. One past the last row stands for the captions below the table.
 */
export type RowToken = Extract<BreakToken, { at: 'row' }>;

export const toRowToken = (token: BreakToken): RowToken => (token.at === 'row' ? token : beforeRow(0));

/** Before a row, with the tokens of the cells that reach over the break. */
export const beforeRow = (index: number, cells: RowToken['cells'] = []): RowToken => ({
  at: 'row',
  index,
  cells,
  consumed: 0,
});

/** Where cells go on that an earlier page began; cells that are not in it begin. */
export type CellStarts = ReadonlyMap<GridCell, CellStart>;

export const startOf = (starts: CellStarts, cell: GridCell): CellStart => {
  const start = starts.get(cell);
  return start === undefined ? atStart : start;
};

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
