import type { TableBox, TableCell, TableRow, TableRowGroup } from '../../box/box.ts';

/** A row of a group with its place among all rows. */
export interface FlatRow {
  readonly row: TableRow;
  readonly group: TableRowGroup;
  readonly index: number;
  readonly indexInGroup: number;
}

export const isCollapsedRow = ({ style }: TableRow): boolean => style.visibility === 'collapse';

/** The rows that are shown: `visibility: collapse` takes a row out, and cells that reach over it are shorter (§17.5.5). */
export const flattenRows = (table: TableBox): readonly FlatRow[] => {
  const flat: FlatRow[] = [];
  for (const group of table.groups) {
    shownRows(group.rows).forEach((row, indexInGroup) => {
      flat.push({ row, group, index: flat.length, indexInGroup });
    });
  }
  return flat;
};

const shownRows = (rows: readonly TableRow[]): readonly TableRow[] => {
  if (!rows.some(isCollapsedRow)) return rows;
  return rows.flatMap((row, index) => {
    const shortened = (cell: TableCell): TableCell => ({
      ...cell,
      rowSpan: rows.slice(index, index + cell.rowSpan).filter((each) => !isCollapsedRow(each)).length,
    });
    return isCollapsedRow(row) ? [] : [{ ...row, cells: row.cells.map(shortened) }];
  });
};
