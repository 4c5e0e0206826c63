/** The plain text of a saved source, as locators count it. */
export interface SourceText {
  /** Lines without their ends; `L1` is the first. */
  readonly lines: readonly string[];
  /** For each page its first line, counted from 0; null for a source that has no pages. */
  readonly pages: readonly number[] | null;
}

/** A run of lines, counted from 0; `end` is the line after the last. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The text of a source without pages. */
export const plainSource = (text: string): SourceText => ({
  lines: text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n|\f/),
  pages: null,
});
