import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { FirstParts } from '../style/styled-tree.ts';
import type { InlineItem } from './box.ts';
import { paragraphBox } from './paragraph-box.ts';

type TextItem = Extract<InlineItem, { kind: 'text' }>;

/**
 * Finds the first letters that rules speak of, while the document is walked in order (css-pseudo-4 §2.2): each block
 * container that has a rule waits for its first text, wherever in its blocks and inline boxes that stands. Tables, flex
 * containers and inline blocks keep theirs to themselves.
 */
export class FirstLetters {
  readonly #parts: FirstParts;
  /** The block whose first letter is still to come. */
  #awaiting: ElementNode | null = null;

  constructor(parts: FirstParts) {
    this.#parts = parts;
  }

  /** Makes what is in an element, and waits for its letter meanwhile. */
  within<Made>(element: ElementNode, style: ComputedStyle, make: () => Made): Made {
    const scope = scopeOf(style);
    if (scope === 'inline') return make();
    const around = this.#awaiting;
    const outer = scope === 'block' ? around : null;
    const inner = holdsLetter(style) && this.#parts.has(element, 'first-letter') ? element : outer;
    this.#awaiting = inner;
    const made = make();
    const isFound = scope === 'apart' || (inner !== null && this.#awaiting === null);
    this.#awaiting = isFound && scope !== 'out-of-flow' ? null : around;
    return made;
  }

  /** Something that is no text begins the line: it has no first letter. */
  give(): void {
    this.#awaiting = null;
  }

  /** The text with its first letter in a box of its own, where that is awaited. */
  split(item: TextItem): readonly InlineItem[] {
    const block = this.#awaiting;
    const isFlowText = item.pseudo === null || item.pseudo === 'before' || item.pseudo === 'after';
    const found = block && isFlowText ? firstLetter.exec(item.text) : null;
    if (!block || !found) return [item];
    this.#awaiting = null;
    const [all, space = ''] = found;
    const style = this.#parts.letterStyle(block, item.element);
    const parts = [{ ...item, text: space }, ...letterItems(item, all.slice(space.length), style)];
    return [...parts, { ...item, text: item.text.slice(all.length) }].filter(
      (part) => part.kind !== 'text' || part.text !== '',
    );
  }
}

/** Punctuation before and after the letter belongs to it, but neither dashes nor opening brackets after it (§2.2). */
const firstLetter =
  /^(\s*)(?:(?:\p{P}(?:(?![ \u00a0\u3000])\p{Zs})*)*[\p{L}\p{N}\p{S}]\p{M}*(?:(?![\p{Ps}\p{Pd}])\p{P})*|\p{P}+)/u;

const letterItems = (item: TextItem, text: string, style: ComputedStyle): readonly InlineItem[] => {
  const { element } = item;
  const letter: TextItem = { ...item, text, style, pseudo: 'first-letter' };
  if (style.display === 'inline') {
    return [{ kind: 'open', style, element, pseudo: 'first-letter', marks: [] }, letter, { kind: 'close' }];
  }
  const origin = { style, element, pseudo: 'first-letter', isAnonymous: false, marker: null, marks: [] } as const;
  return [{ kind: 'float', box: paragraphBox(origin, [letter]) }];
};

/** How far a letter is sought: on through inline boxes and blocks; not in what stands apart or out of the flow. */
const scopeOf = ({ display, float, position }: ComputedStyle): 'inline' | 'block' | 'apart' | 'out-of-flow' => {
  if (float !== 'none' || (position !== 'static' && position !== 'relative')) return 'out-of-flow';
  if (display === 'inline' || display === 'contents') return 'inline';
  return display === 'block' || display === 'list-item' || display === 'flow-root' ? 'block' : 'apart';
};

/** Only block containers have a first letter. */
const holdsLetter = ({ display, float }: ComputedStyle): boolean =>
  float === 'footnote' ||
  ['block', 'list-item', 'flow-root', 'inline-block', 'table-cell', 'table-caption'].includes(display);
