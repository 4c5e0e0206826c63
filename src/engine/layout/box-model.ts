import type { Box } from '../box/box.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import { dependsOnBasis, type LengthPercentageAuto, type MaxSize, resolveLength, type Size } from '../style/values.ts';
import type { Edges } from './fragment.ts';
import type { LayoutEnv, Space } from './layout.ts';

/** Used horizontal sizes of a block-level box (CSS 2.2 §10.3.3), and the vertical edges that go with them. */
export interface BoxModel {
  readonly margin: Edges;
  readonly border: Edges;
  readonly padding: Edges;
  /** Border-box width. */
  readonly width: number;
  readonly contentWidth: number;
}

export const horizontal = (edges: Edges): number => edges.left + edges.right;
export const vertical = (edges: Edges): number => edges.top + edges.bottom;

export const borderOf = (style: ComputedStyle): Edges => ({
  top: style.borderTopWidth,
  right: style.borderRightWidth,
  bottom: style.borderBottomWidth,
  left: style.borderLeftWidth,
});

/** Percentages of padding refer to the width of the containing block, on all four sides. */
export const paddingOf = (style: ComputedStyle, width: number): Edges => ({
  top: resolveLength(style.paddingTop, width),
  right: resolveLength(style.paddingRight, width),
  bottom: resolveLength(style.paddingBottom, width),
  left: resolveLength(style.paddingLeft, width),
});

const usedMargin = (value: LengthPercentageAuto, width: number): number =>
  value === 'auto' ? 0 : resolveLength(value, width);

/** Margins with `auto` as 0. */
export const marginOf = (style: ComputedStyle, width: number): Edges => ({
  top: usedMargin(style.marginTop, width),
  right: usedMargin(style.marginRight, width),
  bottom: usedMargin(style.marginBottom, width),
  left: usedMargin(style.marginLeft, width),
});

/** What turns a `width` or `height` into a border-box size. */
const toBorderBox = (style: ComputedStyle, length: number, edges: number): number =>
  style.boxSizing === 'border-box' ? Math.max(length, edges) : length + edges;

type Extreme = (keyword: 'min-content' | 'max-content' | 'fit-content') => number;

const borderBoxSize = (
  style: ComputedStyle,
  size: Size | MaxSize,
  basis: number,
  edges: number,
  extreme: Extreme,
): number | null => {
  if (size === 'auto' || size === 'none') return null;
  if (size === 'min-content' || size === 'max-content' || size === 'fit-content') return extreme(size);
  return toBorderBox(style, Math.max(0, resolveLength(size, basis)), edges);
};

/** Applies min-width and max-width (CSS 2.2 §10.4) to a border-box width. */
const clampWidth = (style: ComputedStyle, width: number, basis: number, edges: number, extreme: Extreme): number => {
  const max = borderBoxSize(style, style.maxWidth, basis, edges, extreme);
  const min = borderBoxSize(style, style.minWidth, basis, edges, extreme);
  return Math.max(max === null ? width : Math.min(width, max), min ?? edges, edges);
};

/** Width of a box that shrinks to fit (CSS 2.2 §10.3.9). */
export const shrinkToFit = (box: Box, available: number, env: LayoutEnv): number => {
  const { minContent, maxContent } = env.measure(box);
  return Math.min(Math.max(minContent, available), maxContent);
};

const usedWidth = (box: Box, available: number, basis: number, edges: number, env: LayoutEnv): number => {
  const { style } = box;
  const extreme: Extreme = (keyword) => {
    if (keyword === 'fit-content') return shrinkToFit(box, available, env);
    return keyword === 'min-content' ? env.measure(box).minContent : env.measure(box).maxContent;
  };
  const shrinks = style.display === 'inline-block';
  const wished = borderBoxSize(style, style.width, basis, edges, extreme);
  const width = wished ?? (shrinks ? shrinkToFit(box, available, env) : Math.max(available, 0));
  return clampWidth(style, width, basis, edges, extreme);
};

/** The room that a box stands in: its width, and from which side it is filled. */
type Line = Pick<Space, 'width' | 'direction'>;

/** The margins that take up what the width leaves over (CSS 2.2 §10.3.3). */
export const autoMargins = (style: ComputedStyle, margin: Edges, width: number, line: Line): Edges => {
  const left = style.marginLeft === 'auto';
  const right = style.marginRight === 'auto';
  const rest = line.width - width - horizontal(margin);
  if (rest > 0 && left && right) return { ...margin, left: rest / 2, right: rest / 2 };
  if (rest > 0 && left) return { ...margin, left: rest };
  if (line.direction === 'ltr' || (rest > 0 && right)) return margin;
  return { ...margin, left: margin.left + rest };
};

/** Border-box width that the style asks for, or else the automatic one, within its limits (CSS 2.2 §10.4). */
export const widthOr = (box: Box, automatic: number, basis: number, env: LayoutEnv): number => {
  const { style } = box;
  const edges = horizontal(borderOf(style)) + horizontal(paddingOf(style, basis));
  const extreme: Extreme = (keyword) =>
    keyword === 'fit-content' ? shrinkToFit(box, basis, env) : env.measure(box)[extremes[keyword]];
  const wished = borderBoxSize(style, style.width, basis, edges, extreme);
  return clampWidth(style, wished ?? automatic, basis, edges, extreme);
};

const extremes = { 'min-content': 'minContent', 'max-content': 'maxContent' } as const;

export const boxModel = (box: Box, space: Space, env: LayoutEnv): BoxModel => {
  const { style } = box;
  const border = borderOf(style);
  const padding = paddingOf(style, space.width);
  const edges = horizontal(border) + horizontal(padding);
  const margin = marginOf(style, space.width);
  const available = space.width - horizontal(margin);
  const width = space.imposedWidth ?? usedWidth(box, available, space.width, edges, env);
  return {
    margin: space.imposedWidth === null ? autoMargins(style, margin, width, space) : margin,
    border,
    padding,
    width,
    contentWidth: Math.max(0, width - edges),
  };
};

const definite = (size: Size | MaxSize, basis: number | null): number | null => {
  if (typeof size === 'string') return null;
  if (basis === null && dependsOnBasis(size)) return null;
  return Math.max(0, resolveLength(size, basis ?? 0));
};

/** Content-box heights that the style asks for. */
export interface HeightLimits {
  /** Within the minimum and the maximum, since percentages are taken of it; null where the content decides. */
  readonly height: number | null;
  readonly min: number;
  readonly max: number;
}

export const heightLimits = (style: ComputedStyle, space: Space, model: BoxModel): HeightLimits => {
  const edges = vertical(model.border) + vertical(model.padding);
  const toContent = (length: number | null): number | null =>
    length === null ? null : style.boxSizing === 'border-box' ? Math.max(0, length - edges) : length;
  const imposed = space.imposedHeight === null ? null : Math.max(0, space.imposedHeight - edges);
  const wished = imposed ?? toContent(definite(style.height, space.height));
  const min = toContent(definite(style.minHeight, space.height)) ?? 0;
  const max = toContent(definite(style.maxHeight, space.height)) ?? Number.POSITIVE_INFINITY;
  return { height: wished === null ? null : Math.max(min, Math.min(max, wished)), min, max };
};

export const limitHeight = (limits: HeightLimits, content: number): number =>
  Math.max(limits.min, Math.min(limits.max, limits.height ?? content));
