import type { ComputedStyle } from '../../style/computed-style.ts';
import { resolveLength } from '../../style/values.ts';
import type { FontFace } from '../../text/index.ts';

/** How far something reaches above and below a baseline. */
export interface Extent {
  readonly above: number;
  readonly below: number;
}

type FontSizeStyle = Pick<ComputedStyle, 'fontSize'>;
type LineHeightStyle = Pick<ComputedStyle, 'fontSize' | 'lineHeight'>;

export const contentArea = (face: FontFace, { fontSize }: FontSizeStyle): Extent => ({
  above: face.ascent * fontSize,
  below: face.descent * fontSize,
});

/**
 * Used value of `line-height`; `normal` is what the face asks for, its parts in whole px as in browsers: boxes that
 * meet then meet on the grid of a screen, without seams.
 */
export const usedLineHeight = (face: FontFace, { fontSize, lineHeight }: LineHeightStyle): number => {
  if (lineHeight === 'normal') return normalLineHeight(face, fontSize);
  return typeof lineHeight === 'number' ? lineHeight : lineHeight.factor * fontSize;
};

const normalLineHeight = ({ ascent, descent, lineGap }: FontFace, fontSize: number): number =>
  Math.round(ascent * fontSize) + Math.round(descent * fontSize) + Math.round(lineGap * fontSize);

/** CSS 2.2 §10.8.1: the content area with half of the leading on either side. */
export const inlineExtent = (face: FontFace, style: LineHeightStyle): Extent => {
  const { above, below } = contentArea(face, style);
  const halfLeading = (usedLineHeight(face, style) - above - below) / 2;
  return { above: above + halfLeading, below: below + halfLeading };
};

export const joinExtents = (a: Extent, b: Extent): Extent => ({
  above: Math.max(a.above, b.above),
  below: Math.max(a.below, b.below),
});

/** The same extent seen from a baseline that stands `shift` higher up. */
export const shiftExtent = ({ above, below }: Extent, shift: number): Extent => ({
  above: above - shift,
  below: below + shift,
});

/** An inline box as its parent sees it: its extent, and what its own alignment counts with. */
export interface Aligned {
  readonly extent: Extent;
  readonly verticalAlign: ComputedStyle['verticalAlign'];
  /** Used line height of the box: the basis of percentages. */
  readonly lineHeight: number;
}

/**
 * How far below its parent's baseline the baseline of an inline-level box stands (CSS 2.2 §10.8.1); null for `top` and
 * `bottom`, which wait for the height of the line.
 */
export const baselineShift = (box: Aligned, parentFace: FontFace, parentStyle: FontSizeStyle): number | null => {
  const parent = contentArea(parentFace, parentStyle);
  const { extent, verticalAlign, lineHeight } = box;
  switch (verticalAlign) {
    case 'baseline':
      return 0;
    case 'sub':
      return parentStyle.fontSize / 5;
    case 'super':
      return -parentStyle.fontSize / 3;
    case 'text-top':
      return extent.above - parent.above;
    case 'text-bottom':
      return parent.below - extent.below;
    case 'middle':
      return (extent.above - extent.below) / 2 - (parentFace.xHeight * parentStyle.fontSize) / 2;
    case 'top':
    case 'bottom':
      return null;
    default:
      return -resolveLength(verticalAlign, lineHeight);
  }
};
