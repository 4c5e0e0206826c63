import { avoidsInside } from '../breaks.ts';
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

interface Repeat {
  readonly count: number;
  readonly height: number;
}

const notRepeated: Repeat = { count: 0, height: 0 };

const repeatOf = (first: number, count: number, space: Space, metrics: TableMetrics, env: LayoutEnv): Repeat => {
  const group = metrics.grid.rows[first]?.group;
  if (count === 0 || !group || !avoidsInside(group.style, space.fragmentainer)) return notRepeated;
  const height = heightOf(first, count, metrics, env);
  return fits(height, space.bottom / 4) ? { count, height } : notRepeated;
};

const heightOf = (first: number, count: number, metrics: TableMetrics, env: LayoutEnv): number => {
  let height = 0;
  for (let index = first; index < first + count; index++) {
    height += wholeRow(index, metrics, env).height + metrics.edges.spacing.vertical;
  }
  return height;
};

/** css-tables-3 §6.2: a head or foot is repeated when it keeps together and takes at most a quarter of the page. */
export const tableRepeats = (space: Space, metrics: TableMetrics, env: LayoutEnv): TableRepeats => {
  const { rows, headCount, footStart } = metrics.grid;
  const footCount = rows.length - footStart;
  if (!Number.isFinite(space.bottom) || headCount === rows.length || footStart === 0) return noRepeats;
  const head = repeatOf(0, headCount, space, metrics, env);
  const foot = repeatOf(footStart, footCount, space, metrics, env);
  return { headCount: head.count, footCount: foot.count, headHeight: head.height, footHeight: foot.height };
};
