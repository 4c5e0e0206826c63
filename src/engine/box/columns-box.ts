import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import type { BlockBox, Box, ColumnsBox, ParagraphBox, SpannerBox } from './box.ts';
import type { BoxOrigin } from './paragraph-box.ts';

/** css-multicol-1 §2: either property makes a block container a multi-column container. */
export const isMultiColumn = ({ columnCount, columnWidth, display }: ComputedStyle): boolean =>
  (columnCount !== 'auto' || columnWidth !== 'auto') && display !== 'flex' && display !== 'inline-flex';

/** What the flow of a multi-column container is made from: an anonymous formatting context of its own. */
export const flowOrigin = (origin: BoxOrigin, anonymousStyle: StyledTree['anonymousStyle']): BoxOrigin => ({
  ...origin,
  style: anonymousStyle(origin.style, 'flow-root'),
  isAnonymous: true,
  marker: null,
  marks: [],
});

export const columnsBox = (origin: BoxOrigin, flow: BlockBox | ParagraphBox): ColumnsBox => ({
  kind: 'columns',
  ...origin,
  flow: flow.kind === 'block' ? withSpanners(flow) : flow,
});

/** Marks the boxes that span all columns (css-multicol-1 §6): those in the formatting context of the flow. */
const withSpanners = (box: BlockBox): BlockBox => {
  const children = box.children.map(toSpanner);
  return children.every((child, index) => child === box.children[index]) ? box : { ...box, children };
};

const toSpanner = (box: Box): Box => {
  if (isSpanner(box)) return spanner(box);
  return box.kind === 'block' && staysInContext(box.style) ? withSpanners(box) : box;
};

const isSpanner = ({ style }: Box): boolean =>
  style.columnSpan === 'all' && style.float === 'none' && style.position !== 'absolute' && style.position !== 'fixed';

/** No formatting context of its own, and no containing block that a spanner would have to leave. */
const staysInContext = ({ display, overflow, float, transform }: ComputedStyle): boolean =>
  (display === 'block' || display === 'list-item') &&
  overflow === 'visible' &&
  float === 'none' &&
  transform.length === 0;

const spanner = (content: Box): SpannerBox => ({
  kind: 'spanner',
  style: content.style,
  element: content.element,
  pseudo: content.pseudo,
  isAnonymous: true,
  marker: null,
  marks: [],
  content,
});
