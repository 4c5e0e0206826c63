import type { MarkerBox } from '../box/box.ts';
import { horizontal } from './box-model.ts';
import type { BoxFragment, LineFragment } from './fragment.ts';
import { breakIntoLines } from './inline/index.ts';
import type { LayoutEnv } from './layout.ts';

const markerLine = (marker: MarkerBox, env: LayoutEnv): LineFragment | undefined =>
  breakIntoLines(marker.paragraph, Number.POSITIVE_INFINITY, env)[0];

export const markerHeight = (marker: MarkerBox, env: LayoutEnv): number => markerLine(marker, env)?.height ?? 0;

const lineWidth = (line: LineFragment): number =>
  line.children.reduce((width, child) => Math.max(width, child.x + child.width), 0);

/** Puts an outside marker before the first line, on its baseline (css-lists-3 §3.5). */
export const placeMarker = (fragment: BoxFragment, marker: MarkerBox, env: LayoutEnv): BoxFragment => {
  const line = markerLine(marker, env);
  if (!line) return fragment;
  const content = fragment.border.left + fragment.padding.left;
  const isRightToLeft = fragment.style.direction === 'rtl';
  const width = lineWidth(line);
  const x = isRightToLeft ? content + fragment.width - horizontal(fragment.border) : content - width;
  const y = Math.min(markerTop(fragment, line), lowestTop(fragment, line));
  return {
    ...fragment,
    children: [{ ...line, x, y, width }, ...fragment.children],
  };
};

const markerTop = ({ baseline, border, padding }: BoxFragment, line: LineFragment): number =>
  baseline === null ? border.top + padding.top : baseline - line.baseline;

/** The baseline of a line that is cut at the end of the page may lie on a later page: the marker stays on this one. */
const lowestTop = ({ children, height }: BoxFragment, line: LineFragment): number =>
  children.some((child) => child.kind === 'box' && child.isSlice) ? height - line.height : Number.POSITIVE_INFINITY;
