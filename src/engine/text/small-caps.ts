import type { FontFace, FontStyle } from './font.ts';
import { shapeText } from './shape-text.ts';

const smallCaps = { tag: 'smcp', value: 1 };

const known = new WeakMap<FontFace, boolean>();

/** Small capitals are glyphs of their own: a font without them shapes a letter as ever. */
const hasSmallCaps = (face: FontFace): boolean => {
  const answer = known.get(face);
  if (answer !== undefined) return answer;
  const glyphOf = (features: readonly (typeof smallCaps)[]) =>
    shapeText(face, 'x', { features, language: '', direction: 'ltr' }).glyphs[0]?.id;
  const has = glyphOf([smallCaps]) !== glyphOf([]);
  known.set(face, has);
  return has;
};

/** Whether a style asks for small capitals that its font does not have. */
export const lacksSmallCaps = ({ fontFeatures }: FontStyle, face: FontFace): boolean =>
  fontFeatures.some(({ tag, value }) => tag === smallCaps.tag && value !== 0) && !hasSmallCaps(face);
