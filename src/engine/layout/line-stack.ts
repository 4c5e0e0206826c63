import type { FloatFlow } from './float-flow.ts';
import type { LineFragment } from './fragment.ts';

/** The lines of a paragraph, one below the other, with the floats that come with them. */
export interface LineStack {
  readonly lines: readonly LineFragment[];
  /** Tops of the lines, counted from the top of the content. */
  readonly tops: readonly number[];
  /** What floats there are when so many lines are placed. */
  readonly floatsAfter: (count: number) => LineFloats;
}

export interface LineFloats {
  readonly flow: FloatFlow;
  /** How many floats of the paragraph are placed, or wait for the next page. */
  readonly done: number;
}

/** Lines without a gap between them. Of the first, earlier pages have shown so much. */
export const plainStack = (lines: readonly LineFragment[], shown: number, floats: LineFloats): LineStack => {
  let y = -shown;
  const tops = lines.map(({ height }) => {
    const top = Math.max(0, y);
    y += height;
    return top;
  });
  return { lines, tops, floatsAfter: () => floats };
};

/** The same lines where only a part of the first stands on the page. */
export const withFirstHeight = ({ lines: [first, ...others], ...stack }: LineStack, height: number): LineStack => ({
  ...stack,
  lines: first ? [{ ...first, height }, ...others] : [],
});

/** Lower edge of so many lines. */
export const heightOf = ({ lines, tops }: LineStack, count: number): number =>
  count === 0 ? 0 : (tops[count - 1] ?? 0) + (lines[count - 1]?.height ?? 0);
