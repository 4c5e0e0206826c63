import type { ElementNode } from '../html/element-tree.ts';
import { textOf } from '../html/index.ts';

/** All text of an element, white space collapsed. */
export const textContent = (element: ElementNode): string => textOf(element).replace(/\s+/g, ' ').trim();
