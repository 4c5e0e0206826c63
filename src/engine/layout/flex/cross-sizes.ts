import type { LayoutEnv } from '../layout.ts';
import { crossEdges } from './axis.ts';
import type { FlexItem, SizedItem } from './flex-item.ts';
import { clampCross, columnItemWidth, type ItemRoom, isStretched, layOutItem, selfAlignment } from './item-sizes.ts';

/** A line with its cross size. */
export interface SizedLine {
  readonly items: readonly SizedItem[];
  readonly cross: number;
}

/** §9.4 step 7: the hypothetical cross size of an item whose main size is known. */
export const sizedItem = (item: FlexItem, main: number, room: ItemRoom, env: LayoutEnv): SizedItem => {
  const { isRow } = room.axes;
  const width = isRow ? main : columnItemWidth(item.box, room, env);
  const fragment = layOutItem(item.box, room, width, isRow ? null : main, env);
  const cross = (isRow ? fragment?.height : fragment?.width) ?? 0;
  return { item, main, cross, baseline: fragment?.baseline ?? null };
};

export const outerCross = (room: ItemRoom, { item, cross }: SizedItem): number =>
  cross + crossEdges(room.axes, item.margin);

/** Auto margins along the cross axis take an item out of every alignment. */
export const hasAutoCrossMargin = ({ axes }: ItemRoom, { item }: SizedItem): boolean => {
  const { marginTop, marginBottom, marginLeft, marginRight } = item.box.style;
  return axes.isRow ? marginTop === 'auto' || marginBottom === 'auto' : marginLeft === 'auto' || marginRight === 'auto';
};

export const alignsBaseline = (room: ItemRoom, sized: SizedItem): boolean =>
  room.axes.isRow && selfAlignment(room, sized.item.box.style) === 'baseline' && !hasAutoCrossMargin(room, sized);

/** From the top of the margin box to the baseline; an item without one has it at its lower edge. */
export const ascentOf = ({ item, cross, baseline }: SizedItem): number => item.margin.top + (baseline ?? cross);

/** §9.4 step 8: the cross size of a line that its items ask for. */
export const lineCross = (items: readonly SizedItem[], room: ItemRoom): number => {
  const aligned = items.filter((sized) => alignsBaseline(room, sized));
  const above = Math.max(0, ...aligned.map(ascentOf));
  const below = Math.max(0, ...aligned.map((sized) => outerCross(room, sized) - ascentOf(sized)));
  const others = items.filter((sized) => !aligned.includes(sized)).map((sized) => outerCross(room, sized));
  return Math.max(above + below, ...others);
};

/** §9.4 step 11: stretched items take the cross size of their line. */
export const stretchItems = ({ items, cross }: SizedLine, room: ItemRoom): SizedLine => ({
  cross,
  items: items.map((sized) => {
    const { box, margin } = sized.item;
    if (!isStretched(room, box)) return sized;
    return { ...sized, cross: clampCross(box, room, Math.max(0, cross - crossEdges(room.axes, margin))) };
  }),
});
