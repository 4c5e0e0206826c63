import type { ElementNode } from '../html/index.ts';
import type { StyleParent } from './cascade/compute-style.ts';
import type { Stylist } from './cascade/stylist.ts';
import type { MatchedBlocks } from './cascade/winning-declarations.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { FirstLineStyles, FirstParts, PseudoElement } from './styled-tree.ts';
import { noIndent } from './values.ts';

/** What the styles of the first letter and the first line are made with. */
interface Making {
  readonly stylist: Stylist;
  readonly styleParentOf: (element: ElementNode) => StyleParent;
  readonly compute: (
    parent: StyleParent,
    blocks: MatchedBlocks,
    element: ElementNode,
    isPseudo: boolean,
  ) => StyleParent;
}

/**
 * Styles of `::first-letter` and `::first-line` (css-pseudo-4 §2). Both stand within other boxes than the element that
 * they belong to: a letter inherits from the inline box it is in, and inline boxes inherit from the first line.
 */
export const firstParts = (making: Making): FirstParts => {
  const { stylist, styleParentOf } = making;
  return {
    has: (block, pseudo) => stylist.pseudoBlocksFor(block, pseudo) !== null,
    letterStyle: (block, around) => letterStyle(letterParent(making, block, styleParentOf(around)).style),
    lineStyles: (blocks, around) => lineStyles(making, blocks, around),
  };
};

const letterParent = ({ stylist, compute }: Making, block: ElementNode, parent: StyleParent): StyleParent => {
  const matched = stylist.pseudoBlocksFor(block, 'first-letter');
  return matched ? compute(parent, matched, block, true) : parent;
};

const letterStyles = new WeakMap<ComputedStyle, ComputedStyle>();

/** A letter is an inline box or a float (css-pseudo-4 §2.2.1). One object for one style. */
const letterStyle = (style: ComputedStyle): ComputedStyle => {
  const known = letterStyles.get(style);
  if (known) return known;
  const floats = style.float === 'left' || style.float === 'right';
  const made: ComputedStyle = {
    ...style,
    position: 'static',
    display: floats ? 'block' : 'inline',
    textIndent: noIndent,
  };
  letterStyles.set(style, made);
  return made;
};

/** The first line of the outermost block is around that of the blocks in it (css-pseudo-4 §2.1.2). */
const lineStyles = (making: Making, blocks: readonly ElementNode[], around: ElementNode): FirstLineStyles => {
  const { stylist, compute, styleParentOf } = making;
  const line = blocks.reduce<StyleParent>((parent, block) => {
    const matched = stylist.pseudoBlocksFor(block, 'first-line');
    return matched ? compute(parent, matched, block, true) : parent;
  }, styleParentOf(around));
  const parentIn = (element: ElementNode): StyleParent | null => {
    if (element === around) return line;
    const parent = element.parent && parentIn(element.parent);
    return parent && compute(parent, stylist.blocksFor(element), element, false);
  };
  return {
    style: line.style,
    styleOf: (element, pseudo) => {
      const parent = parentIn(element);
      return parent && (pseudo ? pseudoStyle(making, element, pseudo, parent) : parent.style);
    },
  };
};

const pseudoStyle = (
  making: Making,
  element: ElementNode,
  pseudo: PseudoElement,
  parent: StyleParent,
): ComputedStyle | null => {
  if (pseudo === 'first-letter') return letterInLine(making, element, parent);
  const matched = making.stylist.pseudoBlocksFor(element, pseudo);
  return matched && making.compute(parent, matched, element, true).style;
};

/** The rule for the letter is that of the nearest block around it. */
const letterInLine = (making: Making, element: ElementNode, parent: StyleParent): ComputedStyle | null => {
  for (let at: ElementNode | null = element; at; at = at.parent) {
    const hasRule = making.stylist.pseudoBlocksFor(at, 'first-letter') !== null;
    if (hasRule) return letterStyle(letterParent(making, at, parent).style);
  }
  return null;
};
