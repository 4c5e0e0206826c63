import type { ComputedStyle } from '../style/computed-style.ts';
import { type LengthPercentageAuto, type MaxSize, resolveLength, type Size } from '../style/values.ts';

export type Axis = 'x' | 'y';

/** One dimension of a page-margin box; sizes are those of the border box, null stands for `auto`. */
export interface MarginBoxDimension {
  readonly marginStart: number | null;
  readonly marginEnd: number | null;
  readonly size: number | null;
  readonly min: number;
  readonly max: number;
}

const used = (value: LengthPercentageAuto, extent: number): number | null =>
  value === 'auto' ? null : resolveLength(value, extent);

/** Borders and padding of one dimension; percentages refer to that dimension of the margin (css-page-3 §5.3). */
const edgesOf = (style: ComputedStyle, axis: Axis, extent: number): number =>
  axis === 'x'
    ? style.borderLeftWidth +
      style.borderRightWidth +
      resolveLength(style.paddingLeft, extent) +
      resolveLength(style.paddingRight, extent)
    : style.borderTopWidth +
      style.borderBottomWidth +
      resolveLength(style.paddingTop, extent) +
      resolveLength(style.paddingBottom, extent);

export const dimensionOf = (style: ComputedStyle, axis: Axis, extent: number): MarginBoxDimension => {
  const edges = edgesOf(style, axis, extent);
  const size = (value: Size | MaxSize): number | null => {
    if (typeof value === 'string') return null;
    const length = Math.max(0, resolveLength(value, extent));
    return style.boxSizing === 'border-box' ? Math.max(edges, length) : length + edges;
  };
  const isAcross = axis === 'x';
  return {
    marginStart: used(isAcross ? style.marginLeft : style.marginTop, extent),
    marginEnd: used(isAcross ? style.marginRight : style.marginBottom, extent),
    size: size(isAcross ? style.width : style.height),
    min: size(isAcross ? style.minWidth : style.minHeight) ?? edges,
    max: size(isAcross ? style.maxWidth : style.maxHeight) ?? Number.POSITIVE_INFINITY,
  };
};

export interface Extent {
  readonly start: number;
  readonly length: number;
}

/** Which margin of the box lies away from the page area. */
export type OuterMargin = 'start' | 'end';

/** The dimension across the side of the page (css-page-3 §5.3.1). */
export const solveFixedDimension = (box: MarginBoxDimension, extent: number, outer: OuterMargin): Extent => {
  const margins = (box.marginStart ?? 0) + (box.marginEnd ?? 0);
  const filling = extent - margins;
  const length = Math.max(box.min, Math.min(box.max, box.size ?? Math.max(0, filling)));
  if (box.size === null && length === filling) return { start: box.marginStart ?? 0, length };
  return { start: marginStart(box, extent - length, outer), length };
};

/** The margin next to the page area never becomes negative by itself: the outer one gives way. */
const marginStart = ({ marginStart, marginEnd }: MarginBoxDimension, rest: number, outer: OuterMargin): number => {
  if (marginStart === null && marginEnd === null && rest >= 0) return rest / 2;
  if (outer === 'start') {
    const inner = marginEnd ?? Math.max(0, rest - (marginStart ?? rest));
    return rest - inner;
  }
  return marginStart ?? Math.max(0, rest - (marginEnd ?? rest));
};
