import type { TableBox, TableRow, TableRowGroup } from '../../box/box.ts';

/** A row of a group with its place among all rows. */
export interface FlatRow {
  readonly row: TableRow;
  readonly group: TableRowGroup;
  readonly index: number;
  readonly indexInGroup: number;
}

export const flattenRows = (table: TableBox): readonly FlatRow[] => {
  const flat: FlatRow[] = [];
  for (const group of table.groups) {
    group.rows.forEach((row, indexInGroup) => {
      flat.push({ row, group, index: flat.length, indexInGroup });
    });
  }
  return flat;
};
