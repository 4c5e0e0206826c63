import type { ReplacedBox } from '../box/box.ts';
import { boxFragment } from './box-fragment.ts';
import { borderOf, horizontal, marginOf, paddingOf, vertical } from './box-model.ts';
import { definiteLength } from './definite-length.ts';
import type { BoxFragment } from './fragment.ts';
import { nothingFits } from './frame.ts';
import { atStart, type Break, fits, type Layout, type Space } from './layout.ts';
import { bottomMargin, noMargin } from './margins.ts';
import { reportSlice, sliceFragment, sliceHere, sliceToken } from './slice.ts';

/** Pictures: never broken; one that does not fit moves to the next page whole, and is cut there if it is too tall. */
export const layoutReplaced: Layout<ReplacedBox> = (box, space, env) => {
  const width = space.from.at === 'slice' ? space.from.width : space.width;
  const whole = replacedFragment(box, { ...space, width });
  const slice = sliceHere(whole.height, space.y, space);
  if (!slice && !space.mustPlace && !fits(space.y + whole.height, space.bottom)) return nothingFits;
  if (slice?.shown === 0) reportSlice(box, env);
  const fragment = slice ? { ...sliceFragment(box, whole, slice), width: whole.width } : whole;
  const token = slice && !slice.isLast ? sliceToken(atStart, slice, { width, room: width }) : null;
  const end: Break | null = token && { token, appeal: 'last-resort', forced: null };
  const margins = { bottom: end ? noMargin : bottomMargin(box, space.width), through: false };
  return { fragment, end, earlier: null, floats: null, margins };
};

const replacedFragment = (box: ReplacedBox, space: Space): BoxFragment => {
  const border = borderOf(box.style);
  const padding = paddingOf(box.style, space.width);
  const content = replacedSize(box, space.width, space.height);
  return {
    ...boxFragment(box),
    width: space.imposedWidth ?? content.width + horizontal(border) + horizontal(padding),
    height: space.imposedHeight ?? content.height + vertical(border) + vertical(padding),
    border,
    padding,
  };
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS 2.2 §10.3.2: what a picture is that says nothing about its size. */
const defaultSize: Size = { width: 300, height: 150 };

/** Content size of a picture (CSS 2.2 §10.3.2 and §10.6.2), within its minimum and maximum sizes. */
export const replacedSize = (box: ReplacedBox, width: number, height: number | null): Size => {
  const { style } = box;
  const edges = style.boxSizing === 'border-box' ? edgesOf(box, width) : { width: 0, height: 0 };
  const inner = (length: number | null, edge: number): number | null =>
    length === null ? null : Math.max(0, length - edge);
  const specified = {
    width: inner(definiteLength(style.width, width), edges.width),
    height: inner(definiteLength(style.height, height), edges.height),
  };
  const size = naturalSize(box, specified, width - horizontal(marginOf(style, width)));
  return limit(size, {
    minWidth: inner(definiteLength(style.minWidth, width), edges.width) ?? 0,
    maxWidth: inner(definiteLength(style.maxWidth, width), edges.width) ?? Number.POSITIVE_INFINITY,
    minHeight: inner(definiteLength(style.minHeight, height), edges.height) ?? 0,
    maxHeight: inner(definiteLength(style.maxHeight, height), edges.height) ?? Number.POSITIVE_INFINITY,
    ratio: specified.width !== null && specified.height !== null ? null : ratioOf(box),
  });
};

const edgesOf = (box: ReplacedBox, width: number): Size => ({
  width: horizontal(borderOf(box.style)) + horizontal(paddingOf(box.style, width)),
  height: vertical(borderOf(box.style)) + vertical(paddingOf(box.style, width)),
});

/** The ratio that the style prefers, or the picture's own (css-sizing-4 §5). */
const ratioOf = ({ style: { aspectRatio }, naturalRatio }: ReplacedBox): number | null => {
  if (aspectRatio === 'auto') return naturalRatio;
  return aspectRatio.isFallback ? (naturalRatio ?? aspectRatio.ratio) : aspectRatio.ratio;
};

const naturalSize = (
  box: ReplacedBox,
  { width, height }: { readonly width: number | null; readonly height: number | null },
  available: number,
): Size => {
  const { naturalWidth, naturalHeight, naturalRatio } = box;
  const ratio = ratioOf(box);
  if (width !== null)
    return { width, height: height ?? (ratio ? width / ratio : (naturalHeight ?? defaultSize.height)) };
  if (height !== null) return { width: ratio ? height * ratio : (naturalWidth ?? defaultSize.width), height };
  if (naturalWidth !== null) {
    const own = ratio === naturalRatio ? naturalHeight : null;
    return { width: naturalWidth, height: own ?? (ratio ? naturalWidth / ratio : defaultSize.height) };
  }
  if (naturalHeight !== null)
    return { width: ratio ? naturalHeight * ratio : defaultSize.width, height: naturalHeight };
  return ratio ? { width: available, height: available / ratio } : defaultSize;
};

interface Limits {
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly minHeight: number;
  readonly maxHeight: number;
  /** Kept where both sizes may change; null where both are specified. */
  readonly ratio: number | null;
}

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

/** CSS 2.2 §10.4: a limit on one side scales the other. */
const limit = (size: Size, limits: Limits): Size => {
  const { minWidth, maxWidth, minHeight, maxHeight, ratio } = limits;
  if (!ratio) return { width: clamp(size.width, minWidth, maxWidth), height: clamp(size.height, minHeight, maxHeight) };
  const width = clamp(size.width, minWidth, maxWidth);
  const height = clamp(width === size.width ? size.height : width / ratio, minHeight, maxHeight);
  const scaled = height === width / ratio || height === size.height ? width : clamp(height * ratio, minWidth, maxWidth);
  return { width: scaled, height };
};
