/** What a row asks of the page. */
export interface RowMeasure {
  readonly height: number;
  /** How far down its content reaches: more than the height where a box of fixed height overflows. */
  readonly reach: number;
  /** The baseline that its cells share, from its top; null when no cell aligns by it. */
  readonly baseline: number | null;
}
