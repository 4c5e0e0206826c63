import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { TableNode } from './build-table.ts';

/** The displays of the parts of tables (CSS 2.2 §17.2). */
export type PartDisplay = Exclude<TableNode['display'], 'other'>;

const partDisplays: readonly PartDisplay[] = [
  'table-caption',
  'table-column-group',
  'table-column',
  'table-row-group',
  'table-header-group',
  'table-footer-group',
  'table-row',
  'table-cell',
];

/** What part of a table a style makes; null for other boxes. */
export const partDisplayOf = (style: ComputedStyle): PartDisplay | null =>
  partDisplays.find((display) => display === style.display) ?? null;

/** HTML's rules for `colspan`, `rowspan` and `span`: a whole number, 1 unless given, at most 1000. */
export const spanOf = (element: ElementNode, name: string, least: number): number => {
  const value = Number.parseInt(element.attributes.get(name) ?? '', 10);
  return Number.isNaN(value) || value < least ? 1 : Math.min(value, name === 'rowspan' ? 65_534 : 1000);
};
