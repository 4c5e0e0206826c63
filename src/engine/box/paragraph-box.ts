import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PseudoElement } from '../style/styled-tree.ts';
import type { InlineItem, Mark, MarkerBox, ParagraphBox } from './box.ts';
import { transformText } from './transform-text.ts';
import { collapseWhiteSpace } from './white-space.ts';

export interface BoxOrigin {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly pseudo: PseudoElement | null;
  readonly isAnonymous: boolean;
  readonly marker: MarkerBox | null;
  readonly marks: readonly Mark[];
}

/** A block container of lines: white space collapsed, case transformed, the text joined. */
export const paragraphBox = (origin: BoxOrigin, inlines: readonly InlineItem[]): ParagraphBox => {
  const items = collapseWhiteSpace(inlines).map(transformItem);
  const text = joinedText(items);
  const marks = text === '' ? [...origin.marks, ...items.flatMap(marksOf)] : origin.marks;
  return { kind: 'paragraph', ...origin, marks, items, text };
};

export const transformItem = (item: InlineItem): InlineItem =>
  item.kind === 'text' && item.style.textTransform.length > 0
    ? { ...item, text: transformText(item.text, item.style) }
    : item;

/** What break offsets count in. */
export const joinedText = (items: readonly InlineItem[]): string => items.map(textOf).join('');

const textOf = (item: InlineItem): string => {
  switch (item.kind) {
    case 'text':
      return item.text;
    case 'break':
      return '\n';
    case 'atomic':
    case 'leader':
      return '\ufffc';
    case 'open':
    case 'close':
    case 'out-of-flow':
    case 'float':
      return '';
  }
};

/** A paragraph without lines has no place for the marks of its inline boxes: the paragraph takes them. */
const marksOf = (item: InlineItem): readonly Mark[] => (item.kind === 'open' ? item.marks : []);
