import type { TableBox } from '../../box/box.ts';
import { type MaxSize, resolveLength, type Size } from '../../style/values.ts';
import { borderOf, horizontal, marginOf, paddingOf } from '../box-model.ts';
import { type Edges, noEdges } from '../fragment.ts';
import type { IntrinsicSizes, LayoutEnv } from '../layout.ts';
import { outerEdges } from './collapsed-borders.ts';
import { type ColumnMeasure, measureColumns } from './column-measures.ts';
import { distributeWidths } from './distribute-widths.ts';
import { fixedColumns } from './fixed-columns.ts';
import { isCollapsedColumn, type TableGrid, tableGrid } from './table-grid.ts';

/** The edges around the grid and the spaces in it. */
export interface TableEdges {
  readonly border: Edges;
  readonly padding: Edges;
  readonly spacing: { readonly horizontal: number; readonly vertical: number };
}

export const tableEdges = ({ table, lines, rows }: TableGrid, width: number): TableEdges => {
  const { style } = table;
  if (lines) {
    const border = rows.length > 0 ? outerEdges(lines) : borderOf(style);
    return { border, padding: noEdges, spacing: { horizontal: 0, vertical: 0 } };
  }
  const [horizontalSpacing, verticalSpacing] = style.borderSpacing;
  const spacing = { horizontal: horizontalSpacing, vertical: verticalSpacing };
  return { border: borderOf(style), padding: paddingOf(style, width), spacing };
};

/** What the columns cannot have: borders, padding and spacing. */
const besideColumns = ({ columnCount }: TableGrid, edges: TableEdges): number => {
  const around = horizontal(edges.border) + horizontal(edges.padding);
  return columnCount === 0 ? around : around + edges.spacing.horizontal * (columnCount + 1);
};

const isFixedLayout = ({ style }: TableBox): boolean => style.tableLayout === 'fixed' && style.width !== 'auto';

const columnsOf = (grid: TableGrid, edges: TableEdges, env: LayoutEnv): readonly ColumnMeasure[] => {
  const known = measured.get(grid);
  if (known) return known;
  const { horizontal: spacing } = edges.spacing;
  const columns = isFixedLayout(grid.table) ? fixedColumns(grid, spacing) : measureColumns(grid, spacing, env);
  measured.set(grid, columns);
  return columns;
};

const measured = new WeakMap<TableGrid, readonly ColumnMeasure[]>();

const captionMinimum = ({ captions }: TableBox, env: LayoutEnv): number =>
  captions.reduce(
    (widest, caption) => Math.max(widest, env.measure(caption).minContent + horizontal(marginOf(caption.style, 0))),
    0,
  );

/** Beyond this a percentage of almost nothing asks for no more. */
const largestMaximum = 1_000_000;

/** css-tables-3 §4.3: a column of so many percent asks for a table in which it has its max-content width. */
const maximumOf = (columns: readonly ColumnMeasure[]): number => {
  let least = columns.reduce((sum, { max }) => sum + max, 0);
  let percents = 0;
  let others = 0;
  for (const { percent, max } of columns) {
    percents += percent ?? 0;
    if (percent === null) others += max;
    else if (percent > 0) least = Math.max(least, (max * 100) / percent);
  }
  if (percents > 0 && others > 0) least = Math.max(least, (others * 100) / Math.max(100 - percents, 0.01));
  return Math.min(least, largestMaximum);
};

const sizesOf = (grid: TableGrid, edges: TableEdges, env: LayoutEnv): IntrinsicSizes => {
  const columns = columnsOf(grid, edges, env);
  const beside = besideColumns(grid, edges);
  const minContent = columns.reduce((sum, { min }) => sum + min, beside);
  return { minContent, maxContent: Math.max(minContent, maximumOf(columns) + beside) };
};

type Wished = (size: Size | MaxSize) => number | null;

/** Turns a size property into a border-box width; null where it does not limit. */
const wishedWidth = (
  table: TableBox,
  edges: TableEdges,
  sizes: IntrinsicSizes,
  available: number,
  basis: number | null,
): Wished => {
  const around = horizontal(edges.border) + horizontal(edges.padding);
  return (size) => {
    if (size === 'auto' || size === 'none') return null;
    if (size === 'min-content') return sizes.minContent;
    if (size === 'max-content') return sizes.maxContent;
    if (size === 'fit-content') return Math.min(Math.max(sizes.minContent, available), sizes.maxContent);
    if (basis === null && typeof size !== 'number') return null;
    return resolveLength(size, basis ?? 0) + (table.style.boxSizing === 'border-box' ? 0 : around);
  };
};

const limited = (table: TableBox, wished: Wished, width: number, least: number): number => {
  const { minWidth, maxWidth } = table.style;
  const most = wished(maxWidth) ?? Number.POSITIVE_INFINITY;
  return Math.max(Math.min(width, most), wished(minWidth) ?? 0, least);
};

/** CSS 2.2 §17.5.2: never narrower than content and captions; without a width, no wider than the content asks. */
const usedWidth = (grid: TableGrid, edges: TableEdges, room: WidthRoom, env: LayoutEnv): number => {
  const { table } = grid;
  const sizes = sizesOf(grid, edges, env);
  if (room.imposed !== null) return Math.max(room.imposed, sizes.minContent);
  const available = room.width - horizontal(marginOf(table.style, room.width));
  const wished = wishedWidth(table, edges, sizes, available, room.width);
  const width = wished(table.style.width) ?? Math.min(Math.max(sizes.minContent, available), sizes.maxContent);
  return limited(table, wished, width, Math.max(sizes.minContent, captionMinimum(table, env)));
};

export interface WidthRoom {
  /** Content width of the containing block. */
  readonly width: number;
  readonly imposed: number | null;
}

export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly isCollapsed: boolean;
}

export interface TableWidths {
  readonly width: number;
  /** Left edge of each column from that of the table's border box, as if written from left to right. */
  readonly columns: readonly ColumnPlace[];
}

export const tableWidths = (grid: TableGrid, edges: TableEdges, room: WidthRoom, env: LayoutEnv): TableWidths => {
  const width = usedWidth(grid, edges, room, env);
  const widths = distributeWidths(columnsOf(grid, edges, env), width - besideColumns(grid, edges));
  let x = edges.border.left + edges.padding.left + edges.spacing.horizontal;
  let lost = 0;
  const columns = widths.map((each, index) => {
    const isCollapsed = isCollapsedColumn(grid.table, index);
    const column = { x, width: isCollapsed ? 0 : each, isCollapsed };
    if (isCollapsed) lost += each + edges.spacing.horizontal;
    else x += each + edges.spacing.horizontal;
    return column;
  });
  return { width: width - lost, columns };
};

/** Intrinsic border-box widths of a table (css-tables-3 §4.3). */
export const measureTable = (table: TableBox, env: LayoutEnv): IntrinsicSizes => {
  const grid = tableGrid(table);
  const edges = tableEdges(grid, 0);
  const sizes = sizesOf(grid, edges, env);
  const least = Math.max(sizes.minContent, captionMinimum(table, env));
  const wished = wishedWidth(table, edges, sizes, sizes.maxContent, null);
  const { width } = table.style;
  const definite = wished(width);
  return {
    minContent: limited(table, wished, definite ?? sizes.minContent, least),
    maxContent: limited(table, wished, definite ?? sizes.maxContent, least),
  };
};
