import type { Size } from '../../style/values.ts';
import { type ColumnMeasure, cellWidth, columnSize, definiteWidth, percentOf } from './column-measures.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** Column widths of `table-layout: fixed` (CSS 2.2 §17.5.2.1): columns and the first row decide, content does not. */
export const fixedColumns = (grid: TableGrid, spacing: number): readonly ColumnMeasure[] => {
  const columns = grid.table.columns.map((_, column) => fromSize(columnSize(grid, column)));
  for (const cell of grid.rows[0]?.cells ?? []) fillFromCell(columns, cell, spacing);
  return columns;
};

const fromSize = (size: Size): ColumnMeasure => {
  const width = definiteWidth(size);
  return { min: width ?? 0, max: width ?? 0, percent: percentOf(size), isFixed: width !== null };
};

const isOpen = ({ percent, isFixed }: ColumnMeasure): boolean => percent === null && !isFixed;

const fillFromCell = (columns: ColumnMeasure[], { cell, box }: GridCell, spacing: number): void => {
  const width = cellWidth(box);
  const percent = percentOf(box.style.width);
  const { column, columnSpan } = cell;
  const each = width === null ? 0 : Math.max(0, width - spacing * (columnSpan - 1)) / columnSpan;
  for (let index = column; index < column + columnSpan; index++) {
    const known = columns[index];
    if (!known || !isOpen(known) || (width === null && percent === null)) continue;
    columns[index] = { min: each, max: each, percent: percent && percent / columnSpan, isFixed: width !== null };
  }
};
