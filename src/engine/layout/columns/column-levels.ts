import type { Box } from '../../box/box.ts';
import { innerBoxes } from '../../box/inner-boxes.ts';

const known = new WeakMap<Box, number>();

/** How many columns stand in columns in a box, counting itself. */
export const columnLevels = (box: Box): number => {
  const kept = known.get(box);
  if (kept !== undefined) return kept;
  const inner = innerBoxes(box).reduce((most, one) => Math.max(most, columnLevels(one)), 0);
  const levels = inner + (box.kind === 'columns' ? 1 : 0);
  known.set(box, levels);
  return levels;
};
