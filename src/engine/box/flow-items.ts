import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import type { BlockBox, BlockContainer, Box, FlexBox, InlineItem, Mark, ParagraphBox } from './box.ts';
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
  const { runs: found, left } = withMarksOfRunning(runs(items));
  const children = found.flatMap((run) => runBoxes(run, anonymous, anonymousStyle));
  const end = left.length > 0 ? [paragraphBox({ ...anonymous, marks: left }, [])] : [];
  return { kind: 'block', ...origin, children: [...children, ...end] };
};

/** A flex container (css-flexbox-1 §4): every child is an item, and so is every run of text that is more than space. */
export const flexContainer = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): FlexBox => {
  const anonymous = anonymousOrigin(origin, anonymousStyle);
  const inFlow = items.filter((item) => !isPositioned(item));
  const { runs: found, left } = withMarksOfRunning(runs(inFlow));
  const children = found.flatMap((run) => runBoxes(run, anonymous, anonymousStyle));
  return {
    kind: 'flex',
    ...origin,
    marks: [...origin.marks, ...left],
    items: children.map(independent).sort((a, b) => orderOf(a) - orderOf(b)),
    positioned: items.filter(isPositioned).map(({ box }) => box),
  };
};

/** The place of a footnote is none: it stays in the text, with its call. */
const isPositioned = (item: FlowItem): item is Extract<FlowItem, { kind: 'out-of-flow' }> =>
  item.kind === 'out-of-flow' && item.box.style.float !== 'footnote';

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

/** The marks of running elements stand with the block that follows them; `left` are those at the end. */
const withMarksOfRunning = (
  found: readonly Run[],
): { readonly runs: readonly Run[]; readonly left: readonly Mark[] } => {
  const kept: Run[] = [];
  let left: readonly Mark[] = [];
  for (const run of found) {
    const marks = run.kind === 'inlines' ? marksOfRunning(run.items) : [];
    if (marks.length > 0) {
      left = [...left, ...marks];
      continue;
    }
    kept.push(left.length > 0 ? markedRun(run, left) : run);
    if (!isEmptyRun(run)) left = [];
  }
  return { runs: kept, left };
};

const markedRun = (run: Run, marks: readonly Mark[]): Run => {
  if (run.kind === 'block') return { ...run, box: { ...run.box, marks: [...marks, ...run.box.marks] } };
  if (run.kind === 'table') return { ...run, nodes: markedNodes(run.nodes, marks) };
  return run;
};

const isEmptyRun = (run: Run): boolean =>
  run.kind === 'inlines' && run.items.every((item) => isCollapsible(item) || isBare(item));

/** Of a run that holds running elements only. */
const marksOfRunning = (items: readonly InlineItem[]): readonly Mark[] => {
  const isOnly = items.every((item) => isCollapsible(item) || isBare(item) || isRunningMark(item));
  return isOnly ? items.flatMap((item) => (isRunningMark(item) ? item.marks : [])) : [];
};

const isRunningMark = (item: FlowItem): item is Extract<InlineItem, { kind: 'open' }> =>
  item.kind === 'open' && item.marks.some(({ kind }) => kind === 'running');

/** The first part of a table that has a place takes the marks. */
const markedNodes = (nodes: readonly TableNode[], marks: readonly Mark[]): readonly TableNode[] => {
  const index = nodes.findIndex(({ display }) => !display.startsWith('table-column'));
  return nodes.map((node, at) => (at === index ? markedNode(node, marks) : node));
};

const markedNode = (node: TableNode, marks: readonly Mark[]): TableNode =>
  node.box
    ? { ...node, box: { ...node.box, marks: [...marks, ...node.box.marks] } }
    : { ...node, marks: [...marks, ...node.marks] };

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

/**
 * The children of a table or of a part of one: stray content becomes one node for each run of it. Marks of running
 * elements stand with the part that follows, or with the last.
 */
export const tableNodes = (
  origin: BoxOrigin,
  items: readonly FlowItem[],
  anonymousStyle: AnonymousStyle,
): readonly TableNode[] => {
  const nodes: TableNode[] = [];
  let stray: FlowItem[] = [];
  let marks: readonly Mark[] = [];
  const add = (node: TableNode): void => {
    const takesMarks = marks.length > 0 && !node.display.startsWith('table-column');
    nodes.push(takesMarks ? markedNode(node, marks) : node);
    if (takesMarks) marks = [];
  };
  const endStray = (): void => {
    if (stray.some(isContent)) add(strayNode(origin, stray, anonymousStyle));
    else marks = [...marks, ...stray.flatMap((item) => (isRunningMark(item) ? item.marks : []))];
    stray = [];
  };
  for (const item of items) {
    if (item.kind !== 'table-part') {
      stray.push(item);
      continue;
    }
    endStray();
    add(item.node);
  }
  endStray();
  const last = nodes.pop();
  return last ? [...nodes, marks.length > 0 ? markedNode(last, marks) : last] : nodes;
};

const isContent = (item: FlowItem): boolean =>
  !isInline(item) || (!isCollapsible(item) && !isBare(item) && !isRunningMark(item));

/** What a table part has that is neither a cell with spans nor a caption. */
export const noSpan = { followingBox: null, columnSpan: 1, rowSpan: 1 } as const;

const strayNode = (origin: BoxOrigin, items: readonly FlowItem[], anonymousStyle: AnonymousStyle): TableNode => {
  const style = anonymousStyle(origin.style, 'table-cell');
  const cell: BoxOrigin = { ...anonymousOrigin(origin, anonymousStyle), style };
  const box = container(cell, items, anonymousStyle);
  return { display: 'other', style, element: origin.element, marks: [], children: [], box, ...noSpan };
};
