import type { ElementNode } from '../../engine/index.ts';
import type { StructureNode } from '../display-list.ts';

/** A structure node while the document is painted: it learns what it holds, and loses what holds nothing. */
export interface GrowingNode extends Omit<StructureNode, 'role' | 'children' | 'box' | 'alternative'> {
  role: string;
  parent: GrowingNode | null;
  children: GrowingNode[];
  box: StructureNode['box'];
  alternative: string | null;
  hasContent: boolean;
  /** When it was first painted, counted over the document; infinite before. */
  seen: number;
}

export interface NodeTraits {
  readonly language?: string | null;
  readonly scope?: StructureNode['scope'];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly listNumbering?: StructureNode['listNumbering'];
  readonly alternative?: string | null;
}

export const growNode = (
  role: string,
  element: ElementNode | null,
  parent: GrowingNode | null,
  traits: NodeTraits = {},
): GrowingNode => {
  const node: GrowingNode = {
    kind: 'node',
    role,
    element,
    parent,
    language: traits.language ?? null,
    alternative: traits.alternative ?? null,
    scope: traits.scope ?? null,
    columnSpan: traits.columnSpan ?? 1,
    rowSpan: traits.rowSpan ?? 1,
    listNumbering: traits.listNumbering ?? null,
    box: null,
    children: [],
    hasContent: false,
    seen: Number.POSITIVE_INFINITY,
  };
  parent?.children.push(node);
  return node;
};

/** Roles that may hold elements only, never text of their own (ISO 32000-1 §14.8.4.2). */
const groupingRoles: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'NonStruct',
]);
export const isGrouping = (node: GrowingNode): boolean => groupingRoles.has(node.role);

const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Link', 'Code', 'Quote', 'Reference']);
export const isInline = (node: GrowingNode): boolean => inlineRoles.has(node.role);
