import { wordTable } from '../../diagnostics/index.ts';
import type { ElementNode } from '../../engine/index.ts';
import type { StructureNode } from '../display-list.ts';
import type { GrowingNode, NodeTraits } from './growing-node.ts';

/** How many columns and rows a cell spans (HTML §4.9.11). */
export const spansOf = (element: ElementNode): NodeTraits => {
  const rows = spanOf(element, 'rowspan');
  return { columnSpan: spanOf(element, 'colspan'), rowSpan: rows === 1 ? 1 : Math.min(rows, rowsLeft(element)) };
};

const spanOf = (element: ElementNode, name: string): number => {
  const value = Number.parseInt(element.attributes.get(name) ?? '1', 10);
  return value >= 1 ? Math.min(value, 1000) : name === 'rowspan' && value === 0 ? 1000 : 1;
};

/** A cell ends with its row group. */
const rowsLeft = ({ parent: row }: ElementNode): number => {
  const rows = row?.parent?.children.filter((node) => node.kind === 'element' && node.name === 'tr') ?? [];
  return row ? Math.max(1, rows.length - rows.indexOf(row)) : 1;
};

const scopesByWord: Readonly<Record<string, StructureNode['scope']>> = wordTable({
  row: 'Row',
  rowgroup: 'Row',
  col: 'Column',
  colgroup: 'Column',
});

/** As HTML says, else as the place tells: heads of columns in the table's head, of rows in its first column. */
export const scopeOf = (element: ElementNode, row: GrowingNode): StructureNode['scope'] => {
  const said = scopesByWord[element.attributes.get('scope')?.toLowerCase() ?? ''];
  if (said) return said;
  return row.parent?.role !== 'THead' && row.children.length === 0 ? 'Row' : 'Column';
};
