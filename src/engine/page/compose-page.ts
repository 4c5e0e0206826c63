import type { Box } from '../box/box.ts';
import { fixedBoxes } from '../box/fixed-boxes.ts';
import { isAtLeast } from '../layout/breaks.ts';
import type { BoxFragment, Rect } from '../layout/fragment.ts';
import type { Break, BreakToken, LayoutEnv, LayoutResult, Space } from '../layout/layout.ts';
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
 * Fills one page from a token on. The only place that changes its mind, and only once: when a better break than the last
 * possible one was passed on the way, the page is laid out again up to there.
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
    mustPlace: true,
    floats: null,
    from,
    to: null,
  };
  const full = env.layout(root, space, env);
  const better = betterBreak(full);
  const result = better ? env.layout(root, { ...space, to: better.token }, env) : full;
  const body = result.fragment && withPositioned(root, { ...result.fragment, y }, area, env);
  return { body, end: better ?? full.end, reach: full.end?.token ?? null };
};

/** Positioned boxes count from the page area, which is the initial containing block (css-page-3 §5). */
const withPositioned = (root: Box, body: BoxFragment, { width, height }: Rect, env: LayoutEnv): BoxFragment => {
  const page = { x: 0, y: 0, width, height };
  const placed = placePositioned(body, page, env);
  const others = fixedBoxes(root).filter((box) => !placed.fixed.has(box));
  return repeatFixed(others, placed.body, page, env);
};

const betterBreak = ({ end, earlier }: LayoutResult): Break | null =>
  end && !end.forced && earlier && !isAtLeast(end.appeal, earlier.appeal) ? earlier : null;
