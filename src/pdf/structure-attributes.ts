import type { StructureNode } from '../paint/display-list.ts';
import type { PdfValue } from './press-document.ts';

type Attributes = Record<string, PdfValue>;

/** Attribute objects of an element, one for each owner (ISO 32000-1 §14.8.5). */
export const attributesOf = (node: StructureNode, pageHeights: readonly number[]): readonly Attributes[] =>
  [tableAttributes(node), listAttributes(node), layoutAttributes(node, pageHeights)].filter((found) => found !== null);

const tableAttributes = ({ scope, columnSpan, rowSpan }: StructureNode): Attributes | null => {
  if (scope === null && columnSpan === 1 && rowSpan === 1) return null;
  return {
    O: 'Table',
    ...(scope === null ? {} : { Scope: scope }),
    ...(columnSpan === 1 ? {} : { ColSpan: columnSpan }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
  };
};

const listAttributes = ({ listNumbering }: StructureNode): Attributes | null =>
  listNumbering === null ? null : { O: 'List', ListNumbering: listNumbering };

/** The place of a figure, in the page's own points, y upwards. */
const layoutAttributes = ({ box }: StructureNode, pageHeights: readonly number[]): Attributes | null => {
  if (!box) return null;
  const bottom = (pageHeights[box.page - 1] ?? 0) - box.y - box.height;
  const corners = [box.x, bottom, box.x + box.width, bottom + box.height];
  return { O: 'Layout', Placement: 'Block', BBox: corners.map((px) => Math.round(px * 75) / 100) };
};
