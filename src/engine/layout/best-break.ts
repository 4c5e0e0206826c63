import type { Box } from '../box/box.ts';
import { isAtLeast } from './breaks.ts';
import type { Break, LayoutEnv, LayoutResult, Space } from './layout.ts';

/**
 * Fills a page, a column or a cell: the one change of mind that whoever owns the room may have. When a better break than
 * the last possible one was passed on the way, the box is laid out again up to there. The result ends at that break;
 * `reach` tells how far layout looked before it decided.
 */
export const layOutToBestBreak = (box: Box, space: Space, env: LayoutEnv): BestLayout => {
  const full = env.layout(box, space, env);
  const better = space.to ? null : betterBreak(full);
  const reach = full.end;
  if (!better) return { ...full, reach };
  const result = env.layout(box, { ...space, to: better.token }, env);
  return { ...result, end: result.end ?? better, reach };
};

export interface BestLayout extends LayoutResult {
  readonly reach: Break | null;
}

const betterBreak = ({ end, earlier }: LayoutResult): Break | null =>
  end && !end.forced && earlier && !isAtLeast(end.appeal, earlier.appeal) ? earlier : null;
