import type { BoxFragment, Rect } from '../engine/index.ts';
import type { Layer } from './canvas.ts';
import { cutRadii, innerRadii, inset, rectanglePath, roundedPath, usedRadii } from './shapes.ts';

/** The clip to the padding box (css-overflow-3 §3.1); null where nothing is cut off. */
export const overflowClip = (fragment: BoxFragment, x: number, y: number): Layer | null => {
  const { style, border, edges, width, height } = fragment;
  if (fragment.isSlice) return { clip: rectanglePath({ x: x - beyond, y, width: width + 2 * beyond, height }) };
  if (style.overflow === 'visible' || isViewport(fragment)) return null;
  const rect: Rect = { x, y, width, height };
  const radii = innerRadii(cutRadii(usedRadii(style, rect), edges), border);
  return { clip: roundedPath(inset(rect, border), radii) };
};

/** A slice cuts off only above and below. */
const beyond = 10_000;

/** What the root and the body clip is the viewport's, hence the sheet's (css-overflow-3 §3.3). */
export const isViewport = ({ element }: BoxFragment): boolean => element.name === 'html' || element.name === 'body';
