import type { ShapedText } from './font.ts';

/** Extra px between the glyphs of a text (css-text-3 §6.4, §8). */
export interface TextSpacing {
  /** After each cluster. */
  readonly letter: number;
  /** After each word separator as well. */
  readonly word: number;
  /** After each place that justification may widen. */
  readonly expansion: number;
  /** After the last glyph of all. */
  readonly end: number;
}

const expandable = /[ \u00A0\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const everyExpandable = new RegExp(expandable, 'gu');

/** Word separators, and between ideographs: where justification may widen a text (css-text-3 §6.4). */
export const expansionsIn = (text: string): number => {
  if (text === ' ') return 1;
  return isBasicLatin.test(text) ? 0 : (text.match(everyExpandable)?.length ?? 0);
};

const isBasicLatin = /^[!-~]*$/;

/** True when justification would widen the end of the text, where a line has no use for it. */
export const endsExpandable = ({ text, expansions }: ShapedText): boolean =>
  expansions > 0 && expandable.test(text.slice(-1));

const isWordSeparator = (character: string): boolean => character === ' ' || character === '\u00A0';

/** What comes after the cluster that begins at an offset of the text. */
export const spacingAfter = (text: string, cluster: number, { letter, word, expansion }: TextSpacing): number => {
  const character = String.fromCodePoint(text.codePointAt(cluster) ?? 0);
  const ofWord = isWordSeparator(character) ? word : 0;
  return letter + ofWord + (expansion !== 0 && expandable.test(character) ? expansion : 0);
};

/** Whether spacing comes between the glyphs of a run, or after it. */
export const isSpaced = ({ expansions }: ShapedText, { letter, word, expansion }: TextSpacing): boolean =>
  letter !== 0 || word !== 0 || (expansion !== 0 && expansions > 0);

/** What spacing adds to the width of a run, without the end. */
export const spacingWidth = (run: ShapedText, spacing: TextSpacing): number => {
  if (!isSpaced(run, spacing)) return 0;
  if (spacing.letter === 0 && spacing.word === 0) return run.expansions * spacing.expansion;
  const { glyphs, text } = run;
  let width = 0;
  for (let index = 0; index < glyphs.length; index++) {
    const { cluster } = glyphs[index]!;
    if (cluster !== glyphs[index + 1]?.cluster) width += spacingAfter(text, cluster, spacing);
  }
  return width;
};
