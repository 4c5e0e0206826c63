import type { ComputedStyle } from '../../style/computed-style.ts';
import { axesOf } from './axis.ts';
import { distributeSpace } from './distribute-space.ts';
import { selfAlignment } from './item-sizes.ts';

/** The share of the room beside an only item that its alignment leaves left of it (`x`) and above it (`y`). */
export const shareBefore = (
  container: ComputedStyle,
  item: ComputedStyle,
): { readonly x: number; readonly y: number } => {
  const axes = axesOf(container);
  const share = (alignment: string, isMirrored: boolean, isStartMirrored: boolean): number => {
    const { before } = distributeSpace(alignment, 1, 1, isMirrored, isStartMirrored);
    return isMirrored ? 1 - before : before;
  };
  const main = share(container.justifyContent, axes.isMainMirrored, axes.isMainStartMirrored);
  const cross = share(selfAlignment(container, item), axes.isCrossMirrored, axes.isCrossStartMirrored);
  return axes.isRow ? { x: main, y: cross } : { x: cross, y: main };
};
