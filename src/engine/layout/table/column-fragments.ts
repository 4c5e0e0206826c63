import { plainFragment } from '../box-fragment.ts';
import type { BoxFragment } from '../fragment.ts';
import { paintsColumnsByCell } from './cell-layers.ts';
import { paintedColumns } from './painted-columns.ts';
import type { RowPlan } from './plan-rows.ts';
import type { TableMetrics } from './table-metrics.ts';

/**
 * Backgrounds of columns and column groups, below those of rows (CSS 2.2 §17.5.1). They hold nothing, so that they count
 * as repeats: painted, but nothing to a screen reader.
 */
export const columnFragments = ({ heads, rows, feet }: RowPlan, metrics: TableMetrics): readonly BoxFragment[] => {
  const { table } = metrics.grid;
  if (paintsColumnsByCell(metrics)) return [];
  const placed = [...heads, ...rows, ...feet];
  const top = placed[0]?.y ?? 0;
  const last = placed.at(-1);
  const height = last ? last.y + last.height - top : 0;
  return paintedColumns(table).map(({ index, style }) => {
    const place = metrics.placeOfColumns(index, 1);
    return { ...plainFragment(style, table.element), ...place, y: top, height, isRepeat: true };
  });
};
