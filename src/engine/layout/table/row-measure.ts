/** Height of a row, and the baseline its cells share, from its top; null when no cell aligns by it. */
export interface RowMeasure {
  readonly height: number;
  readonly baseline: number | null;
}
