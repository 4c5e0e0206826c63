import type { TableBox } from '../../box/box.ts';
import type { BoxFragment } from '../fragment.ts';
import type { LayoutEnv, Space } from '../layout.ts';
import { halfWidth } from './collapsed-borders.ts';
import type { RowMeasure } from './row-measure.ts';
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts';
import { tableHeight } from './table-height.ts';
import { type TableEdges, type TableWidths, tableEdges, tableWidths } from './table-widths.ts';

/** All that holds of a table on every page, once its width is known. */
export interface TableMetrics {
  readonly grid: TableGrid;
  readonly edges: TableEdges;
  readonly widths: TableWidths;
  /** Border and padding stand around each part (`box-decoration-break: clone`); collapsed borders belong to the cells. */
  readonly clones: boolean;
  /** Border-box height that the rows are stretched to; null when it is theirs to decide. */
  readonly height: number | null;
  /** Left edge and width of a cell, from the left edge of the table's border box. */
  readonly placeOf: (cell: GridCell) => { readonly x: number; readonly width: number };
  readonly placeOfColumns: (first: number, count: number) => { readonly x: number; readonly width: number };
  /** Half of the widest rule above a row, or below the last: what a table cut there gives room to. */
  readonly halfLine: (line: number) => number;
  /** Cells and rows already laid out whole; filled as rows are reached. */
  readonly wholeCells: WeakMap<GridCell, BoxFragment | null>;
  readonly rowMeasures: Map<number, RowMeasure>;
}

const placeColumns = ({ table }: TableGrid, { width, columns }: TableWidths, index: number, count: number) => {
  let start = index;
  let end = Math.min(index + count, columns.length);
  while (start < end && columns[start]!.isCollapsed) start += 1;
  while (end > start && columns[end - 1]!.isCollapsed) end -= 1;
  const first = columns[start];
  const last = columns[end - 1];
  if (start === end || !first || !last) return { x: 0, width: 0 };
  const own = last.x + last.width - first.x;
  return { x: table.style.direction === 'rtl' ? width - first.x - own : first.x, width: own };
};

const makeMetrics = (
  grid: TableGrid,
  edges: TableEdges,
  height: number | null,
  space: Space,
  env: LayoutEnv,
): TableMetrics => {
  const widths = tableWidths(grid, edges, { width: space.width, imposed: space.imposedWidth }, env);
  return {
    grid,
    edges,
    widths,
    clones: grid.table.style.boxDecorationBreak === 'clone' && grid.lines === null,
    height,
    placeOf: ({ cell }) => placeColumns(grid, widths, cell.column, cell.columnSpan),
    placeOfColumns: (first, count) => placeColumns(grid, widths, first, count),
    halfLine: (line) => (grid.lines ? halfWidth(grid.lines.horizontal[line] ?? []) : 0),
    wholeCells: new WeakMap(),
    rowMeasures: new Map(),
  };
};

interface Known {
  readonly width: number;
  readonly imposedWidth: number | null;
  readonly env: LayoutEnv;
  readonly metrics: TableMetrics;
}

const known = new WeakMap<TableBox, Known>();

/** Kept by table and size, so that the pages of a long table share them. */
export const tableMetrics = (table: TableBox, space: Space, env: LayoutEnv): TableMetrics => {
  const { width, imposedWidth } = space;
  const last = known.get(table);
  const isSame = last?.width === width && last.imposedWidth === imposedWidth && last.env === env;
  if (last && isSame && last.metrics.height === tableHeight(table, last.metrics.edges, space)) return last.metrics;
  const grid = tableGrid(table);
  const edges = tableEdges(grid, width);
  const metrics = makeMetrics(grid, edges, tableHeight(table, edges, space), space, env);
  known.set(table, { width, imposedWidth, env, metrics });
  return metrics;
};
