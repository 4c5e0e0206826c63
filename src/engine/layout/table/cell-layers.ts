import type { ElementNode } from '../../html/element-tree.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { plainFragment } from '../box-fragment.ts';
import type { BoxFragment, Rect } from '../fragment.ts';
import { clippingStyle, isPainted, layerStyle } from './bare-style.ts';
import { paintedColumns } from './painted-columns.ts';
import type { PlacedRow } from './row-page.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/**
 * Backgrounds of table parts behind a cell (CSS 2.2 §17.5.1): placed as in the whole of the part, seen only within the
 * cell, so that the spaces between cells show the table. Where the cells fill a part, it is painted at once instead:
 * fewer items, and no seams.
 */
export interface Layer {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  /** Relative to the row. */
  readonly area: Rect;
}

/** The cells of a row stand side by side without spaces, gaps, or cells over several rows. */
export const fillsRow = ({ cells, open }: GridRow, { grid, edges }: TableMetrics): boolean => {
  if (edges.spacing.horizontal > 0 || open.length > 0) return false;
  const covered = cells.reduce((sum, { cell }) => sum + cell.columnSpan, 0);
  return covered === grid.columnCount && cells.every((cell) => cell.row === cell.lastRow);
};

export const fillsGroup = (rows: readonly PlacedRow[], metrics: TableMetrics): boolean =>
  (rows.length < 2 || metrics.edges.spacing.vertical === 0) &&
  rows.every(({ index }) => fillsRow(metrics.grid.rows[index]!, metrics));

/** Columns are painted at once where there are no spaces. */
export const paintsColumnsByCell = ({ edges, grid }: TableMetrics): boolean =>
  (edges.spacing.horizontal > 0 || edges.spacing.vertical > 0) && paintedColumns(grid.table).length > 0;

/** What is painted behind a cell by its column group and its column, from the top of the first row of the page. */
export const columnLayers = (
  { cell }: GridCell,
  rows: Pick<Rect, 'y' | 'height'>,
  metrics: TableMetrics,
): readonly Layer[] => {
  const { table } = metrics.grid;
  const { style = null, groupStyle = null } = table.columns[cell.column] ?? {};
  const group = table.columns.flatMap((column, index) => (column.groupStyle === groupStyle ? [index] : []));
  const layerOf = (own: ComputedStyle | null, first: number, count: number): readonly Layer[] =>
    own && isPainted(own)
      ? [{ style: own, element: table.element, area: { ...metrics.placeOfColumns(first, count), ...rows } }]
      : [];
  return [...layerOf(groupStyle, group[0] ?? 0, group.length), ...layerOf(style, cell.column, 1)];
};

const isPlain = ({ backgroundLayers }: ComputedStyle): boolean => backgroundLayers.every(({ image }) => image === null);

/** They hold nothing, so that they count as repeats: painted, but nothing to a screen reader. */
const layerFragment = ({ style, element, area }: Layer, { x, y, width, height }: Rect): BoxFragment => {
  const place = { x, y, width, height };
  if (isPlain(style)) return { ...plainFragment(layerStyle(style), element), ...place, isRepeat: true };
  const whole = { ...plainFragment(layerStyle(style), element), ...area, x: area.x - x, y: area.y - y, isRepeat: true };
  return { ...plainFragment(clippingStyle(style), element), ...place, isRepeat: true, children: [whole] };
};

export const layerFragments = (layers: readonly Layer[], cell: Rect): readonly BoxFragment[] =>
  layers.filter(({ style }) => isPainted(style)).map((layer) => layerFragment(layer, cell));
