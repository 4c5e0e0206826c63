import { type GrowingNode, growNode } from './growing-node.ts';

const rowGroupRoles: readonly string[] = ['THead', 'TBody', 'TFoot'];

const rowsOf = (node: GrowingNode): readonly GrowingNode[] =>
  node.children.flatMap((child) => {
    if (child.role === 'TR') return [child];
    return rowGroupRoles.includes(child.role) ? rowsOf(child) : [];
  });

/**
 * Makes a table one that a reader can walk: one head and one foot, a body beside them, and as many cells in each row.
 * HTML promises none of this, ISO 32000-1 §14.8.4.3.4 all of it.
 */
export const mendTable = (table: GrowingNode): void => {
  limitGroups(table);
  const groups = table.children.filter((child) => rowGroupRoles.includes(child.role));
  const width = groups.length > 0 ? Math.max(...groups.map(widthOf)) : widthOf(table);
  for (const group of groups) padRows(rowsOf(group), width);
  padRows(
    table.children.filter((child) => child.role === 'TR'),
    Math.max(width, widthOf(table)),
  );
};

const limitGroups = (table: GrowingNode): void => {
  for (const role of ['THead', 'TFoot']) {
    const [, ...further] = table.children.filter((child) => child.role === role);
    for (const group of further) group.role = 'TBody';
  }
  const hasBody = table.children.some((child) => child.role === 'TBody');
  if (hasBody) return;
  for (const child of table.children) if (rowGroupRoles.includes(child.role)) child.role = 'TBody';
};

/** Cells per row, those counted in that reach down from rows above. */
const countCells = (rows: readonly GrowingNode[]): readonly number[] => {
  const taken = rows.map(() => 0);
  rows.forEach((row, at) => {
    for (const cell of row.children) {
      const last = Math.min(rows.length, at + cell.rowSpan);
      for (let below = at; below < last; below++) taken[below] = (taken[below] ?? 0) + cell.columnSpan;
    }
  });
  return taken;
};

const widthOf = (group: GrowingNode): number => Math.max(0, ...countCells(rowsOf(group)));

const padRows = (rows: readonly GrowingNode[], width: number): void => {
  const taken = countCells(rows);
  rows.forEach((row, at) => {
    const missing = width - (taken[at] ?? 0);
    if (missing > 0) growNode('TD', null, row, { columnSpan: missing });
  });
};
