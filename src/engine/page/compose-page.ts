import type { Box } from '../box/box.ts';
import { fixedBoxes } from '../box/fixed-boxes.ts';
import { layOutToBestBreak } from '../layout/best-break.ts';
import type { BoxFragment, Rect } from '../layout/fragment.ts';
import type { Break, BreakToken, LayoutEnv, Space } from '../layout/layout.ts';
import { collapsedMargin, topMargins } from '../layout/margins.ts';
import { placePositioned, repeatFixed } from '../layout/positioned/index.ts';

/** What one page takes of the document, and where the next goes on. */
export interface ComposedPage {
  readonly body: BoxFragment | null;
  readonly end: Break | null;
  /** How far layout looked before it decided where the page ends; null: to the end of the document. */
  readonly reach: BreakToken | null;
}

/**
 * Fills one page from a token on, up to the best break that was passed on the way.
 */
export const composePage = (root: Box, from: BreakToken, area: Rect, env: LayoutEnv): ComposedPage => {
  const y = from.at === 'start' ? collapsedMargin(topMargins(root, area.width)) : 0;
  const space: Space = {
    width: area.width,
    height: area.height,
    imposedWidth: null,
    imposedHeight: null,
    y,
    bottom: area.height,
    fragmentainer: 'page',
    mustPlace: true,
    floats: null,
    from,
    to: null,
  };
  const { fragment, end, reach } = layOutToBestBreak(root, space, env);
  const body = fragment && withPositioned(root, { ...fragment, y }, area, env);
  return { body, end, reach: reach?.token ?? null };
};

/** Positioned boxes count from the page area, which is the initial containing block (css-page-3 §5). */
const withPositioned = (root: Box, body: BoxFragment, { width, height }: Rect, env: LayoutEnv): BoxFragment => {
  const page = { x: 0, y: 0, width, height };
  const placed = placePositioned(body, page, env);
  const others = fixedBoxes(root).filter((box) => !placed.fixed.has(box));
  return repeatFixed(others, placed.body, page, env);
};
