import type { ElementNode } from '../../html/element-tree.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { PseudoElement } from '../../style/styled-tree.ts';
import { endsExpandable, type FontFace, type ShapedText, spacingWidth, type TextSpacing } from '../../text/index.ts';

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
  readonly face: FontFace;
  /** Shaped one by one. */
  readonly runs: readonly ShapedText[];
  readonly text: string;
  readonly spacing: TextSpacing | null;
  readonly x: number;
  readonly width: number;
  readonly copyText: string;
}

/** Letter-spacing, word-spacing and justification; null when there is none. */
const spacingOf = ({ letterSpacing, wordSpacing }: ComputedStyle, expansion: number): TextSpacing | null => {
  if (letterSpacing === 0 && wordSpacing === 0 && expansion === 0) return null;
  return { letter: letterSpacing, word: wordSpacing, expansion, end: 0 };
};

/** What stands side by side in one style and face. */
export const joinText = (
  owner: TextOwner,
  runs: readonly [ShapedText, ...ShapedText[]],
  x: number,
  expansion: number,
): TextNode => {
  const spacing = spacingOf(owner.style, expansion);
  let width = 0;
  let text = '';
  for (const run of runs) {
    width += naturalWidth(run, owner.style) + (spacing ? spacingWidth(run, spacing) : 0);
    text += run.text;
  }
  return { kind: 'text', owner, face: runs[0].face, runs, text, spacing, x, width, copyText: text };
};

const naturalWidth = ({ width, face }: ShapedText, { fontSize }: ComputedStyle): number =>
  (width * fontSize) / face.unitsPerEm;

/** A blank as wide as it is told: a tab, or a leader without room for its pattern. */
export const stretchText = (owner: TextOwner, run: ShapedText, x: number, width: number): TextNode => {
  const spacing = { letter: 0, word: 0, expansion: 0, end: width - naturalWidth(run, owner.style) };
  return { kind: 'text', owner, face: run.face, runs: [run], text: run.text, spacing, x, width, copyText: run.text };
};

/** Takes back the widening after the last character of a line. */
export const withoutLastExpansion = (node: TextNode, expansion: number): TextNode => {
  const last = node.runs.at(-1);
  if (!node.spacing || !last || expansion === 0 || !endsExpandable(last)) return node;
  return { ...node, spacing: { ...node.spacing, end: node.spacing.end - expansion }, width: node.width - expansion };
};
