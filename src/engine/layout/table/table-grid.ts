import type { BlockContainer, TableBox, TableCell, TableRow, TableRowGroup } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { Edges } from '../fragment.ts';
import { type CollapsedLines, cellEdges, collapseBorders } from './collapsed-borders.ts';
import type { FlatRow } from './flat-rows.ts';
import { flattenRows, isCollapsedRow } from './flat-rows.ts';

/** A cell among all rows of the table, counted over the groups. */
export interface GridCell {
  readonly cell: TableCell;
  /** What is laid out: the cell's box with the height left to the table and, when borders collapse, half borders. */
  readonly box: BlockContainer;
  readonly row: number;
  readonly lastRow: number;
}

export interface GridRow {
  readonly row: TableRow;
  readonly group: TableRowGroup;
  /** The cells that begin here, and those that reach into the row from above. */
  readonly cells: readonly GridCell[];
  readonly open: readonly GridCell[];
  readonly isFirstOfGroup: boolean;
  /** The rows around it that cells tie together: their heights are found at once. */
  readonly firstTied: number;
  readonly lastTied: number;
}

/** A table with its rows counted through. Made once per table. */
export interface TableGrid {
  readonly table: TableBox;
  readonly rows: readonly GridRow[];
  /** Cells in rows and columns that are taken out: they count when widths are shared out. */
  readonly collapsed: readonly GridCell[];
  readonly columnCount: number;
  readonly headCount: number;
  /** Index of the first row of the foot; the number of rows when there is none. */
  readonly footStart: number;
  /** Null when borders do not collapse. */
  readonly lines: CollapsedLines | null;
}

const hasOwnHeight = ({ height, minHeight, maxHeight }: ComputedStyle): boolean =>
  height !== 'auto' || maxHeight !== 'none' || minHeight !== 'auto';

/** The table decides on the height of a cell (CSS 2.2 §17.5.3): the cell's own is a wish that the row reads. */
const restyle = (style: ComputedStyle, half: Edges | null): ComputedStyle => {
  const borders = half && {
    borderTopWidth: half.top,
    borderRightWidth: half.right,
    borderBottomWidth: half.bottom,
    borderLeftWidth: half.left,
  };
  return { ...style, height: 'auto', minHeight: 'auto', maxHeight: 'none', ...borders };
};

/** Cells of one style and equal borders share the restyled one: a long table has few of them. */
const innerStyle = (style: ComputedStyle, half: Edges | null): ComputedStyle => {
  const key = half ? `${half.top} ${half.right} ${half.bottom} ${half.left}` : '';
  const shared = innerStyles.get(style) ?? new Map<string, ComputedStyle>();
  innerStyles.set(style, shared);
  const inner = shared.get(key) ?? restyle(style, half);
  shared.set(key, inner);
  return inner;
};

/** CSS 2.2 §17.5.5: the column is taken out, but its cells count when widths are shared out. */
export const isCollapsedColumn = ({ columns }: TableBox, column: number): boolean =>
  columns[column]?.style?.visibility === 'collapse' || columns[column]?.groupStyle?.visibility === 'collapse';

const isCollapsedCell = (table: TableBox, { column, columnSpan }: TableCell): boolean =>
  Array.from({ length: columnSpan }, (_, place) => column + place).every((each) => isCollapsedColumn(table, each));

const innerStyles = new WeakMap<ComputedStyle, Map<string, ComputedStyle>>();

const innerBox = ({ box }: TableCell, half: Edges | null): BlockContainer =>
  half || hasOwnHeight(box.style) ? { ...box, style: innerStyle(box.style, half) } : box;

const toCells = (table: TableBox, { row, index }: FlatRow, lines: CollapsedLines | null): readonly GridCell[] =>
  row.cells
    .filter((cell) => !isCollapsedCell(table, cell))
    .map((cell) => {
      const lastRow = index + cell.rowSpan - 1;
      return { cell, box: innerBox(cell, lines && cellEdges(lines, cell, index)), row: index, lastRow };
    });

/** For each row, the last row that a cell begun in it or above it, and reaching to it, ties it to. */
const tiedEnds = (cells: readonly (readonly GridCell[])[]): readonly number[] => {
  let end = -1;
  return cells.map((row, index) => {
    end = Math.max(end, index, ...row.map(({ lastRow }) => lastRow));
    return end;
  });
};

interface TiedRange {
  readonly firstTied: number;
  readonly lastTied: number;
}

const tiedRanges = (cells: readonly (readonly GridCell[])[]): readonly TiedRange[] => {
  const ends = tiedEnds(cells);
  const ranges: TiedRange[] = [];
  for (let first = 0; first < cells.length; ) {
    let last = ends[first] ?? first;
    for (let index = first; index <= last; index++) last = Math.max(last, ends[index] ?? index);
    for (let index = first; index <= last; index++) ranges.push({ firstTied: first, lastTied: last });
    first = last + 1;
  }
  return ranges;
};

const openCells = (cells: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] => {
  let open: readonly GridCell[] = [];
  return cells.map((own, index) => {
    const above = open.filter(({ lastRow }) => lastRow >= index);
    open = [...above, ...own.filter(({ lastRow }) => lastRow > index)];
    return above;
  });
};

const makeGrid = (table: TableBox): TableGrid => {
  const flat = flattenRows(table);
  const lines = table.style.borderCollapse === 'collapse' ? collapseBorders(table, flat) : null;
  const cells = flat.map((row) => toCells(table, row, lines));
  const open = openCells(cells);
  const tied = tiedRanges(cells);
  const rows = flat.map(({ row, group, indexInGroup }, index): GridRow => {
    const range = tied[index] ?? { firstTied: index, lastTied: index };
    return {
      row,
      group,
      cells: cells[index] ?? [],
      open: open[index] ?? [],
      isFirstOfGroup: indexInGroup === 0,
      ...range,
    };
  });
  const countOf = (role: TableRowGroup['role']): number => flat.filter(({ group }) => group.role === role).length;
  return {
    table,
    rows,
    collapsed: collapsedCells(table),
    columnCount: table.columns.length,
    headCount: countOf('head'),
    footStart: flat.length - countOf('foot'),
    lines,
  };
};

const collapsedCells = (table: TableBox): readonly GridCell[] => {
  const hasColumns = table.columns.some((_, column) => isCollapsedColumn(table, column));
  const rows = table.groups.flatMap(({ rows }) => rows.filter((row) => hasColumns || isCollapsedRow(row)));
  const cells = rows.flatMap((row) =>
    isCollapsedRow(row) ? row.cells : row.cells.filter((cell) => isCollapsedCell(table, cell)),
  );
  return cells.map((cell) => ({ cell, box: innerBox(cell, null), row: 0, lastRow: 0 }));
};

const grids = new WeakMap<TableBox, TableGrid>();

export const tableGrid = (table: TableBox): TableGrid => {
  const known = grids.get(table);
  if (known) return known;
  const grid = makeGrid(table);
  grids.set(table, grid);
  return grid;
};
