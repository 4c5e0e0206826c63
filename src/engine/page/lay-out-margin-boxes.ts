import type { BlockContainer, InlineItem } from '../box/box.ts';
import { type BoxTree, buildRunning } from '../box/build-boxes.ts';
import type { CounterValues } from '../box/counters.ts';
import { container, type FlowItem } from '../box/flow-items.ts';
import {
  type ContentContext,
  type ContentPiece,
  evaluateContent,
  QuoteDepth,
  type Targets,
} from '../box/generated-content.ts';
import type { BoxOrigin } from '../box/paragraph-box.ts';
import { contentImageBox } from '../box/replaced-box.ts';
import type { ElementNode } from '../html/element-tree.ts';
import type { Images } from '../image/images.ts';
import { unbounded } from '../layout/content-height.ts';
import type { BoxFragment, Rect } from '../layout/fragment.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import { placeInArea } from '../layout/positioned/index.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { MarginBoxName, PageStyle, StyledTree } from '../style/styled-tree.ts';
import type { ContentItem } from '../style/values.ts';
import { marginBoxRects } from './margin-box-rects.ts';
import type { MarginBoxShelf } from './margin-box-shelf.ts';
import type { PageContext } from './page-context.ts';
import { changed } from './page-counters.ts';

/** Margin boxes of one page (css-page-3 §5): laid out after pagination, when page counters and strings are known. */
export const layOutMarginBoxes = (
  page: PageStyle,
  context: PageContext,
  document: MarginBoxDocument,
  env: LayoutEnv,
): readonly { readonly name: MarginBoxName; readonly fragment: BoxFragment }[] => {
  const boxes = new Map<MarginBoxName, BlockContainer>();
  for (const [name, style] of page.marginBoxes) {
    const standIn = document.shelf.standInFor(style, () => makeStandIn(name, page, document.styled));
    boxes.set(name, marginBox(style, standIn, context, document));
  }
  const rects = marginBoxRects(page, boxes, env);
  return [...boxes].flatMap(([name, box]) => {
    const rect = rects.get(name);
    return rect ? [{ name, fragment: layOutMarginBox(box, rect, document.shelf, env) }] : [];
  });
};

/** What margin boxes take from the document as a whole. */
export interface MarginBoxDocument {
  readonly styled: StyledTree;
  readonly images: Images;
  readonly targets: Targets;
  readonly running: BoxTree['running'];
  readonly shelf: MarginBoxShelf;
}

type GeneratedStyle = PageStyle['marginBoxes'] extends ReadonlyMap<MarginBoxName, infer Style> ? Style : never;

/** What messages about a margin box point at: no element of the document, but the place of its `content`. */
const makeStandIn = (
  name: MarginBoxName,
  { contentPlaces }: PageStyle,
  { tree: { root } }: StyledTree,
): ElementNode => ({
  ...root,
  name: `@${name}`,
  span: contentPlaces.get(name) ?? root.span,
});

const marginBox = (
  style: GeneratedStyle,
  standIn: ElementNode,
  page: PageContext,
  document: MarginBoxDocument,
): BlockContainer => {
  const { styled, targets } = document;
  const context: ContentContext = {
    element: styled.tree.root,
    style,
    counters: countersIn(style, page),
    counterStyles: styled.counterStyles,
    quotes: new QuoteDepth(),
    targets,
    stringOf: page.stringOf,
    pseudoText: () => '',
  };
  const origin = {
    style: blockStyle(style),
    element: standIn,
    pseudo: null,
    isAnonymous: true,
    marker: null,
    marks: [],
  };
  const itemsOf = (item: ContentItem): readonly FlowItem[] =>
    item.kind === 'element'
      ? runningItems(item, page, document)
      : evaluateContent([item], context).map((piece) => toItem(piece, origin, document));
  if (style.content.some(({ kind }) => kind === 'element'))
    return container(origin, style.content.flatMap(itemsOf), styled.anonymousStyle);
  const pieces = evaluateContent(style.content, context);
  const items = (): readonly FlowItem[] => pieces.map((piece) => toItem(piece, origin, document));
  return document.shelf.take(style, pieces, () => container(origin, items(), styled.anonymousStyle));
};

type ElementReference = Extract<ContentItem, { kind: 'element' }>;

/** The running element that this page shows under a name (css-gcpm-3 §1.2). */
const runningItems = (
  { name, which }: ElementReference,
  page: PageContext,
  { styled, images, targets, running }: MarginBoxDocument,
): readonly FlowItem[] => {
  const element = page.elementOf(name, which);
  const counters = element && running.get(element);
  return counters ? buildRunning(element, styled, images, targets, { counters, page }) : [];
};

/** What a margin box does to counters is seen in that box alone (css-page-3 §6.2). */
const countersIn = (style: ComputedStyle, { counters, pageCount }: PageContext): CounterValues => {
  const own = changed(counters, style);
  return { valuesOf: (name) => [name === 'pages' ? pageCount : (own.get(name) ?? 0)] };
};

const toItem = (piece: ContentPiece, origin: BoxOrigin, { styled, images }: MarginBoxDocument): InlineItem => {
  const { style, element } = origin;
  if (piece.kind === 'text') return { kind: 'text', text: piece.text, style, element, pseudo: null, span: null };
  if (piece.kind === 'leader') return { kind: 'leader', pattern: piece.pattern, style, element };
  const image = { ...origin, style: styled.anonymousStyle(style, 'inline') };
  return { kind: 'atomic', box: contentImageBox(image, piece.image.kind === 'url' ? piece.image.url : '', images) };
};

/** The margins of what is in it stay in it. */
const blockStyle = (style: ComputedStyle): ComputedStyle => ({ ...style, display: 'flow-root' });

/** Lays out the content and moves it down by `vertical-align`. */
const layOutMarginBox = (box: BlockContainer, rect: Rect, shelf: MarginBoxShelf, env: LayoutEnv): BoxFragment => {
  const space = { ...unbounded(rect.width), height: rect.height };
  const { fragment } = env.layout(shelf.flowing(box), space, env);
  if (!fragment) throw new Error('an unbounded space always places something');
  const shift = alignment(box.style.verticalAlign) * (rect.height - fragment.height);
  const children = fragment.children.map((child) => ({ ...child, y: child.y + shift }));
  return placeInArea({ ...fragment, x: rect.x, y: rect.y, height: rect.height, children }, rect, env);
};

/** Share of the free room that stands above the content. */
const alignment = (align: ComputedStyle['verticalAlign']): number => {
  if (align === 'middle') return 0.5;
  return align === 'bottom' ? 1 : 0;
};
