import type { ComputedStyle } from '../style/computed-style.ts';
import { definiteLength } from './definite-length.ts';

/** Borders and padding, across and down. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

const ratioOf = ({ aspectRatio }: ComputedStyle): number | null => (aspectRatio === 'auto' ? null : aspectRatio.ratio);

/**
 * Border-box width that a definite height asks for by the preferred ratio (css-sizing-4 §5.1); null where there is no
 * such height or ratio. The ratio is that of the box which `box-sizing` names.
 */
export const widthByRatio = (style: ComputedStyle, heightBasis: number | null, edges: Sides): number | null => {
  const ratio = ratioOf(style);
  const height = definiteLength(style.height, heightBasis);
  if (ratio === null || height === null) return null;
  const most = definiteLength(style.maxHeight, heightBasis) ?? Number.POSITIVE_INFINITY;
  const least = definiteLength(style.minHeight, heightBasis) ?? 0;
  const own = Math.max(least, Math.min(most, height)) * ratio;
  return style.boxSizing === 'border-box' ? Math.max(own, edges.width) : own + edges.width;
};

/** Content height that the width asks for by the preferred ratio; null without one. */
export const heightByRatio = (style: ComputedStyle, borderBoxWidth: number, edges: Sides): number | null => {
  const ratio = ratioOf(style);
  if (ratio === null) return null;
  const isBorderBox = style.boxSizing === 'border-box';
  return Math.max(0, isBorderBox ? borderBoxWidth / ratio - edges.height : (borderBoxWidth - edges.width) / ratio);
};
