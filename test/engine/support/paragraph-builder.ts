import type { InlineItem, ParagraphBox, ReplacedBox } from '../../../src/engine/box/box.ts';
import type { ElementNode } from '../../../src/engine/html/element-tree.ts';
import type { ComputedStyle } from '../../../src/engine/style/computed-style.ts';
import { initialStyle } from './initial-style.ts';

const file = { path: 'page.html', text: '' };

export const element: ElementNode = {
  kind: 'element',
  name: 'p',
  namespace: 'html',
  attributes: new Map(),
  parent: null,
  children: [],
  span: { file, start: 0, end: 0 },
};

export const text = (content: string, style: Partial<ComputedStyle> = {}): InlineItem => ({
  kind: 'text',
  text: content,
  style: initialStyle(style),
  element,
  pseudo: null,
  span: { file, start: 3, end: 3 + content.length },
});

/** An inline box around items. */
export const inline = (style: Partial<ComputedStyle>, ...items: readonly InlineItem[]): readonly InlineItem[] => [
  { kind: 'open', style: initialStyle(style), element, pseudo: null, marks: [] },
  ...items,
  { kind: 'close' },
];

export const lineBreak: InlineItem = { kind: 'break' };

export const leader = (pattern: string, style: Partial<ComputedStyle> = {}): InlineItem => ({
  kind: 'leader',
  pattern,
  style: initialStyle(style),
  element,
});

/** An image of a size; the test environment lays it out as just that. */
export const image = (width: number, height: number, style: Partial<ComputedStyle> = {}): InlineItem => {
  const box: ReplacedBox = {
    kind: 'replaced',
    style: initialStyle(style),
    element,
    pseudo: null,
    isAnonymous: false,
    marker: null,
    marks: [],
    content: { kind: 'missing' },
    naturalWidth: width,
    naturalHeight: height,
    naturalRatio: width / height,
  };
  return { kind: 'atomic', box };
};

const textOf = (item: InlineItem): string => {
  switch (item.kind) {
    case 'text':
      return item.text;
    case 'break':
      return '\n';
    case 'atomic':
    case 'leader':
      return '\uFFFC';
    default:
      return '';
  }
};

type Items = InlineItem | readonly InlineItem[];

/** A paragraph of items; nested lists come from `inline`. */
export const paragraph = (style: Partial<ComputedStyle>, ...parts: readonly Items[]): ParagraphBox => {
  const items = parts.flat();
  return {
    kind: 'paragraph',
    style: initialStyle({ display: 'block', ...style }),
    element,
    pseudo: null,
    isAnonymous: false,
    marker: null,
    marks: [],
    items,
    text: items.map(textOf).join(''),
  };
};
