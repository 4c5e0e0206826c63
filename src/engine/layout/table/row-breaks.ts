import type { BreakBetween } from '../../style/computed-style.ts';
import { avoidsInside, type BreakPoint, breakPointOf } from '../breaks.ts';
import type { Fragmentainer } from '../layout.ts';
import type { TableGrid } from './table-grid.ts';

/** The break values that meet between a row and the one above (css-break-3 §3.1). */
const valuesBefore = ({ rows }: TableGrid, index: number): readonly BreakBetween[] => {
  const above = rows[index - 1];
  const below = rows[index];
  if (!above || !below) return [];
  const ofCells = [
    ...above.cells.map(({ box }) => box.style.breakAfter),
    ...below.cells.map(({ box }) => box.style.breakBefore),
  ];
  const ofRows = [...ofCells, above.row.style.breakAfter, below.row.style.breakBefore];
  return below.isFirstOfGroup ? [...ofRows, above.group.style.breakAfter, below.group.style.breakBefore] : ofRows;
};

const isAvoided = (grid: TableGrid, index: number, fragmentainer: Fragmentainer): boolean => {
  const row = grid.rows[index];
  if (!row || index < grid.headCount || index > grid.footStart) return true;
  const around = row.isFirstOfGroup ? [grid.table.style] : [grid.table.style, row.group.style];
  return around.some((style) => avoidsInside(style, fragmentainer));
};

/** The break point before a row. Forced breaks within heads and feet are void. */
export const breakPointBeforeRow = (grid: TableGrid, index: number, fragmentainer: Fragmentainer): BreakPoint => {
  const point = breakPointOf(valuesBefore(grid, index), fragmentainer);
  if (point.forced && index >= grid.headCount && index <= grid.footStart) return point;
  if (point.appeal === 'breaks-avoid' || isAvoided(grid, index, fragmentainer)) {
    return { forced: null, appeal: 'breaks-avoid' };
  }
  // Heads and feet are better left with the rows between them.
  const isBeside = index === grid.headCount || index === grid.footStart;
  return { forced: null, appeal: isBeside ? 'breaks-orphans' : point.appeal };
};
