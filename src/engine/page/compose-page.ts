import type { Box } from '../box/box.ts';
import { layOutToBestBreak } from '../layout/best-break.ts';
import type { BoxFragment, Rect } from '../layout/fragment.ts';
import type { Break, BreakToken, LayoutEnv, Space } from '../layout/layout.ts';
import { collapsedMargin, topMargins } from '../layout/margins.ts';

/** What one page takes of the document, and where the next goes on. */
export interface ComposedPage {
  readonly body: BoxFragment | null;
  readonly end: Break | null;
  /** How far layout looked before it decided where the page ends; null: to the end of the document. */
  readonly reach: BreakToken | null;
}

/** The margin above the root; on a page that has no room for it, nothing else stands (css-break-3 §5.2). */
export const rootMargin = (root: Box, { width }: Rect): number => collapsedMargin(topMargins(root, width));

/**
 * Fills one page from a token on, up to the best break that was passed on the way.
 */
export const composePage = (root: Box, from: BreakToken, area: Rect, env: LayoutEnv): ComposedPage => {
  const margin = from.at === 'start' ? rootMargin(root, area) : 0;
  const y = margin < area.height ? margin : 0;
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
  return { body: fragment && { ...fragment, y }, end, reach: reach?.token ?? null };
};
