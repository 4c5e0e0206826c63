import type { ComputedStyle } from '../../style/computed-style.ts';
import { dependsOnBasis, resolveLength, type Size } from '../../style/values.ts';
import { borderOf, horizontal, paddingOf } from '../box-model.ts';
import type { LayoutEnv } from '../layout.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** What a column asks for (css-tables-3 §4.1). Widths are border-box widths of its cells. */
export interface ColumnMeasure {
  readonly min: number;
  readonly max: number;
  /** Of the width of the grid. */
  readonly percent: number | null;
  /** A definite `width` decided the max-content width. */
  readonly isFixed: boolean;
}

type Mutable = { -readonly [Key in keyof ColumnMeasure]: ColumnMeasure[Key] };

export const percentOf = (size: Size): number | null =>
  typeof size === 'object' && size.kind === 'sum' && size.px === 0 && size.percent > 0 ? size.percent : null;

export const definiteWidth = (size: Size): number | null =>
  typeof size === 'string' || dependsOnBasis(size) ? null : Math.max(0, resolveLength(size, 0));

/** Border-box width that the style of a cell asks for. */
export const cellWidth = ({ style }: { readonly style: ComputedStyle }): number | null => {
  const width = definiteWidth(style.width);
  if (width === null) return null;
  const edges = horizontal(borderOf(style)) + horizontal(paddingOf(style, 0));
  const outer = (length: number): number =>
    style.boxSizing === 'border-box' ? Math.max(length, edges) : length + edges;
  const most = style.maxWidth === 'none' ? null : definiteWidth(style.maxWidth);
  const least = definiteWidth(style.minWidth);
  return Math.max(outer(Math.min(width, most ?? width)), least === null ? 0 : outer(least));
};

const measureCell = ({ box }: GridCell, env: LayoutEnv): ColumnMeasure => {
  const { minContent, maxContent } = env.measure(box);
  const width = cellWidth(box);
  return {
    min: minContent,
    max: Math.max(minContent, width ?? maxContent),
    percent: percentOf(box.style.width),
    isFixed: width !== null,
  };
};

/** The width that the column itself, or else its column group, asks for. */
export const columnSize = (grid: TableGrid, column: number): Size => {
  const { style, groupStyle } = grid.table.columns[column] ?? { style: null, groupStyle: null };
  if (style && style.width !== 'auto') return style.width;
  return groupStyle?.width ?? 'auto';
};

/** css-tables-3 §4.1: `min-width` and `max-width` of a column limit what it asks for. */
const fromColumn = (grid: TableGrid, column: number): Mutable => {
  const size = columnSize(grid, column);
  const { minWidth = 'auto', maxWidth = 'none' } = grid.table.columns[column]?.style ?? {};
  const min = definiteWidth(minWidth) ?? 0;
  const width = definiteWidth(size);
  const most = maxWidth === 'none' ? null : definiteWidth(maxWidth);
  const max = Math.max(min, Math.min(width ?? 0, most ?? Number.POSITIVE_INFINITY));
  return { min, max, percent: percentOf(size), isFixed: width !== null };
};

const combine = (column: Mutable, cell: ColumnMeasure): void => {
  column.min = Math.max(column.min, cell.min);
  column.percent = cell.percent === null ? column.percent : Math.max(column.percent ?? 0, cell.percent);
  // css-tables-3 §4.1: once a width is given, only given widths and what cannot shrink count.
  if (cell.isFixed && !column.isFixed) column.max = Math.max(cell.max, column.min);
  else if (cell.isFixed || !column.isFixed) column.max = Math.max(column.max, cell.max);
  column.max = Math.max(column.max, column.min);
  column.isFixed ||= cell.isFixed;
};

/** Shares out an amount by weight, or equally when nothing weighs. */
export const shareOut = (amount: number, weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? (amount * weight) / total : amount / weights.length));
};

const sumOf = (columns: readonly Mutable[], key: 'min' | 'max'): number =>
  columns.reduce((sum, column) => sum + column[key], 0);

/** The columns that take what is left over: without any width, else without a percentage, else all. */
const growing = (columns: readonly Mutable[]): readonly Mutable[] => {
  const free = columns.filter(({ percent }) => percent === null);
  const automatic = free.filter(({ isFixed }) => !isFixed);
  return automatic.length > 0 ? automatic : free.length > 0 ? free : columns;
};

const add = (columns: readonly Mutable[], key: 'min' | 'max', shares: readonly number[]): void => {
  columns.forEach((column, index) => {
    column[key] += shares[index] ?? 0;
  });
};

const widen = (columns: readonly Mutable[], key: 'min' | 'max', needed: number): void => {
  const extra = needed - sumOf(columns, key);
  if (extra <= 0) return;
  const takers = growing(columns);
  add(
    takers,
    key,
    shareOut(
      extra,
      takers.map(({ max }) => max),
    ),
  );
};

/** Raises the minimum widths, first towards the max-content widths, then beyond. */
const raiseMinimum = (columns: readonly Mutable[], needed: number): void => {
  const extra = needed - sumOf(columns, 'min');
  const rooms = columns.map(({ min, max }) => Math.max(0, max - min));
  const room = rooms.reduce((sum, each) => sum + each, 0);
  if (extra > 0 && room > 0) add(columns, 'min', shareOut(Math.min(extra, room), rooms));
  widen(columns, 'min', needed);
  for (const column of columns) column.max = Math.max(column.max, column.min);
};

const spreadPercent = (columns: readonly Mutable[], percent: number): void => {
  const rest = percent - columns.reduce((sum, column) => sum + (column.percent ?? 0), 0);
  const takers = columns.filter((column) => column.percent === null);
  if (rest <= 0) return;
  const shares = shareOut(
    rest,
    takers.map(({ max }) => max),
  );
  takers.forEach((column, index) => {
    column.percent = shares[index] ?? 0;
  });
};

/** css-tables-3 §4.2: what a cell over several columns asks of each of them. */
const spreadCell = (columns: readonly Mutable[], cell: ColumnMeasure, spacing: number): void => {
  const between = spacing * (columns.length - 1);
  if (cell.percent !== null) spreadPercent(columns, cell.percent);
  widen(columns, 'max', cell.max - between);
  raiseMinimum(columns, cell.min - between);
};

/** Percentages together count up to 100. */
const capPercents = (columns: readonly Mutable[]): void => {
  let left = 100;
  for (const column of columns) {
    if (column.percent === null) continue;
    column.percent = Math.min(column.percent, left);
    left -= column.percent;
  }
};

export const measureColumns = (grid: TableGrid, spacing: number, env: LayoutEnv): readonly ColumnMeasure[] => {
  const columns = grid.table.columns.map((_, column) => fromColumn(grid, column));
  const spanning: GridCell[] = [];
  for (const cells of [...grid.rows.map((row) => row.cells), grid.collapsed]) {
    for (const cell of cells) {
      const column = columns[cell.cell.column];
      if (cell.cell.columnSpan > 1) spanning.push(cell);
      else if (column) combine(column, measureCell(cell, env));
    }
  }
  spanning.sort((a, b) => a.cell.columnSpan - b.cell.columnSpan);
  for (const cell of spanning) {
    const { column, columnSpan } = cell.cell;
    spreadCell(columns.slice(column, column + columnSpan), measureCell(cell, env), spacing);
  }
  capPercents(columns);
  return columns;
};
