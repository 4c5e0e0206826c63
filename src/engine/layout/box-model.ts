import type { Box } from '../box/box.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import { type LengthPercentageAuto, type MaxSize, resolveLength, type Size } from '../style/values.ts';
import { heightByRatio, type Sides, widthByRatio } from './aspect-ratio.ts';
import { definiteLength } from './definite-length.ts';
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

export const sidesOf = (border: Edges, padding: Edges): Sides => ({
  width: horizontal(border) + horizontal(padding),
  height: vertical(border) + vertical(padding),
});

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

const usedWidth = (box: Box, available: number, space: Space, edges: Sides, env: LayoutEnv): number => {
  const { style } = box;
  const extreme: Extreme = (keyword) => {
    if (keyword === 'fit-content') return shrinkToFit(box, available, env);
    return keyword === 'min-content' ? env.measure(box).minContent : env.measure(box).maxContent;
  };
  const wished =
    borderBoxSize(style, style.width, space.width, edges.width, extreme) ?? widthByRatio(style, space.height, edges);
  const shrinks = style.display === 'inline-block';
  const width = wished ?? (shrinks ? shrinkToFit(box, available, env) : Math.max(available, 0));
  return clampWidth(style, width, space.width, edges.width, extreme);
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
  const edges = sidesOf(borderOf(style), paddingOf(style, basis));
  const extreme: Extreme = (keyword) =>
    keyword === 'fit-content' ? shrinkToFit(box, basis, env) : env.measure(box)[extremes[keyword]];
  const wished = borderBoxSize(style, style.width, basis, edges.width, extreme) ?? widthByRatio(style, null, edges);
  return clampWidth(style, wished ?? automatic, basis, edges.width, extreme);
};

const extremes = { 'min-content': 'minContent', 'max-content': 'maxContent' } as const;

export const boxModel = (box: Box, space: Space, env: LayoutEnv): BoxModel => {
  const { style } = box;
  const border = borderOf(style);
  const padding = paddingOf(style, space.width);
  const edges = sidesOf(border, padding);
  const margin = marginOf(style, space.width);
  const available = space.width - horizontal(margin);
  const width = space.imposedWidth ?? usedWidth(box, available, space, edges, env);
  return {
    margin: space.imposedWidth === null ? autoMargins(style, margin, width, space) : margin,
    border,
    padding,
    width,
    contentWidth: Math.max(0, width - edges.width),
  };
};

/** Content-box heights that the style asks for. */
export interface HeightLimits {
  /** Within the minimum and the maximum, since percentages are taken of it; null where the content decides. */
  readonly height: number | null;
  /** The height comes from the width: more content makes it more (css-sizing-4 §5.1.2). */
  readonly grows: boolean;
  readonly min: number;
  readonly max: number;
}

export const heightLimits = (style: ComputedStyle, space: Space, model: BoxModel): HeightLimits => {
  const edges = sidesOf(model.border, model.padding);
  const toContent = (length: number | null): number | null =>
    length === null ? null : style.boxSizing === 'border-box' ? Math.max(0, length - edges.height) : length;
  const imposed = space.imposedHeight === null ? null : Math.max(0, space.imposedHeight - edges.height);
  const wished = imposed ?? toContent(definiteLength(style.height, space.height));
  const byRatio = wished === null ? heightByRatio(style, model.width, edges) : null;
  const min = toContent(definiteLength(style.minHeight, space.height)) ?? 0;
  const max = toContent(definiteLength(style.maxHeight, space.height)) ?? Number.POSITIVE_INFINITY;
  const height = wished ?? byRatio;
  const grows = byRatio !== null && style.minHeight === 'auto' && style.overflow === 'visible';
  return { height: height === null ? null : Math.max(min, Math.min(max, height)), grows, min, max };
};

export const limitHeight = ({ height, grows, min, max }: HeightLimits, content: number): number => {
  const own = height === null || (grows && content > height) ? content : height;
  return Math.max(min, Math.min(max, own));
};
