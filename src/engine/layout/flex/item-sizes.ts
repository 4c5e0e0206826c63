import type { Box } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { dependsOnBasis, type MaxSize, resolveLength, type Size } from '../../style/values.ts';
import { widthByRatio } from '../aspect-ratio.ts';
import { borderOf, marginOf, paddingOf, sidesOf } from '../box-model.ts';
import { unbounded } from '../content-height.ts';
import type { BoxFragment } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { type Axes, crossEdges, mainEdges } from './axis.ts';
import { clampTo, type FlexItem } from './flex-item.ts';

/** What the items are measured in: the container's content box; a null height is indefinite. */
export interface ItemRoom {
  readonly axes: Axes;
  readonly width: number;
  readonly height: number | null;
  readonly alignItems: string;
}

/** An item laid out on a page without end. */
export const layOutItem = (
  box: Box,
  room: ItemRoom,
  imposedWidth: number | null,
  imposedHeight: number | null,
  env: LayoutEnv,
): BoxFragment | null => {
  const { width, height } = room;
  const space = { ...unbounded(width), height, imposedWidth, imposedHeight };
  return env.layout(box, space, env).fragment;
};

/** A size of the style as a border-box size; null where it is a keyword or a percentage of nothing definite. */
const definite = (style: ComputedStyle, size: Size | MaxSize | 'content', basis: number | null, edges: number) => {
  if (typeof size === 'string' || (basis === null && dependsOnBasis(size))) return null;
  const length = Math.max(0, resolveLength(size, basis ?? 0));
  return style.boxSizing === 'border-box' ? Math.max(length, edges) : length + edges;
};

const unsized = new WeakMap<Box, Box>();

/** The same box as if its style said nothing of its size: what its content asks for. */
const withoutSizes = (box: Box): Box => {
  const known = unsized.get(box);
  if (known) return known;
  const none = { width: 'auto', height: 'auto', minWidth: 'auto', minHeight: 'auto' } as const;
  const made: Box = { ...box, style: { ...box.style, ...none, maxWidth: 'none', maxHeight: 'none' } };
  unsized.set(box, made);
  return made;
};

export const selfAlignment = (
  { alignItems }: { readonly alignItems: string },
  { alignSelf }: Pick<ComputedStyle, 'alignSelf'>,
): string => (alignSelf === 'auto' ? alignItems : alignSelf);

const stretching = ['normal', 'stretch'];

/** The item fills its line: `stretch`, no size of its own, no margin that takes the room (css-flexbox-1 §8.3). */
export const isStretched = (room: ItemRoom, box: Box): boolean => {
  if (!stretching.includes(selfAlignment(room, box.style))) return false;
  const { height, width, marginTop, marginBottom, marginLeft, marginRight } = box.style;
  if (!room.axes.isRow) return width === 'auto' && marginLeft !== 'auto' && marginRight !== 'auto';
  const isAuto = definite(box.style, height, room.height, 0) === null;
  return isAuto && marginTop !== 'auto' && marginBottom !== 'auto';
};

/** The width of an item of a column; null where its style says it. */
export const columnItemWidth = (box: Box, room: ItemRoom, env: LayoutEnv): number | null => {
  if (box.kind === 'replaced' || box.style.width !== 'auto') return null;
  const available = Math.max(0, room.width - crossEdges(room.axes, marginOf(box.style, room.width)));
  const { minContent, maxContent } = env.measure(box);
  const fills = !room.axes.isWrapping && isStretched(room, box);
  return clampCross(box, room, fills ? available : Math.min(Math.max(minContent, available), maxContent));
};

/** A cross size within the minimum and maximum of the style. */
export const clampCross = ({ style }: Box, { axes, width, height }: ItemRoom, size: number): number => {
  const edges = crossEdges(axes, borderOf(style)) + crossEdges(axes, paddingOf(style, width));
  const [low, high, basis] = axes.isRow
    ? ([style.minHeight, style.maxHeight, height] as const)
    : ([style.minWidth, style.maxWidth, width] as const);
  const max = definite(style, high, basis, edges) ?? Number.POSITIVE_INFINITY;
  return Math.max(edges, clampTo(definite(style, low, basis, edges) ?? 0, max, size));
};

/** Main size that the content asks for, at its least and at its best. */
const contentSizes = (box: Box, room: ItemRoom, env: LayoutEnv): { readonly min: number; readonly max: number } => {
  if (box.kind === 'replaced') {
    const fragment = layOutItem(box, room, null, null, env);
    const size = (room.axes.isRow ? fragment?.width : fragment?.height) ?? 0;
    return { min: size, max: size };
  }
  if (room.axes.isRow) {
    const { minContent, maxContent } = env.measure(withoutSizes(box));
    const sides = sidesOf(borderOf(box.style), paddingOf(box.style, room.width));
    return { min: minContent, max: widthByRatio(box.style, room.height, sides) ?? maxContent };
  }
  const imposed = columnItemWidth(box, room, env) ?? layOutItem(box, room, null, null, env)?.width ?? null;
  const height = layOutItem(withoutSizes(box), room, imposed, null, env)?.height ?? 0;
  return { min: height, max: height };
};

/** §9.2 step 3: the flex base size and hypothetical main size of an item. */
export const flexItem = (box: Box, room: ItemRoom, env: LayoutEnv): FlexItem => {
  const { style } = box;
  const { axes, width } = room;
  const edges = mainEdges(axes, borderOf(style)) + mainEdges(axes, paddingOf(style, width));
  const basis = axes.isRow ? width : room.height;
  const sizeOf = (size: Size | MaxSize | 'content'): number | null => definite(style, size, basis, edges);
  const specified = sizeOf(axes.isRow ? style.width : style.height);
  const wished = style.flexBasis === 'auto' ? specified : sizeOf(style.flexBasis);
  const content = contentSizes(box, room, env);
  const max = sizeOf(axes.isRow ? style.maxWidth : style.maxHeight) ?? Number.POSITIVE_INFINITY;
  // §4.5: the automatic minimum size.
  const automatic = style.overflow === 'visible' ? Math.min(content.min, specified ?? content.min, max) : 0;
  const min = Math.max(edges, sizeOf(axes.isRow ? style.minWidth : style.minHeight) ?? automatic);
  const base = Math.max(edges, wished ?? content.max);
  return { box, margin: marginOf(style, width), edges, base, min, max, hypothetical: clampTo(min, max, base) };
};
