import { type Axes, crossStartEdge, mainStartEdge } from './axis.ts';
import { alignsBaseline, ascentOf, hasAutoCrossMargin, outerCross, type SizedLine } from './cross-sizes.ts';
import { distributeSpace } from './distribute-space.ts';
import type { SizedItem } from './flex-item.ts';
import { takenByMargins } from './flex-lines.ts';
import { type ItemRoom, selfAlignment } from './item-sizes.ts';

/** Which of an item's margins along the main axis are `auto`: at the start and at the end of the axis. */
const autoMainMargins = (axes: Axes, { item }: SizedItem): readonly [boolean, boolean] => {
  const { marginTop, marginBottom, marginLeft, marginRight } = item.box.style;
  const [low, high] = axes.isRow ? [marginLeft, marginRight] : [marginTop, marginBottom];
  const autos = [low === 'auto', high === 'auto'] as const;
  return axes.isMainMirrored ? [autos[1], autos[0]] : autos;
};

/** §9.5: main-axis offsets of the border boxes in a line, from its start. */
export const mainOffsets = (
  { items }: SizedLine,
  axes: Axes,
  size: number,
  gap: number,
  justifyContent: string,
): readonly number[] => {
  const taken = takenByMargins(
    items.map(({ item }) => item),
    axes,
    gap,
  );
  const free = items.reduce((rest, { main }) => rest - main, size - taken);
  const autos = items.map((sized) => autoMainMargins(axes, sized));
  const count = autos.flat().filter(Boolean).length;
  const share = count > 0 ? Math.max(0, free) / count : 0;
  const left = count > 0 ? Math.min(0, free) : free;
  const { before, between } = distributeSpace(
    justifyContent,
    left,
    items.length,
    axes.isMainMirrored,
    axes.isMainStartMirrored,
  );
  let cursor = before;
  return items.map((sized, index) => {
    const [start, end] = autos[index]!;
    const { margin } = sized.item;
    const offset = cursor + (start ? share : 0) + mainStartEdge(axes, margin);
    const margins = takenByMargins([sized.item], axes, gap);
    cursor += margins + sized.main + gap + between + (start ? share : 0) + (end ? share : 0);
    return offset;
  });
};

/** §9.6 steps 13 and 14: cross-axis offset of an item's border box in its line, from the start of the line. */
export const crossOffset = (sized: SizedItem, line: SizedLine, room: ItemRoom): number => {
  const { axes } = room;
  const free = line.cross - outerCross(room, sized);
  const start = crossStartEdge(axes, sized.item.margin);
  if (hasAutoCrossMargin(room, sized)) return start + autoCrossOffset(sized, axes, Math.max(0, free));
  if (alignsBaseline(room, sized)) return baselineOffset(sized, line, room);
  const alignment = selfAlignment(room, sized.item.box.style);
  return start + distributeSpace(alignment, free, 1, axes.isCrossMirrored, axes.isCrossStartMirrored).before;
};

const autoCrossOffset = ({ item }: SizedItem, axes: Axes, free: number): number => {
  const { marginTop, marginBottom, marginLeft, marginRight } = item.box.style;
  const [low, high] = axes.isRow ? [marginTop, marginBottom] : [marginLeft, marginRight];
  if (low === 'auto' && high === 'auto') return free / 2;
  const isAtStart = axes.isCrossMirrored ? high === 'auto' : low === 'auto';
  return isAtStart ? free : 0;
};

/** Items that share a baseline hang from the top of the line, or from its bottom where lines run upwards. */
const baselineOffset = (sized: SizedItem, line: SizedLine, room: ItemRoom): number => {
  const aligned = line.items.filter((other) => alignsBaseline(room, other));
  if (!room.axes.isCrossMirrored) {
    return Math.max(...aligned.map(ascentOf)) - ascentOf(sized) + sized.item.margin.top;
  }
  const below = (other: SizedItem): number => outerCross(room, other) - ascentOf(other);
  return Math.max(...aligned.map(below)) - below(sized) + sized.item.margin.bottom;
};
