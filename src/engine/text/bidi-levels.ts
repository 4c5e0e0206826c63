import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Letters that are written from right to left, and the controls that may set a direction (UAX 9 §2). */
const directional =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** False for a text that runs from left to right throughout, if its surroundings do. */
export const mayRunRightToLeft = (text: string): boolean => directional.test(text);

/** The embedding level of each code unit (UAX 9 §3.3): odd ones run from right to left. */
export const bidiLevels = (text: string, direction: 'ltr' | 'rtl' | 'auto'): Uint8Array =>
  bidi.getEmbeddingLevels(text, direction).levels;

/** The order in which the parts of a line stand from left to right, by their levels (UAX 9 §3.4, rule L2). */
export const visualOrder = (levels: readonly number[]): readonly number[] => {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const lowestOdd = levels.reduce((lowest, level) => (level % 2 === 1 ? Math.min(lowest, level) : lowest), highest + 1);
  for (let level = highest; level >= lowestOdd; level--) reverseRuns(order, levels, level);
  return order;
};

const reverseRuns = (order: number[], levels: readonly number[], level: number): void => {
  for (let start = 0; start < order.length; start++) {
    let end = start;
    while (end < order.length && levels[order[end]!]! >= level) end++;
    if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
    start = end;
  }
};
