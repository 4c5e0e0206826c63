import { type ColumnMeasure, shareOut } from './column-measures.ts';

/**
 * Shares out the width of the grid among its columns (css-tables-3 §4.5): between the two nearest of four guesses, or
 * beyond the last.
 */
export const distributeWidths = (columns: readonly ColumnMeasure[], width: number): readonly number[] => {
  let lower = columns.map(({ min }) => min);
  if (width <= total(lower)) return lower;
  for (const guess of [percentGuess, specifiedGuess, maxContentGuess]) {
    const upper = columns.map((column) => guess(column, width));
    if (width < total(upper)) return interpolate(lower, upper, width);
    lower = upper;
  }
  return addExcess(columns, lower, width - total(lower));
};

const total = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0);

type Guess = (column: ColumnMeasure, width: number) => number;

const percentGuess: Guess = ({ percent, min }, width) =>
  percent === null ? min : Math.max(min, (percent / 100) * width);

const specifiedGuess: Guess = (column, width) =>
  column.percent === null && column.isFixed ? column.max : percentGuess(column, width);

const maxContentGuess: Guess = (column, width) => (column.percent === null ? column.max : percentGuess(column, width));

const interpolate = (lower: readonly number[], upper: readonly number[], width: number): number[] => {
  const part = (width - total(lower)) / (total(upper) - total(lower));
  return lower.map((low, index) => low + ((upper[index] ?? low) - low) * part);
};

/** Who takes the width that no column asked for, in the order of css-tables-3 §4.5.1. */
const excessWeights = (columns: readonly ColumnMeasure[]): readonly number[] => {
  const candidates = [
    columns.map(({ percent, isFixed, max }) => (percent === null && !isFixed ? max : 0)),
    columns.map(({ percent, isFixed }) => (percent === null && !isFixed ? 1 : 0)),
    columns.map(({ percent, max }) => (percent === null ? max : 0)),
    columns.map(({ percent }) => percent ?? 0),
  ];
  return candidates.find((weights) => total(weights) > 0) ?? columns.map(() => 1);
};

const addExcess = (columns: readonly ColumnMeasure[], widths: readonly number[], excess: number): readonly number[] => {
  const shares = shareOut(excess, excessWeights(columns));
  return widths.map((width, index) => width + (shares[index] ?? 0));
};
