import type { TextFragment } from '../../../src/engine/layout/fragment.ts';
import { spacingAfter } from '../../../src/engine/text/text-spacing.ts';

/** The px after each cluster of a text, for texts in which each glyph is a cluster. */
export const spacingsIn = ({ runs, spacing }: TextFragment): readonly number[] => {
  if (!spacing) return [0];
  const after = runs.flatMap(({ glyphs, text }) => glyphs.map(({ cluster }) => spacingAfter(text, cluster, spacing)));
  return after.map((width, index) => (index === after.length - 1 ? width + spacing.end : width));
};
