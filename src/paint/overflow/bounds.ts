import type { Edges, Rect } from '../../engine/index.ts';
import type { Matrix } from '../display-list.ts';
import { apply, identity } from '../transform.ts';

/** A rectangle by its edges, in px from the left top corner of the sheet. An edge may be infinite: no limit there. */
export type Bounds = Edges;

export type Side = keyof Bounds;

/** How far something reaches past an edge, in px. */
export interface Overhang {
  readonly side: Side;
  readonly amount: number;
}

/** The smallest upright rectangle around a rectangle that a matrix turns. */
export const boundsOf = ({ x, y, width, height }: Rect, matrix: Matrix): Bounds => {
  if (matrix === identity) return { top: y, right: x + width, bottom: y + height, left: x };
  const corners = [apply(matrix, x, y), apply(matrix, x + width, y)];
  corners.push(apply(matrix, x, y + height), apply(matrix, x + width, y + height));
  const [across, down] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
  return { top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down), left: Math.min(...across) };
};

export const intersection = (a: Bounds, b: Bounds): Bounds => ({
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  left: Math.max(a.left, b.left),
});

export const isEmpty = ({ top, right, bottom, left }: Bounds): boolean => right <= left || bottom <= top;

/** Less than this is the rounding of layout, or the slant of a letter. */
export const tolerance = 1;

const isInside = (inner: Bounds, outer: Bounds): boolean =>
  inner.right <= outer.right + tolerance &&
  inner.bottom <= outer.bottom + tolerance &&
  inner.left >= outer.left - tolerance &&
  inner.top >= outer.top - tolerance;

/** The edge past which most of it reaches; null when it lies inside. */
export const overhangOf = (inner: Bounds, outer: Bounds): Overhang | null => {
  if (isInside(inner, outer)) return null;
  const overhangs: readonly Overhang[] = [
    { side: 'right', amount: inner.right - outer.right },
    { side: 'bottom', amount: inner.bottom - outer.bottom },
    { side: 'left', amount: outer.left - inner.left },
    { side: 'top', amount: outer.top - inner.top },
  ];
  const widest = overhangs.reduce((most, next) => (next.amount > most.amount ? next : most));
  return widest;
};
