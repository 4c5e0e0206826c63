import type { ComputedStyle } from '../../style/computed-style.ts';
import { type LengthPercentageAuto, resolveLength } from '../../style/values.ts';
import type { Edges } from '../fragment.ts';

/** Used margins, borders and padding of an inline-level box. */
export interface InlineEdges {
  readonly margin: Edges;
  readonly border: Edges;
  readonly padding: Edges;
}

/** `auto` margins of inline-level boxes are zero (CSS 2.2 §10.3.1); percentages count against the line's width. */
const used = (value: LengthPercentageAuto, basis: number): number =>
  value === 'auto' ? 0 : resolveLength(value, Number.isFinite(basis) ? basis : 0);

const marginOf = (style: ComputedStyle, basis: number): Edges => ({
  top: used(style.marginTop, basis),
  right: used(style.marginRight, basis),
  bottom: used(style.marginBottom, basis),
  left: used(style.marginLeft, basis),
});

const paddingOf = (style: ComputedStyle, basis: number): Edges => ({
  top: used(style.paddingTop, basis),
  right: used(style.paddingRight, basis),
  bottom: used(style.paddingBottom, basis),
  left: used(style.paddingLeft, basis),
});

const borderOf = (style: ComputedStyle): Edges => ({
  top: style.borderTopWidth,
  right: style.borderRightWidth,
  bottom: style.borderBottomWidth,
  left: style.borderLeftWidth,
});

export const inlineEdges = (style: ComputedStyle, basis: number): InlineEdges => ({
  margin: marginOf(style, basis),
  border: borderOf(style),
  padding: paddingOf(style, basis),
});

export const leftWidth = ({ margin, border, padding }: InlineEdges): number => margin.left + border.left + padding.left;

export const rightWidth = ({ margin, border, padding }: InlineEdges): number =>
  margin.right + border.right + padding.right;

/** Width of the edges where a box begins: at its right if it runs from right to left. */
export const startWidth = (style: ComputedStyle, basis: number): number => {
  const edges = inlineEdges(style, basis);
  return style.direction === 'rtl' ? rightWidth(edges) : leftWidth(edges);
};

export const endWidth = (style: ComputedStyle, basis: number): number => {
  const edges = inlineEdges(style, basis);
  return style.direction === 'rtl' ? leftWidth(edges) : rightWidth(edges);
};

/** True when the box shows although it is empty (CSS 2.2 §9.4.2). */
export const hasEdges = (style: ComputedStyle): boolean =>
  [
    style.marginTop,
    style.marginRight,
    style.marginBottom,
    style.marginLeft,
    style.paddingTop,
    style.paddingRight,
    style.paddingBottom,
    style.paddingLeft,
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ].some((value) => value !== 0 && value !== 'auto');
