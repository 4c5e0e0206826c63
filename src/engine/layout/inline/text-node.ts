import type { ElementNode } from '../../html/element-tree.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { PseudoElement } from '../../style/styled-tree.ts';
import type { ShapedGlyph, ShapedText } from '../../text/index.ts';

/** Whose text it is. */
export interface TextOwner {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly pseudo: PseudoElement | null;
}

/** True when two texts look alike and belong together, for instance the parts of one `content`. */
export const isSameOwner = (a: TextOwner, b: TextOwner): boolean =>
  a.style === b.style && a.element === b.element && a.pseudo === b.pseudo;

/** Text of one style in one face on one line; x counts from the line's left edge. */
export interface TextNode {
  readonly kind: 'text';
  readonly owner: TextOwner;
  readonly shaped: ShapedText;
  /** Extra px after each glyph. */
  readonly spacing: readonly number[] | null;
  readonly x: number;
  readonly width: number;
  readonly copyText: string;
}

/** Where justification may widen: word separators, and between ideographs (css-text-3 §6.4). */
const expandable = /[ \u00A0\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const everyExpandable = new RegExp(expandable, 'gu');
const isWordSeparator = (character: string): boolean => character === ' ' || character === '\u00A0';

export const countExpansions = ({ text }: ShapedText): number =>
  text === ' ' ? 1 : (text.match(everyExpandable)?.length ?? 0);

/** True when justification would widen the end of the text, where a line has no use for it. */
export const endsExpandable = ({ text }: ShapedText): boolean => expandable.test(text.slice(-1));

/** Shaped texts of one face joined to one; a single one is taken as it is. */
const joinShaped = (first: ShapedText, parts: readonly ShapedText[]): ShapedText => {
  if (parts.length === 1) return first;
  const glyphs: ShapedGlyph[] = [];
  let text = '';
  let width = 0;
  for (const part of parts) {
    const offset = text.length;
    for (const glyph of part.glyphs) glyphs.push(offset === 0 ? glyph : { ...glyph, cluster: glyph.cluster + offset });
    text += part.text;
    width += part.width;
  }
  return { face: first.face, text, glyphs, width };
};

/** Letter-spacing, word-spacing and justification, after the last glyph of each cluster; null when there is none. */
const spacingOf = (shaped: ShapedText, style: ComputedStyle, expansion: number): readonly number[] | null => {
  const { letterSpacing, wordSpacing } = style;
  if (letterSpacing === 0 && wordSpacing === 0 && expansion === 0) return null;
  const { glyphs, text } = shaped;
  return glyphs.map(({ cluster }, index) => {
    if (cluster === glyphs[index + 1]?.cluster) return 0;
    const character = String.fromCodePoint(text.codePointAt(cluster) ?? 0);
    const word = isWordSeparator(character) ? wordSpacing : 0;
    return letterSpacing + word + (expansion !== 0 && expandable.test(character) ? expansion : 0);
  });
};

const naturalWidth = ({ width, face }: ShapedText, { fontSize }: ComputedStyle): number =>
  (width * fontSize) / face.unitsPerEm;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Joins what stands side by side in one style and face. */
export const joinText = (
  owner: TextOwner,
  first: ShapedText,
  parts: readonly ShapedText[],
  x: number,
  expansion: number,
): TextNode => {
  const shaped = joinShaped(first, parts);
  const spacing = spacingOf(shaped, owner.style, expansion);
  const width = naturalWidth(shaped, owner.style) + (spacing ? sum(spacing) : 0);
  return { kind: 'text', owner, shaped, spacing, x, width, copyText: shaped.text };
};

/** A blank as wide as it is told: a tab, or a leader without room for its pattern. */
export const stretchText = (owner: TextOwner, shaped: ShapedText, x: number, width: number): TextNode => {
  const last = shaped.glyphs.length - 1;
  const rest = width - naturalWidth(shaped, owner.style);
  const spacing = shaped.glyphs.map((_, index) => (index === last ? rest : 0));
  return { kind: 'text', owner, shaped, spacing, x, width, copyText: shaped.text };
};

/** Takes back the widening after the last character of a line. */
export const withoutLastExpansion = (node: TextNode, expansion: number): TextNode => {
  if (!node.spacing || expansion === 0 || !endsExpandable(node.shaped)) return node;
  const last = node.spacing.length - 1;
  const spacing = node.spacing.map((extra, index) => (index === last ? extra - expansion : extra));
  return { ...node, spacing, width: node.width - expansion };
};
