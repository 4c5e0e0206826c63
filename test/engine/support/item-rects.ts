import type { Fragment, InlineFragment, Page } from '../../../src/engine/index.ts';

type Rectangle = readonly number[];

const rounded = (number: number): number => Math.round(number * 100) / 100;

const rectsIn = (fragment: Fragment | InlineFragment, left: number, top: number): readonly Rectangle[] => {
  const x = left + fragment.x;
  const y = top + fragment.y;
  if (fragment.kind === 'atomic') return rectsIn(fragment.fragment, x, y);
  if (!('children' in fragment)) return [];
  const inner = fragment.children.flatMap((child) => rectsIn(child, x, y));
  const isItem = fragment.kind === 'box' && fragment.element.attributes.get('class') === 'item';
  return isItem ? [[x, y, fragment.width, fragment.height].map(rounded), ...inner] : inner;
};

/** Left, top, width and height of the boxes of class `item` on a page, in their order on it. */
export const itemRects = (page: Page): readonly Rectangle[] => (page.body ? rectsIn(page.body, 0, 0) : []);
