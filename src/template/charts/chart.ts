import type { By } from '../../brief/index.ts';

/** A picture of data, and the same data in words. */
export interface Chart {
  /** Width and height in px. */
  readonly width: number;
  readonly height: number;
  /** SVG elements. */
  readonly marks: readonly string[];
  /** One sentence that says what the picture is; the rows of the table follow it in the alternative text. */
  readonly sentence: string;
  readonly table: ChartTable;
}

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a chart has to know beside its data. */
export interface ChartSetting {
  /** The width of the column in px. */
  readonly width: number;
  /** The size of its text in px. */
  readonly textSize: number;
  readonly language: string;
  /** A label of the template, with values for its `{names}`. */
  readonly word: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  /** The name of an actor, a speaker or a claimant; or that it is not known. */
  readonly nameOf: (who: By) => string;
  /** As short as that may be: without the reason why it is not known. */
  readonly shortNameOf: (who: By) => string;
  /** An EDTF date in words, or why there is none. */
  readonly dateOf: (date: string | { readonly unknown: string } | null) => string;
  readonly shortDateOf: (date: string | { readonly unknown: string } | null) => string;
  /** A number in words. */
  readonly numberOf: (value: number) => string;
}

/** The distance from one baseline to the next. */
export const lineOf = ({ textSize }: ChartSetting): number => textSize * 1.22;

/** The smaller of the two sizes, of axes and remarks: never below 7 pt. */
export const smallOf = ({ textSize }: ChartSetting): number => Math.max(7 * (4 / 3), textSize * 0.9);

/** The column of names at the left, on the grid of the page: 40 mm, or a third of a narrow column. */
export const sideOf = ({ width }: ChartSetting): number => Math.min((40 * 96) / 25.4, width * 0.34);
