import type { FlexBox } from '../../box/box.ts';
import { axesOf } from './axis.ts';
import type { PlannedItem, PlannedLine } from './plan-flex.ts';

/** Items that stand side by side; groups stand one below the other, and a page may end between them. */
export interface FlexGroup {
  readonly items: readonly PlannedItem[];
  readonly top: number;
  readonly bottom: number;
  /** Items stand one below the other in it too, so its lines are not broken where they stand (a column that wraps). */
  readonly isWhole: boolean;
}

export const groupOf = (items: readonly PlannedItem[], isWhole: boolean): FlexGroup => ({
  items,
  top: Math.min(...items.map((item) => item.y)),
  bottom: Math.max(...items.map((item) => item.y + item.height)),
  isWhole,
});

/** The lines of a row, or the items of a column, from top to bottom. */
export const flexGroups = (box: FlexBox, lines: readonly PlannedLine[]): readonly FlexGroup[] => {
  const { isRow } = axesOf(box.style);
  if (!isRow && lines.length > 1) return [groupOf(lines.flat(), true)];
  const groups = isRow ? lines : lines.flat().map((item) => [item]);
  return groups.map((items) => groupOf(items, false)).sort((a, b) => a.top - b.top);
};
