import type { Box } from '../box/box.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import { type LengthPercentageAuto, resolveLength } from '../style/values.ts';
import { hasLines } from './inline/index.ts';
import type { MarginSet } from './layout.ts';

/** Collapsing margins (CSS 2.2 §8.3.1), told before layout: which margins adjoin is a property of the box tree. */

export const noMargin: MarginSet = { positive: 0, negative: 0 };

export const marginSet = (margin: number): MarginSet => ({
  positive: Math.max(margin, 0),
  negative: Math.min(margin, 0),
});

export const joinMargins = (a: MarginSet, b: MarginSet): MarginSet => ({
  positive: Math.max(a.positive, b.positive),
  negative: Math.min(a.negative, b.negative),
});

export const collapsedMargin = (set: MarginSet): number => set.positive + set.negative;

const usedMargin = (value: LengthPercentageAuto, width: number): number =>
  value === 'auto' ? 0 : resolveLength(value, width);

export const bottomMargin = (box: Box, width: number): MarginSet =>
  marginSet(usedMargin(box.style.marginBottom, width));

/** Margins of the root element never collapse (CSS 2.2 §8.3.1). */
const isRoot = ({ element, isAnonymous, pseudo }: Box): boolean =>
  element.parent === null && !isAnonymous && pseudo === null;

/** A box whose margins never adjoin those of its children (CSS 2.2 §9.4.1, css-display-3 §4). */
export const isFormattingRoot = (box: Box): boolean => {
  const { display, float, overflow, position } = box.style;
  return (
    box.kind === 'columns' ||
    float === 'left' ||
    float === 'right' ||
    isRoot(box) ||
    position === 'absolute' ||
    position === 'fixed' ||
    overflow !== 'visible' ||
    !['block', 'list-item'].includes(display)
  );
};

const isZero = (value: unknown): boolean => value === 0;

const hasNoEdge = (style: ComputedStyle, edge: 'Top' | 'Bottom'): boolean =>
  style[`border${edge}Width`] === 0 && isZero(style[`padding${edge}`]);

/** The margin of the first child adjoins that of the box. */
export const joinsFirstChild = (box: Box): boolean =>
  box.kind === 'block' && !isFormattingRoot(box) && hasNoEdge(box.style, 'Top');

/** The margin of the last child adjoins that of the box. */
export const joinsLastChild = (box: Box): boolean =>
  box.kind === 'block' &&
  !isFormattingRoot(box) &&
  hasNoEdge(box.style, 'Bottom') &&
  box.style.height === 'auto' &&
  (box.style.minHeight === 'auto' || isZero(box.style.minHeight));

/** A box without height, so that the margins above and below it adjoin. */
export const isCollapsedThrough = (box: Box): boolean => {
  if (box.kind !== 'block' && box.kind !== 'paragraph') return false;
  if (isFormattingRoot(box) || box.marker) return false;
  const { style } = box;
  if (!hasNoEdge(style, 'Top') || !hasNoEdge(style, 'Bottom')) return false;
  if (style.height !== 'auto' && !isZero(style.height)) return false;
  if (style.minHeight !== 'auto' && !isZero(style.minHeight)) return false;
  return box.kind === 'paragraph' ? !hasLines(box) : box.children.every(isCollapsedThrough);
};

const ownTop = (box: Box, width: number): MarginSet => marginSet(usedMargin(box.style.marginTop, width));

/** True when a box below such margins has to clear floats, so that its margin adjoins none (CSS 2.2 §9.5.2). */
export type Clears = (box: Box, margins: MarginSet) => boolean;

const clearsNothing: Clears = () => false;

/**
 * All margins that adjoin above the border box of the box, its own and those of its first descendants. Percentages of
 * descendants are taken of the same width: exact unless a percentage margin collapses out of a narrowed box.
 */
export const topMargins = (box: Box, width: number, clears: Clears = clearsNothing): MarginSet =>
  marginsDownTo(box, noMargin, width, clears);

const marginsDownTo = (box: Box, above: MarginSet, width: number, clears: Clears): MarginSet => {
  let margins = joinMargins(above, ownTop(box, width));
  if (box.kind !== 'block' || !joinsFirstChild(box)) return margins;
  for (const [index, child] of box.children.entries()) {
    const isCleared = clears(child, joinMargins(margins, ownTop(child, width)));
    if (isCleared || clearsOneOf(child, box.children, index)) return margins;
    margins = marginsDownTo(child, margins, width, clears);
    if (!isCollapsedThrough(child)) return margins;
    margins = joinMargins(margins, throughMargins(child, width));
  }
  return margins;
};

/** A box clears the floats before it that stand where its margin would begin. */
const clearsOneOf = ({ style: { clear } }: Box, siblings: readonly Box[], index: number): boolean =>
  clear !== 'none' && siblings.slice(0, index).some((sibling) => holdsFloat(sibling, clear));

const holdsFloat = (box: Box, clear: 'left' | 'right' | 'both'): boolean => {
  if (box.kind === 'block') return !isFormattingRoot(box) && box.children.some((child) => holdsFloat(child, clear));
  if (box.kind !== 'paragraph') return false;
  return box.items.some((item) => item.kind === 'float' && (clear === 'both' || item.box.style.float === clear));
};

/** All margins of a box that collapses through: its own above and below and those within. */
export const throughMargins = (box: Box, width: number): MarginSet => {
  const own = joinMargins(ownTop(box, width), bottomMargin(box, width));
  if (box.kind !== 'block') return own;
  return box.children.reduce((margins, child) => joinMargins(margins, throughMargins(child, width)), own);
};
