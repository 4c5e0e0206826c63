import type { TableBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { isPainted } from './bare-style.ts';

interface PaintedColumn {
  readonly index: number;
  readonly style: ComputedStyle;
}

const known = new WeakMap<TableBox, readonly PaintedColumn[]>();

/** The columns of a table that have a background, after that of their group. Few tables have any. */
export const paintedColumns = (table: TableBox): readonly PaintedColumn[] => {
  const kept = known.get(table);
  if (kept) return kept;
  const found = table.columns.flatMap(({ style, groupStyle }, index) =>
    [groupStyle, style].flatMap((each) => (each && isPainted(each) ? [{ index, style: each }] : [])),
  );
  known.set(table, found);
  return found;
};
