import type { Box, FlexBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { shareBefore } from '../flex/index.ts';
import type { Rect } from '../fragment.ts';
import type { Corner } from './corner.ts';

/** Where a box would have stood in flow, on the same count as its containing block. */
export interface StaticPosition extends Corner {
  /** How much of its margin box would have stood left of that place and above it: none (0), half or all of it (1). */
  readonly share: Corner;
}

/** The box that a placeholder stands in, on the count of the page. */
export interface ParentBox {
  readonly flex: FlexBox | null;
  readonly direction: ComputedStyle['direction'];
  readonly content: Rect;
}

/**
 * The static position of a box: in a flex container as if it were the only item (css-flexbox-1 §4.1), else, as CSS 2.2
 * §10.3.7 has it, at the edge of its parent that blocks begin at, or where the line had come to.
 */
export const staticPosition = (box: Box, place: Corner, { flex, direction, content }: ParentBox): StaticPosition => {
  if (flex) {
    const share = shareBefore(flex.style, box.style);
    return { x: content.x + share.x * content.width, y: content.y + share.y * content.height, share };
  }
  const share = { x: direction === 'rtl' ? 1 : 0, y: 0 };
  return { x: box.style.isInlineLevel ? place.x : content.x + share.x * content.width, y: place.y, share };
};
