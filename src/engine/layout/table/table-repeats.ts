import { fits, type LayoutEnv, type Space } from '../layout.ts';
import { wholeRow } from './measure-rows.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Heads and feet that stand on every page of the table. */
export interface TableRepeats {
  /** Number of rows; 0 when the table does not repeat them. */
  readonly headCount: number;
  readonly footCount: number;
  /** With the spacing next to them. */
  readonly headHeight: number;
  readonly footHeight: number;
}

const noRepeats: TableRepeats = { headCount: 0, footCount: 0, headHeight: 0, footHeight: 0 };

const heightOf = (first: number, count: number, metrics: TableMetrics, env: LayoutEnv): number => {
  let height = 0;
  for (let index = first; index < first + count; index++) {
    height += wholeRow(index, metrics, env).height + metrics.edges.spacing.vertical;
  }
  return height;
};

/** Repeats that would fill more than half of the page are left out: room is for the rows. */
export const tableRepeats = (space: Space, metrics: TableMetrics, env: LayoutEnv): TableRepeats => {
  const { rows, headCount, footStart } = metrics.grid;
  const footCount = rows.length - footStart;
  if (!Number.isFinite(space.bottom) || headCount === rows.length || footStart === 0) return noRepeats;
  const headHeight = heightOf(0, headCount, metrics, env);
  const footHeight = heightOf(footStart, footCount, metrics, env);
  return fits(headHeight + footHeight, space.bottom / 2) ? { headCount, footCount, headHeight, footHeight } : noRepeats;
};
