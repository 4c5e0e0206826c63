/**
 * Text: (string, fonts) -> ShapedText. Steps: find the face of each character (`createFontLibrary`), shape runs of one
 * face (`textShaperFor`, `shapeText`), find where lines may end (`breakOpportunities`, `hyphenationPoints`).
 * It reads no files and knows no boxes: font bytes are handed to it.
 */
export * from './bidi-levels.ts';
export * from './break-opportunities.ts';
export type * from './font.ts';
export * from './font-library.ts';
export * from './graphemes.ts';
export * from './hyphenate.ts';
export * from './shape-line.ts';
export * from './shape-runs.ts';
export * from './shape-text.ts';
export * from './small-caps.ts';
export * from './text-spacing.ts';
