import type { Box, FlexBox } from '../../box/box.ts';
import { type LengthPercentage, resolveLength } from '../../style/values.ts';
import { type HeightLimits, limitHeight } from '../box-model.ts';
import type { LayoutEnv } from '../layout.ts';
import { crossOffset, mainOffsets } from './align-items.ts';
import { type Axes, axesOf } from './axis.ts';
import { lineCross, type SizedLine, sizedItem, stretchItems } from './cross-sizes.ts';
import { distributeSpace } from './distribute-space.ts';
import type { FlexItem } from './flex-item.ts';
import { flexLines, longestLine, takenByMargins } from './flex-lines.ts';
import { flexItem, type ItemRoom, isStretched } from './item-sizes.ts';
import { resolveFlexibleLengths } from './resolve-flexible-lengths.ts';

/** An item in its place, from the corner of the container's content box. */
export interface PlannedItem {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The height that the container imposes; null where the item's content decides it. */
  readonly imposedHeight: number | null;
}

/** A flex line with its items. */
export type PlannedLine = readonly PlannedItem[];

interface Sizes {
  readonly main: number;
  readonly cross: number;
  readonly mainGap: number;
  readonly crossGap: number;
}

export const gapOf = (gap: LengthPercentage | 'normal', basis: number): number =>
  gap === 'normal' ? 0 : resolveLength(gap, basis);

/** Places all items as if there were no pages. */
export const planFlex = (box: FlexBox, width: number, limits: HeightLimits, env: LayoutEnv): readonly PlannedLine[] => {
  const axes = axesOf(box.style);
  const room: ItemRoom = { axes, width, height: limits.height, alignItems: box.style.alignItems };
  const rowGap = gapOf(box.style.rowGap, limits.height ?? 0);
  const columnGap = gapOf(box.style.columnGap, width);
  const [mainGap, crossGap] = axes.isRow ? [columnGap, rowGap] : [rowGap, columnGap];
  const items = box.items.map((item) => flexItem(item, room, env));
  const lines = flexLines(items, axes, availableMain(room, limits), mainGap);
  const main = axes.isRow ? width : limitHeight(limits, longestLine(lines, axes, mainGap));
  const sized = lines.map((line) => sizedLine(line, room, main, mainGap, env));
  const cross = innerCross(sized, room, limits, crossGap);
  const final = finalLines(sized, box, room, cross, crossGap).map((line) => stretchItems(line, room));
  return placeLines(final, box, room, { main, cross, mainGap, crossGap });
};

/** §9.2 step 2: where lines wrap. */
const availableMain = ({ axes, width }: ItemRoom, { height, max }: HeightLimits): number =>
  axes.isRow ? width : Math.min(height ?? Number.POSITIVE_INFINITY, max);

/** §9.3 step 6 and §9.4 steps 7 and 8. */
const sizedLine = (line: readonly FlexItem[], room: ItemRoom, main: number, gap: number, env: LayoutEnv): SizedLine => {
  const lengths = resolveFlexibleLengths(line, main - takenByMargins(line, room.axes, gap));
  const items = line.map((item, index) => sizedItem(item, lengths[index]!, room, env));
  return { items, cross: lineCross(items, room) };
};

const allCross = (lines: readonly SizedLine[], gap: number): number =>
  lines.reduce((sum, line) => sum + line.cross, Math.max(0, lines.length - 1) * gap);

/** §9.6 step 15: the cross size of the container's content box. */
const innerCross = (lines: readonly SizedLine[], room: ItemRoom, limits: HeightLimits, gap: number): number =>
  room.axes.isRow ? limitHeight(limits, allCross(lines, gap)) : room.width;

/** §9.4 steps 8 and 9: a single line fills the container; several lines share what is left if they stretch. */
const finalLines = (
  lines: readonly SizedLine[],
  box: FlexBox,
  { axes }: ItemRoom,
  cross: number,
  gap: number,
): readonly SizedLine[] => {
  if (!axes.isWrapping) return lines.map((line) => ({ ...line, cross }));
  const free = cross - allCross(lines, gap);
  if (free <= 0 || !['normal', 'stretch'].includes(box.style.alignContent)) return lines;
  return lines.map((line) => ({ ...line, cross: line.cross + free / lines.length }));
};

/** §9.5 and §9.6: offsets along both axes, turned into left and top. */
const placeLines = (
  lines: readonly SizedLine[],
  box: FlexBox,
  room: ItemRoom,
  sizes: Sizes,
): readonly PlannedLine[] => {
  const { axes } = room;
  const free = sizes.cross - allCross(lines, sizes.crossGap);
  const { isCrossMirrored, isCrossStartMirrored } = axes;
  const spread = distributeSpace(box.style.alignContent, free, lines.length, isCrossMirrored, isCrossStartMirrored);
  let cursor = spread.before;
  return lines.map((line) => {
    const start = cursor;
    cursor += line.cross + sizes.crossGap + spread.between;
    const offsets = mainOffsets(line, axes, sizes.main, sizes.mainGap, box.style.justifyContent);
    return line.items.map((sized, index) => {
      const { item, main, cross } = sized;
      const mainAt = mirrored(axes.isMainMirrored, sizes.main, offsets[index]!, main);
      const crossAt = mirrored(isCrossMirrored, sizes.cross, start + crossOffset(sized, line, room), cross);
      const isImposed = !axes.isRow || item.box.kind === 'replaced' || isStretched(room, item.box);
      return planned(axes, item.box, [mainAt, main], [crossAt, cross], isImposed);
    });
  });
};

const mirrored = (isMirrored: boolean, size: number, offset: number, length: number): number =>
  isMirrored ? size - offset - length : offset;

type Extent = readonly [offset: number, length: number];

const planned = (axes: Axes, box: Box, main: Extent, cross: Extent, isImposed: boolean): PlannedItem => {
  const [[x, width], [y, height]] = axes.isRow ? [main, cross] : [cross, main];
  return { box, x, y, width, height, imposedHeight: isImposed ? height : null };
};
