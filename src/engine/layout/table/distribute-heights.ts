import { shareOut } from './column-measures.ts';

/** What a row has and asks for when its table is taller than its rows. */
export interface RowDemand {
  readonly height: number;
  /** Of the height that is shared out. */
  readonly percent: number | null;
  /** A definite `height` decided. */
  readonly isFixed: boolean;
  readonly isBody: boolean;
}

const total = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0);

/**
 * Stretches rows to a height (css-tables-3 §5.2): percentages first, then rows of the bodies by their heights, those that
 * asked for no height before the others.
 */
export const distributeHeights = (rows: readonly RowDemand[], height: number): readonly number[] => {
  const heights = growPercents(rows, height);
  const excess = height - total(heights);
  if (excess <= 0) return heights;
  const shares = shareOut(excess, weightsOf(rows, heights));
  return heights.map((each, index) => each + (shares[index] ?? 0));
};

const growPercents = (rows: readonly RowDemand[], height: number): readonly number[] => {
  let excess = Math.max(0, height - total(rows.map((row) => row.height)));
  return rows.map((row) => {
    const wanted = row.percent === null ? 0 : (row.percent / 100) * height - row.height;
    const grown = Math.max(0, Math.min(excess, wanted));
    excess -= grown;
    return row.height + grown;
  });
};

const weightsOf = (rows: readonly RowDemand[], heights: readonly number[]): readonly number[] => {
  const height = (index: number): number => heights[index] ?? 0;
  const isAutomatic = ({ percent, isFixed }: RowDemand): boolean => percent === null && !isFixed;
  const candidates = [
    rows.map((row, index) => (row.isBody && isAutomatic(row) ? height(index) : 0)),
    rows.map((row) => (row.isBody && isAutomatic(row) ? 1 : 0)),
    rows.map((row, index) => (row.isBody ? height(index) : 0)),
    rows.map((_, index) => height(index)),
  ];
  return candidates.find((weights) => total(weights) > 0) ?? rows.map(() => 1);
};
