import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import type { BlockBox, BlockContainer, Box, FlexBox, InlineItem, ParagraphBox } from './box.ts';
import { buildTable, type TableNode } from './build-table.ts';
import { columnsBox, flowOrigin, isMultiColumn } from './columns-box.ts';
import { type BoxOrigin, paragraphBox } from './paragraph-box.ts';
import { isCollapsible } from './white-space.ts';

/** What an element contributes to the container around it. */
export type FlowItem =
  | InlineItem
  | { readonly kind: 'block'; readonly box: Box }
  | { readonly kind: 'table-part'; readonly node: TableNode };

type AnonymousStyle = StyledTree['anonymousStyle'];

const isInline = (item: FlowItem): item is InlineItem => item.kind !== 'block' && item.kind !== 'table-part';

/** A block container, and the columns in it when its style asks for them. */
export const container = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): BlockContainer => {
  if (!isMultiColumn(origin.style)) return flowContainer(origin, items, anonymousStyle);
  return columnsBox(origin, flowContainer(flowOrigin(origin, anonymousStyle), items, anonymousStyle));
};

/**
 * A block container (CSS 2.2 §9.2.1): lines when it holds inlines only, otherwise blocks, with each run of inlines in an
 * anonymous paragraph and each run of stray table parts in an anonymous table.
 */
const flowContainer = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): BlockBox | ParagraphBox => {
  const inlines = items.filter(isInline);
  if (inlines.length === items.length) return paragraphBox(origin, inlines);
  const anonymous = anonymousOrigin(origin, anonymousStyle);
  const children = runs(items).flatMap((run) => runBoxes(run, anonymous, anonymousStyle));
  return { kind: 'block', ...origin, children };
};

/** A flex container (css-flexbox-1 §4): every child is an item, and so is every run of text that is more than space. */
export const flexContainer = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): FlexBox => {
  const anonymous = anonymousOrigin(origin, anonymousStyle);
  const inFlow = items.filter((item) => item.kind !== 'out-of-flow');
  const children = runs(inFlow).flatMap((run) => runBoxes(run, anonymous, anonymousStyle));
  return {
    kind: 'flex',
    ...origin,
    items: children.map(independent).sort((a, b) => orderOf(a) - orderOf(b)),
    positioned: items.flatMap((item) => (item.kind === 'out-of-flow' ? [item.box] : [])),
  };
};

const orderOf = (box: Box): number => (box.isAnonymous ? 0 : box.style.order);

const independentStyles = new WeakMap<ComputedStyle, ComputedStyle>();

/** An item keeps the margins of its children to itself (css-flexbox-1 §4). One object for one style. */
const independent = (box: Box): Box => {
  if (!['block', 'list-item'].includes(box.style.display)) return box;
  const style = independentStyles.get(box.style) ?? { ...box.style, display: 'flow-root' };
  independentStyles.set(box.style, style);
  return { ...box, style };
};

const anonymousOrigin = (origin: BoxOrigin, anonymousStyle: AnonymousStyle): BoxOrigin => ({
  ...origin,
  style: anonymousStyle(origin.style, 'block'),
  isAnonymous: true,
  marker: null,
  marks: [],
});

type Run =
  | { readonly kind: 'inlines'; readonly items: readonly InlineItem[] }
  | { readonly kind: 'block'; readonly box: Box }
  | { readonly kind: 'table'; readonly nodes: readonly TableNode[] };

/** Cuts the items at blocks; an inline box that a block stands in is closed before it and opened again after it. */
const runs = (items: readonly FlowItem[]): readonly Run[] => {
  const found: Run[] = [];
  let inlines: InlineItem[] = [];
  const open: InlineItem[] = [];
  const endInlines = (): void => {
    found.push({ kind: 'inlines', items: [...inlines, ...open.map(() => ({ kind: 'close' }) as const)] });
    inlines = open.map(reopened);
  };
  for (const item of items) {
    if (isInline(item)) {
      inlines.push(item);
      if (item.kind === 'open') open.push(item);
      if (item.kind === 'close') open.pop();
      continue;
    }
    if (inlines.some((inline) => !isCollapsible(inline))) endInlines();
    else if (item.kind === 'block' || found.at(-1)?.kind !== 'table') inlines = [];
    if (item.kind === 'block') found.push({ kind: 'block', box: item.box });
    else appendTablePart(found, item.node);
  }
  endInlines();
  return found;
};

const reopened = (item: InlineItem): InlineItem => (item.kind === 'open' ? { ...item, marks: [] } : item);

const appendTablePart = (found: Run[], node: TableNode): void => {
  const last = found.at(-1);
  if (last?.kind === 'table') found[found.length - 1] = { kind: 'table', nodes: [...last.nodes, node] };
  else found.push({ kind: 'table', nodes: [node] });
};

const runBoxes = (run: Run, anonymous: BoxOrigin, anonymousStyle: AnonymousStyle): readonly Box[] => {
  if (run.kind === 'block') return [run.box];
  if (run.kind === 'table') {
    const style = anonymousStyle(anonymous.style, 'table');
    return [buildTable({ origin: { ...anonymous, style }, children: run.nodes, anonymousStyle })];
  }
  if (run.items.every((item) => isCollapsible(item) || isBare(item))) return [];
  return [paragraphBox(anonymous, run.items)];
};

/** An inline box that leaves no trace: nothing in it, no marks. Its edges, if any, stand with its other parts. */
const isBare = (item: InlineItem): boolean =>
  item.kind === 'close' || (item.kind === 'open' && item.marks.length === 0);

/** The children of a table or of a part of one: stray content becomes one node for each run of it. */
export const tableNodes = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): readonly TableNode[] => {
  const nodes: TableNode[] = [];
  let stray: FlowItem[] = [];
  const endStray = (): void => {
    const isContent = stray.some((item) => !isInline(item) || (!isCollapsible(item) && !isBare(item)));
    if (isContent) nodes.push(strayNode(origin, stray, anonymousStyle));
    stray = [];
  };
  for (const item of items) {
    if (item.kind !== 'table-part') {
      stray.push(item);
      continue;
    }
    endStray();
    nodes.push(item.node);
  }
  endStray();
  return nodes;
};

/** What a table part has that is neither a cell with spans nor a caption. */
export const noSpan = { followingBox: null, columnSpan: 1, rowSpan: 1 } as const;

const strayNode = (origin: BoxOrigin, items: readonly FlowItem[], anonymousStyle: AnonymousStyle): TableNode => {
  const style = anonymousStyle(origin.style, 'table-cell');
  const cell: BoxOrigin = { ...anonymousOrigin(origin, anonymousStyle), style };
  const box = container(cell, items, anonymousStyle);
  return { display: 'other', style, element: origin.element, marks: [], children: [], box, ...noSpan };
};
