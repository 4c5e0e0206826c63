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
  /** Where the box would have begun in flow. */
  readonly staticStart: number;
}

/** Distance of the border box from the start of the containing block (CSS 2.2 §10.3.7 and §10.6.4). */
export const placeOnAxis = (axis: PositionedAxis): number => {
  const { start, end, size, extent, staticStart } = axis;
  const before = axis.marginStart ?? 0;
  const after = axis.marginEnd ?? 0;
  if (start !== null && end !== null) return start + usedMarginStart(axis, extent - start - end - size);
  if (start !== null) return start + before;
  if (end !== null) return extent - end - after - size;
  return staticStart + before;
};

/** Auto margins take what is left, but never pull the box before its start. */
const usedMarginStart = ({ marginStart, marginEnd }: PositionedAxis, rest: number): number => {
  if (marginStart !== null) return marginStart;
  return marginEnd === null ? Math.max(0, rest / 2) : rest - marginEnd;
};
