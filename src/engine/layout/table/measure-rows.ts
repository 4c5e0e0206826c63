import { vertical } from '../box-model.ts';
import type { BoxFragment } from '../fragment.ts';
import { atStart, type LayoutEnv } from '../layout.ts';
import { reachOf } from '../reach-of.ts';
import { definiteHeight, layoutWhole, wishedHeight } from './cell-layout.ts';
import { percentOf, shareOut } from './column-measures.ts';
import { distributeHeights, type RowDemand } from './distribute-heights.ts';
import type { RowMeasure } from './row-measure.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Any alignment but top, middle and bottom is by baseline (CSS 2.2 §17.5.3). */
export const alignsByBaseline = ({ box }: GridCell): boolean =>
  !['top', 'middle', 'bottom'].includes(String(box.style.verticalAlign));

/** Baseline of the first line, else the bottom of the content box. */
export const cellBaseline = (fragment: BoxFragment): number =>
  fragment.baseline ?? fragment.height - fragment.border.bottom - fragment.padding.bottom;

const neededHeight = (cell: GridCell, metrics: TableMetrics, env: LayoutEnv): number => {
  const { width } = metrics.placeOf(cell);
  return Math.max(layoutWhole(cell, atStart, metrics, env)?.height ?? 0, wishedHeight(cell, width));
};

const measureRow = ({ row, cells }: GridRow, metrics: TableMetrics, env: LayoutEnv): RowMeasure => {
  let above: number | null = null;
  let below = 0;
  let height = definiteHeight(row.style.height);
  let reach = 0;
  for (const cell of cells) {
    const whole = layoutWhole(cell, atStart, metrics, env);
    if (!whole || cell.row !== cell.lastRow) continue;
    reach = Math.max(reach, reachOf(whole));
    height = Math.max(height, neededHeight(cell, metrics, env));
    if (!alignsByBaseline(cell)) continue;
    above = Math.max(above ?? 0, cellBaseline(whole));
    below = Math.max(below, whole.height - cellBaseline(whole));
  }
  return { height: Math.max(height, (above ?? 0) + below), reach, baseline: above };
};

/** What a cell over several rows lacks is shared out among them by their heights (css-tables-3 §5.2). */
const stretchRows = (heights: number[], first: number, count: number, needed: number, spacing: number): void => {
  const own = heights.slice(first, first + count);
  const lacking = needed - spacing * (count - 1) - own.reduce((sum, height) => sum + height, 0);
  if (lacking <= 0) return;
  shareOut(lacking, own).forEach((share, index) => {
    heights[first + index] = (own[index] ?? 0) + share;
  });
};

/** Measures rows that cells tie together, from `first` on. */
const measureTiedRows = (first: number, metrics: TableMetrics, env: LayoutEnv): readonly RowMeasure[] => {
  const { rows } = metrics.grid;
  const range = rows.slice(first, (rows[first]?.lastTied ?? first) + 1);
  const measures = range.map((row) => measureRow(row, metrics, env));
  const heights = measures.map(({ height }) => height);
  const spanning = range.flatMap(({ cells }) => cells.filter((cell) => cell.lastRow > cell.row));
  const spanOf = (cell: GridCell): number => cell.lastRow - cell.row + 1;
  spanning.sort((a, b) => spanOf(a) - spanOf(b));
  for (const cell of spanning) {
    const needed = neededHeight(cell, metrics, env);
    stretchRows(heights, cell.row - first, spanOf(cell), needed, metrics.edges.spacing.vertical);
  }
  return measures.map(({ baseline, reach }, index) => ({ baseline, reach, height: heights[index] ?? 0 }));
};

/** Measure of a row that begins with all of its cells; found once with the rows it is tied to. */
export const wholeRow = (index: number, metrics: TableMetrics, env: LayoutEnv): RowMeasure => {
  const { rowMeasures } = metrics;
  if (!rowMeasures.has(index)) {
    if (metrics.height === null) measureAround(index, metrics, env);
    else measureStretched(metrics.height, metrics, env);
  }
  return rowMeasures.get(index) ?? { height: 0, reach: 0, baseline: null };
};

const measureAround = (index: number, metrics: TableMetrics, env: LayoutEnv): void => {
  const first = metrics.grid.rows[index]?.firstTied ?? index;
  measureTiedRows(first, metrics, env).forEach((measure, offset) => {
    metrics.rowMeasures.set(first + offset, measure);
  });
};

/** All rows at once, stretched to the height of the table. */
const measureStretched = (height: number, metrics: TableMetrics, env: LayoutEnv): void => {
  const { grid, edges, rowMeasures } = metrics;
  for (let index = 0; index < grid.rows.length; index++) {
    if (!rowMeasures.has(index)) measureAround(index, metrics, env);
  }
  const around = vertical(edges.border) + vertical(edges.padding) + edges.spacing.vertical * (grid.rows.length + 1);
  const demands = grid.rows.map((row, index) => demandOf(row, rowMeasures.get(index)?.height ?? 0));
  distributeHeights(demands, height - around).forEach((stretched, index) => {
    const measure = rowMeasures.get(index);
    if (measure) rowMeasures.set(index, { ...measure, height: stretched });
  });
};

const demandOf = ({ row, group, cells }: GridRow, height: number): RowDemand => {
  const single = cells.filter((cell) => cell.row === cell.lastRow);
  const sizes = [row.style.height, ...single.map(({ cell }) => cell.box.style.height)];
  const percent = Math.max(0, ...sizes.map((size) => percentOf(size) ?? 0));
  return {
    height,
    percent: percent > 0 ? percent : null,
    isFixed: sizes.some((size) => definiteHeight(size) > 0),
    isBody: group.role === 'body',
  };
};
