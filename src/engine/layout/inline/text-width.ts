import { type ShapedText, spacingWidth } from '../../text/index.ts';
import type { SpacingStyle } from './inline-content.ts';

/** Width in px of runs in one style, with letter- and word-spacing. */
export const textWidth = (
  runs: readonly ShapedText[],
  { fontSize, letterSpacing, wordSpacing }: SpacingStyle,
): number => {
  const spacing = { letter: letterSpacing, word: wordSpacing, expansion: 0, end: 0 };
  let width = 0;
  for (const run of runs) width += (run.width * fontSize) / run.face.unitsPerEm + spacingWidth(run, spacing);
  return width;
};
