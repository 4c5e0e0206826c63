/**
 * Inline formatting context (css-inline-3, css-text-3): a paragraph -> its lines.
 *
 * Steps: cut the paragraph into pieces, shaped and measured (`cutIntoPieces`, once per paragraph); then for each line
 * choose the pieces that fit (`chooseLine`), give them their places from left to right (`fitLine`) and from top to
 * bottom (`placeLine`). Every character of the text belongs to exactly one line.
 * It knows no pages: the caller stacks the lines and decides which page they stand on.
 */
export { breakIntoLines, type LineMaker, lineMaker, type MadeLine } from './break-into-lines.ts';
export type { PassedFloat } from './choose-line.ts';
export { hasLines } from './has-lines.ts';
export type { LineStart } from './line-start.ts';
export { measureParagraph } from './measure-paragraph.ts';
