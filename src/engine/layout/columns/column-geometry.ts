import type { ComputedStyle } from '../../style/computed-style.ts';
import { resolveLength } from '../../style/values.ts';

/** The columns of a container: all of one width, the same distance apart. */
export interface ColumnGeometry {
  readonly count: number;
  readonly width: number;
  readonly gap: number;
  /** Left edge of a column from that of the content; further columns overflow at the end. */
  readonly leftOf: (column: number) => number;
}

/** css-multicol-1 §5 and css-align-3 §8: the normal gap between columns is 1em. */
export const columnGap = ({ columnGap: gap, fontSize }: ComputedStyle, available: number): number =>
  gap === 'normal' ? fontSize : Math.max(0, resolveLength(gap, available));

/** css-multicol-1 §3.4, the used number and width of columns in the width that is available. */
export const columnGeometry = (style: ComputedStyle, available: number): ColumnGeometry => {
  const gap = columnGap(style, available);
  const count = columnCount(style, available, gap);
  const width = Math.max(0, (available - (count - 1) * gap) / count);
  const step = width + gap;
  const leftOf = (column: number): number =>
    style.direction === 'rtl' ? available - width - column * step : column * step;
  return { count, width, gap, leftOf };
};

const columnCount = (style: ComputedStyle, available: number, gap: number): number => {
  const most = style.columnCount === 'auto' ? Number.POSITIVE_INFINITY : style.columnCount;
  if (style.columnWidth === 'auto') return most;
  const wished = Math.max(1, style.columnWidth);
  return Math.max(1, Math.min(most, Math.floor((available + gap + 0.001) / (wished + gap))));
};
