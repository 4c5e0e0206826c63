/** What lines cost, on the scale of Knuth and Plass: a line that is stretched to its limit has badness 100. */

/** A line as it is judged. Looseness counts from the natural width: 1 where it begins to show, below 0 when tight. */
export interface JudgedLine {
  readonly looseness: number;
  /** Hyphenated lines in a row, this one included. */
  readonly hyphens: number;
}

export const mostHyphensInARow = 2;

/** As bad as a line of looseness 2.8: so much is given for it to have none. */
export const stubDemerits = 5e6;
const wordPartDemerits = 1e9;

/** From here on lines are bad in any case, and badness grows no faster than they do. */
const veryLoose = 4.6;

const badnessOf = (looseness: number): number =>
  looseness < veryLoose ? 100 * Math.abs(looseness) ** 3 : 100 * veryLoose ** 2 * looseness;

const square = (number: number): number => number * number;

/** Demerits of a line, below another that is null for the first. */
export const lineDemerits = ({ looseness, hyphens }: JudgedLine, above: JudgedLine | null): number => {
  const isUnlike = above !== null && Math.abs(looseness - above.looseness) > 1;
  return (
    square(10 + badnessOf(looseness)) + (hyphens > 0 ? 3600 : 0) + (hyphens > 1 ? 10_000 : 0) + (isUnlike ? 6000 : 0)
  );
};

/** Of the room: a last line that is shorter is a stub. */
const stub = 0.14;

/** Demerits of the last line, which is as wide as it is: not too short, and no mere end of a divided word. */
export const lastLineDemerits = (share: number, isWordPart: boolean): number =>
  (share < stub ? stubDemerits : 0) + (isWordPart ? wordPartDemerits : 0);
