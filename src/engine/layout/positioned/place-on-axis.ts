/** One axis of an absolutely positioned box; null stands for `auto`. */
export interface PositionedAxis {
  /** `left` and `right`, or `top` and `bottom`. */
  readonly start: number | null;
  readonly end: number | null;
  readonly marginStart: number | null;
  readonly marginEnd: number | null;
  /** Border-box size. */
  readonly size: number;
  /** Size of the containing block. */
  readonly extent: number;
  /** The edge that a line of text begins at, which a box is kept to where too much is asked; null on the vertical axis. */
  readonly firstEdge: 'start' | 'end' | null;
  /** Where the box would have stood in flow, and how much of its margin box would have come before that place. */
  readonly staticPlace: number;
  readonly shareBefore: number;
}

/** Distance of the border box from the start of the containing block (CSS 2.2 §10.3.7 and §10.6.4). */
export const placeOnAxis = (axis: PositionedAxis): number => {
  const { start, end, size, extent, staticPlace, shareBefore } = axis;
  const before = axis.marginStart ?? 0;
  const after = axis.marginEnd ?? 0;
  if (start !== null && end !== null) return start + usedMarginStart(axis, extent - start - end - size);
  if (start !== null) return start + before;
  if (end !== null) return extent - end - after - size;
  return staticPlace - shareBefore * (before + size + after) + before;
};

/** Auto margins take what is left, but never pull the box over the edge that a line begins at. */
const usedMarginStart = ({ marginStart, marginEnd, firstEdge }: PositionedAxis, rest: number): number => {
  if (marginStart !== null) return firstEdge === 'end' && marginEnd !== null ? rest - marginEnd : marginStart;
  if (marginEnd !== null) return rest - marginEnd;
  if (rest >= 0 || firstEdge === null) return rest / 2;
  return firstEdge === 'end' ? rest : 0;
};
