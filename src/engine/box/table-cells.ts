import type { TableCell, TableRow } from './box.ts';
import type { CellSource, RowSource } from './table-fixup.ts';

/** HTML §4.9.11: the largest spans that count. */
const maxColumnSpan = 1000;
const maxRowSpan = 65534;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

const usedColumnSpan = (cell: CellSource): number => between(1, Math.floor(cell.columnSpan) || 1, maxColumnSpan);

const usedRowSpan = (cell: CellSource, rowsLeft: number): number =>
  cell.rowSpan === 0 ? rowsLeft : between(1, Math.min(Math.floor(cell.rowSpan) || 1, maxRowSpan), rowsLeft);

/** For each column, before which row it is free again. */
type Taken = number[];

const firstFree = (taken: Taken, row: number, from: number): number => {
  let column = from;
  while ((taken[column] ?? 0) > row) column += 1;
  return column;
};

const take = (taken: Taken, cell: TableCell, row: number): void => {
  for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
    taken[column] = Math.max(taken[column] ?? 0, row + cell.rowSpan);
  }
};

const placeRow = (
  sources: readonly CellSource[],
  taken: Taken,
  row: number,
  rowCount: number,
): readonly TableCell[] => {
  let from = 0;
  return sources.map((source) => {
    const column = firstFree(taken, row, from);
    const columnSpan = usedColumnSpan(source);
    const cell = { column, columnSpan, rowSpan: usedRowSpan(source, rowCount - row), box: source.box };
    take(taken, cell, row);
    from = column + columnSpan;
    return cell;
  });
};

/**
 * Gives the cells of a row group their columns (HTML §4.9.12.1): each takes the first column that no cell from above
 * reaches into; a wide cell may then overlap a long one, as in browsers.
 */
export const placeCells = (rows: readonly RowSource[]): readonly TableRow[] => {
  const taken: Taken = [];
  return rows.map(({ style, element, marks, cells }, row) => ({
    style,
    element,
    marks,
    cells: placeRow(cells, taken, row, rows.length),
  }));
};
