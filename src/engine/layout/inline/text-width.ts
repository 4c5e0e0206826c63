import type { ShapedText } from '../../text/index.ts';
import type { SpacingStyle } from './inline-content.ts';

const wordSeparators = /[ \u00A0]/g;

/** Clusters of a shaped text: what letter-spacing is added to. */
const clusterCount = ({ glyphs }: ShapedText): number => {
  let count = 0;
  let last = -1;
  for (const { cluster } of glyphs) {
    if (cluster !== last) count++;
    last = cluster;
  }
  return count;
};

const spacingWidth = (shaped: ShapedText, { letterSpacing, wordSpacing }: SpacingStyle): number => {
  let width = letterSpacing === 0 ? 0 : letterSpacing * clusterCount(shaped);
  if (wordSpacing !== 0) width += wordSpacing * (shaped.text.match(wordSeparators)?.length ?? 0);
  return width;
};

/** Width in px of runs in one style, with letter- and word-spacing. */
export const textWidth = (runs: readonly ShapedText[], style: SpacingStyle): number => {
  const isSpaced = style.letterSpacing !== 0 || style.wordSpacing !== 0;
  let width = 0;
  for (const shaped of runs) {
    width += (shaped.width * style.fontSize) / shaped.face.unitsPerEm;
    if (isSpaced) width += spacingWidth(shaped, style);
  }
  return width;
};
