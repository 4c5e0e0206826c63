import type { Box } from '../../box/box.ts';
import { type LengthPercentageAuto, resolveLength } from '../../style/values.ts';
import { shrinkToFit, widthOr } from '../box-model.ts';
import { unbounded } from '../content-height.ts';
import type { BoxFragment, Rect } from '../fragment.ts';
import type { LayoutEnv, Space } from '../layout.ts';
import type { BlockRect } from './containing-block.ts';
import type { Corner } from './corner.ts';
import { placeOnAxis } from './place-on-axis.ts';
import type { StaticPosition } from './static-position.ts';

const used = (value: LengthPercentageAuto, basis: number): number | null =>
  value === 'auto' ? null : resolveLength(value, basis);

/** Offsets and margins of a positioned box in its containing block; null stands for `auto`. */
const insetsOf = ({ style }: Box, { width, height }: Rect) => ({
  top: used(style.top, height),
  right: used(style.right, width),
  bottom: used(style.bottom, height),
  left: used(style.left, width),
  marginTop: used(style.marginTop, width),
  marginRight: used(style.marginRight, width),
  marginBottom: used(style.marginBottom, width),
  marginLeft: used(style.marginLeft, width),
});

type Insets = ReturnType<typeof insetsOf>;

/** Width of the border box (CSS 2.2 §10.3.7): between both offsets, else shrunk to fit. Tables and pictures know theirs. */
const imposedWidth = (
  box: Box,
  insets: Insets,
  block: BlockRect,
  at: StaticPosition,
  env: LayoutEnv,
): number | null => {
  if (box.kind === 'table' || box.kind === 'replaced') return null;
  const { left, right } = insets;
  const margins = (insets.marginLeft ?? 0) + (insets.marginRight ?? 0);
  const isStatic = left === null && right === null;
  const room = isStatic ? staticRoom(at, block) : block.width - (left ?? 0) - (right ?? 0);
  const available = room - margins;
  const fills = left !== null && right !== null;
  return widthOr(box, fills ? Math.max(0, available) : shrinkToFit(box, available, env), block.width, env);
};

/** The width that a box has at its static position before it leaves its containing block. */
const staticRoom = ({ x, share }: StaticPosition, block: Rect): number => {
  const before = x - block.x;
  const after = block.width - before;
  if (share.x === 0) return after;
  return share.x === 1 ? before : 2 * Math.min(before, after);
};

/** Height of the border box when both offsets decide it (CSS 2.2 §10.6.4). */
const imposedHeight = (box: Box, insets: Insets, block: Rect): number | null => {
  const { top, bottom, marginTop, marginBottom } = insets;
  if (box.kind === 'table' || box.kind === 'replaced') return null;
  if (box.style.height !== 'auto' || top === null || bottom === null) return null;
  return Math.max(0, block.height - top - bottom - (marginTop ?? 0) - (marginBottom ?? 0));
};

/** The room of an absolutely positioned box in its containing block, without an end. */
export const absoluteSpace = (box: Box, block: BlockRect, at: StaticPosition, env: LayoutEnv): Space => {
  const insets = insetsOf(box, block);
  return {
    ...unbounded(block.width),
    height: block.height,
    imposedWidth: imposedWidth(box, insets, block, at, env),
    imposedHeight: imposedHeight(box, insets, block),
  };
};

/**
 * Lays out an absolutely positioned box whole; x and y count as those of its containing block do. Its size comes first,
 * since offsets from the right and the bottom ask for it.
 */
export const layOutAbsolute = (box: Box, block: BlockRect, at: StaticPosition, env: LayoutEnv): BoxFragment | null => {
  const { fragment } = env.layout(box, absoluteSpace(box, block, at, env), env);
  return fragment && { ...fragment, ...placeIn(insetsOf(box, block), fragment, block, at) };
};

const placeIn = (insets: Insets, { width, height }: BoxFragment, block: BlockRect, at: StaticPosition): Corner => ({
  x:
    block.x +
    placeOnAxis({
      start: insets.left,
      end: insets.right,
      marginStart: insets.marginLeft,
      marginEnd: insets.marginRight,
      size: width,
      extent: block.width,
      firstEdge: block.direction === 'rtl' ? 'end' : 'start',
      staticPlace: at.x - block.x,
      shareBefore: at.share.x,
    }),
  y:
    block.y +
    placeOnAxis({
      start: insets.top,
      end: insets.bottom,
      marginStart: insets.marginTop,
      marginEnd: insets.marginBottom,
      size: height,
      extent: block.height,
      firstEdge: null,
      staticPlace: at.y - block.y,
      shareBefore: at.share.y,
    }),
});
