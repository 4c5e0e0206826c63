import type { TableRowGroup } from '../../box/box.ts';
import { plainFragment } from '../box-fragment.ts';
import type { BoxFragment, Edges, Fragment, Rect } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { isPainted, withoutBackground, withoutBorder } from './bare-style.ts';
import { borderSegments } from './border-segments.ts';
import { columnLayers, fillsGroup, fillsRow, type Layer, layerFragments, paintsColumnsByCell } from './cell-layers.ts';
import { columnFragments } from './column-fragments.ts';
import type { RowPlan } from './plan-rows.ts';
import type { PlacedRow } from './row-page.ts';
import { cellFragment, repeatedCellFragment } from './table-cell-fragment.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Makes the fragment of the table grid from the rows of a page: row groups, rows, cells, and the collapsed borders. */
export const gridFragment = (plan: RowPlan, metrics: TableMetrics, env: LayoutEnv): BoxFragment => {
  const { table, lines } = metrics.grid;
  const { clones } = metrics;
  const isLast = plan.end === null;
  const page: Page = { plan, metrics, env, columns: paintsColumnsByCell(metrics) ? rowsExtent(plan) : null };
  const groups = [
    ...groupFragments(plan.heads, true, page),
    ...groupFragments(plan.rows, false, page),
    ...groupFragments(plan.feet, true, page),
  ];
  const columns = columnFragments(plan, metrics);
  const borders = borderSegments([...plan.heads, ...plan.rows, ...plan.feet], metrics, plan.height);
  const baseline = firstBaseline(plan);
  return {
    ...plainFragment(lines ? withoutBorder(table.style) : table.style, table.element),
    box: table,
    pseudo: table.pseudo,
    width: metrics.widths.width,
    height: plan.height,
    border: sliced(metrics.edges.border, plan.isFirst || clones, isLast || clones),
    padding: sliced(metrics.edges.padding, plan.isFirst || clones, isLast || clones),
    edges: { isFirst: plan.isFirst, isLast },
    children: [...columns, ...groups, ...(borders ? [borders] : [])],
    marks: plan.isFirst ? table.marks : [],
    baseline,
    lastBaseline: baseline,
  };
};

interface Page {
  readonly plan: RowPlan;
  readonly metrics: TableMetrics;
  readonly env: LayoutEnv;
  /** Top and height of the columns, where they are painted cell by cell. */
  readonly columns: Pick<Rect, 'y' | 'height'> | null;
}

/** From the first row of a page to the last. */
const rowsExtent = ({ heads, rows, feet }: RowPlan): Pick<Rect, 'y' | 'height'> => {
  const first = heads[0] ?? rows[0] ?? feet[0];
  const last = feet.at(-1) ?? rows.at(-1) ?? heads.at(-1);
  return { y: first?.y ?? 0, height: first && last ? last.y + last.height - first.y : 0 };
};

const sliced = (edges: Edges, isFirst: boolean, isLast: boolean): Edges => ({
  ...edges,
  top: isFirst ? edges.top : 0,
  bottom: isLast ? edges.bottom : 0,
});

/** CSS 2.2 §17.5.3: the baseline of a table is that of its first row. */
const firstBaseline = ({ heads, rows }: RowPlan): number | null => {
  const first = heads[0] ?? rows[0];
  return first && first.baseline !== null ? first.y + first.baseline : null;
};

interface GroupRows {
  readonly group: TableRowGroup;
  readonly rows: PlacedRow[];
}

const byGroup = (rows: readonly PlacedRow[], all: readonly GridRow[]): readonly GroupRows[] => {
  const groups: GroupRows[] = [];
  for (const row of rows) {
    const group = all[row.index]?.group;
    const last = groups.at(-1);
    if (last && last.group === group) last.rows.push(row);
    else if (group) groups.push({ group, rows: [row] });
  }
  return groups;
};

/** The columns from the first to the last, which rows and row groups span. */
const rowExtent = ({ grid, widths, placeOfColumns }: TableMetrics): Pick<Rect, 'x' | 'width'> =>
  grid.columnCount === 0 ? { x: 0, width: widths.width } : placeOfColumns(0, grid.columnCount);

const groupFragments = (rows: readonly PlacedRow[], isRepeat: boolean, page: Page): readonly Fragment[] => {
  const { rows: all } = page.metrics.grid;
  return byGroup(rows, all).map(({ group, rows: own }) => {
    const first = own[0];
    const last = own.at(-1);
    const top = first?.y ?? 0;
    const place = { ...rowExtent(page.metrics), y: top, height: last ? last.y + last.height - top : 0 };
    const isWhole = !isPainted(group.style) || fillsGroup(own, page.metrics);
    const layer = isWhole ? null : { style: group.style, element: group.element, area: place };
    return {
      ...plainFragment(isWhole ? group.style : withoutBackground(group.style), group.element),
      ...place,
      edges: { isFirst: all[first?.index ?? 0]?.isFirstOfGroup ?? true, isLast: isLastOfGroup(last, all) },
      isRepeat,
      children: own.map((_, index) => rowFragment(own, index, layer, isRepeat, page)),
    };
  });
};

const isLastOfGroup = (row: PlacedRow | undefined, all: readonly GridRow[]): boolean =>
  all[(row?.index ?? 0) + 1]?.isFirstOfGroup ?? true;

const rowFragment = (
  rows: readonly PlacedRow[],
  place: number,
  groupLayer: Layer | null,
  isRepeat: boolean,
  page: Page,
): BoxFragment => {
  const { plan, metrics } = page;
  const placed = rows[place]!;
  const gridRow = metrics.grid.rows[placed.index]!;
  const { row, cells, open } = gridRow;
  const isFirstOnPage = !isRepeat && placed === plan.rows[0];
  const shown = isFirstOnPage ? [...open, ...cells] : cells;
  const isWhole = !isPainted(row.style) || fillsRow(gridRow, metrics);
  const size = { width: rowExtent(metrics).width, height: placed.height };
  const own = isWhole ? [] : [{ style: row.style, element: row.element, area: { x: 0, y: 0, ...size } }];
  const layersOf = (cell: GridCell): readonly Layer[] => [...layersBelow(cell, placed, groupLayer, page), ...own];
  return {
    ...plainFragment(isWhole ? row.style : withoutBackground(row.style), row.element),
    y: placed.y - (rows[0]?.y ?? 0),
    ...size,
    edges: { isFirst: !placed.isCutAbove, isLast: !placed.isCutBelow },
    isRepeat,
    children: inColumnOrder(shown).flatMap((cell) => {
      const fragment = placedCell(cell, rows, place, isRepeat, page);
      return [...layerFragments(layersOf(cell), fragment), fragment];
    }),
    marks: placed.isCutAbove || isRepeat ? [] : row.marks,
    baseline: placed.baseline,
    lastBaseline: placed.baseline,
  };
};

/** The layers of a cell below that of its row. */
const layersBelow = (
  cell: GridCell,
  { y }: PlacedRow,
  groupLayer: Layer | null,
  { columns: rows, metrics }: Page,
): readonly Layer[] => {
  const group = groupLayer ? [{ ...groupLayer, area: { ...groupLayer.area, x: 0, y: groupLayer.area.y - y } }] : [];
  if (!rows) return group;
  const columns = columnLayers(cell, { ...rows, y: rows.y - y }, metrics);
  const { x } = rowExtent(metrics);
  return [...columns.map((layer) => ({ ...layer, area: { ...layer.area, x: layer.area.x - x } })), ...group];
};

const inColumnOrder = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.every(({ cell }, index) => index === 0 || (cells[index - 1]?.cell.column ?? 0) <= cell.column)
    ? cells
    : [...cells].sort((a, b) => a.cell.column - b.cell.column);

const placedCell = (
  cell: GridCell,
  rows: readonly PlacedRow[],
  place: number,
  isRepeat: boolean,
  { plan, metrics, env }: Page,
): BoxFragment => {
  const row = rows[place]!;
  const last = rows[Math.min(rows.length - 1, place + cell.lastRow - row.index)] ?? row;
  const isCut = !isRepeat && plan.parts.has(cell);
  const where = { row, height: last.y + last.height - row.y, isCut };
  const fragment = isRepeat
    ? repeatedCellFragment(cell, where, metrics, env)
    : cellFragment(cell, where, plan, metrics, env);
  return { ...fragment, x: metrics.placeOf(cell).x - rowExtent(metrics).x, y: 0 };
};
