import type { TableBox, TableColumn, TableRowGroup } from './box.ts';
import { placeCells } from './table-cells.ts';
import { fixRowGroups, type RowsSource } from './table-fixup.ts';
import type { TableNode, TableParts } from './table-parts.ts';

export type { TableNode, TableParts } from './table-parts.ts';

/**
 * Builds a table box from classified children: takes out captions and columns, adds the missing rows and cells
 * (css-tables-3 §2.2), gives every cell its place (HTML §4.9.12.1) and orders the row groups head, bodies, foot. It
 * computes no style and lays out nothing.
 */
export const buildTable = ({ origin, children, anonymousStyle }: TableParts): TableBox => {
  const sources = fixRowGroups(children.filter(holdsRows), origin, { anonymousStyle, buildTable });
  const groups = placeGroups(sources);
  return {
    kind: 'table',
    ...origin,
    captions: children.flatMap(({ display, box }) => (display === 'table-caption' && box ? [box] : [])),
    followingCaptions: children.flatMap(({ followingBox }) => followingBox ?? []),
    columns: padColumns(children.flatMap(columnsOf), columnCount(groups)),
    groups,
  };
};

const holdsRows = ({ display }: TableNode): boolean =>
  display !== 'table-caption' && display !== 'table-column' && display !== 'table-column-group';

/** HTML §4.9.3 and §4.9.4: a `span` counts from 1 to 1000. */
const repeat = (column: TableColumn, span: number): readonly TableColumn[] =>
  Array.from({ length: Math.max(1, Math.min(Math.floor(span) || 1, 1000)) }, () => column);

const columnsOf = (node: TableNode): readonly TableColumn[] => {
  if (node.display === 'table-column') return repeat({ style: node.style, groupStyle: null }, node.columnSpan);
  if (node.display !== 'table-column-group') return [];
  const columns = node.children.flatMap(columnsOf).map((column) => ({ ...column, groupStyle: node.style }));
  return columns.length > 0 ? columns : repeat({ style: null, groupStyle: node.style }, node.columnSpan);
};

const columnCount = (groups: readonly TableRowGroup[]): number => {
  let count = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      for (const cell of row.cells) count = Math.max(count, cell.column + cell.columnSpan);
    }
  }
  return count;
};

const padColumns = (columns: readonly TableColumn[], count: number): readonly TableColumn[] => [
  ...columns,
  ...Array.from({ length: Math.max(0, count - columns.length) }, () => ({ style: null, groupStyle: null })),
];

const placeGroup = (source: RowsSource, role: TableRowGroup['role']): TableRowGroup => ({
  role,
  style: source.style,
  element: source.element,
  rows: placeCells(source.rows),
});

/** css-tables-3 §2.1: only the first header group and the first footer group are moved; further ones are bodies. */
const placeGroups = (sources: readonly RowsSource[]): readonly TableRowGroup[] => {
  const head = sources.find(({ display }) => display === 'table-header-group');
  const foot = sources.find(({ display }) => display === 'table-footer-group');
  const bodies = sources.filter((source) => source !== head && source !== foot);
  return [
    ...(head ? [placeGroup(head, 'head')] : []),
    ...bodies.map((source) => placeGroup(source, 'body')),
    ...(foot ? [placeGroup(foot, 'foot')] : []),
  ].filter(({ rows }) => rows.length > 0);
};
