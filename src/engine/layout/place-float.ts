import type { Box } from '../box/box.ts';
import { layOutToBestBreak } from './best-break.ts';
import { marginOf, shrinkToFit, widthOr } from './box-model.ts';
import { breakPointOf, isAtLeast } from './breaks.ts';
import {
  type Band,
  bandAt,
  clearanceEdge,
  type FloatArea,
  type FloatSide,
  isDeferred,
  lastTop,
  nextEnd,
  withDeferred,
  withFloat,
} from './float-area.ts';
import type { BoxFragment, Edges } from './fragment.ts';
import {
  atStart,
  type BreakToken,
  type Fragmentainer,
  fits,
  type LayoutEnv,
  type LayoutResult,
  type Space,
} from './layout.ts';

/** Where a float may stand. */
export interface FloatRoom {
  /** Content of the containing block; its height where it is definite. */
  readonly block: Band;
  readonly height: number | null;
  /** The float may not stand higher (CSS 2.2 §9.5.1, rules 4 and 6). */
  readonly top: number;
  readonly bottom: number;
  readonly fragmentainer: Fragmentainer;
  readonly mustPlace: boolean;
}

export interface PlacedFloat {
  readonly area: FloatArea;
  /** On the page's count; null when the float waits for the next page. */
  readonly fragment: BoxFragment | null;
  /** Where the float goes on on the next page. */
  readonly rest: BreakToken | null;
}

/**
 * Places a float as high as it may stand and then as far to its side as it can (CSS 2.2 §9.5.1). One that does not fit
 * the page waits for the next whole, unless no page could hold it: that one is broken.
 */
export const placeFloat = (
  box: Box,
  from: BreakToken,
  area: FloatArea,
  room: FloatRoom,
  env: LayoutEnv,
): PlacedFloat => {
  const side: FloatSide = box.style.float === 'right' ? 'right' : 'left';
  const wait = { area: withDeferred(area, side, true), fragment: null, rest: from };
  if (area.isClosed || isDeferred(area, box.style.clear) || asksForPage(box, from, room)) return wait;
  const margin = floatMargin(box, from, room);
  const space = spaceFor(box, from, room, env);
  const outer = floatWidth(box, space, margin, env);
  const y = highestPlace(box, outer, area, room);
  const result = layoutFloat(box, { ...space, y: y + margin.top }, margin, env);
  if (!result?.fragment) return wait;
  const { fragment, end } = result;
  const { left, right } = bandAt(area, room.block, y);
  const x = side === 'left' ? left : right - outer;
  const bottom = end ? room.bottom : y + margin.top + fragment.height + margin.bottom;
  const placed = withFloat(area, { side, left: x, right: x + outer, top: y, bottom });
  return {
    area: end ? withDeferred(placed, side, false) : placed,
    fragment: { ...fragment, x: x + margin.left, y: y + margin.top },
    rest: end?.token ?? null,
  };
};

/** A float breaks the page before it as a block does, unless it is the first on it (css-break-3 §3.1). */
const asksForPage = ({ style }: Box, from: BreakToken, { bottom, fragmentainer, mustPlace }: FloatRoom): boolean =>
  from.at === 'start' &&
  !mustPlace &&
  Number.isFinite(bottom) &&
  breakPointOf([style.breakBefore], fragmentainer).forced !== null;

/** css-break-3 §5.2: the upper margin does not come again on a later page. */
const floatMargin = ({ style }: Box, from: BreakToken, { block }: FloatRoom): Edges => {
  const margin = marginOf(style, block.right - block.left);
  return from.at === 'start' ? margin : { ...margin, top: 0 };
};

const spaceFor = (box: Box, from: BreakToken, room: FloatRoom, env: LayoutEnv): Space => {
  const width = room.block.right - room.block.left;
  return {
    width,
    height: room.height,
    direction: 'ltr',
    imposedWidth: imposedWidth(box, width, env),
    imposedHeight: null,
    y: room.top,
    bottom: room.bottom,
    fragmentainer: room.fragmentainer,
    mustPlace: room.mustPlace,
    floats: null,
    from,
    to: null,
  };
};

/** CSS 2.2 §10.3.5: shrunk to fit. Tables and pictures know their width. */
const imposedWidth = (box: Box, width: number, env: LayoutEnv): number | null => {
  if (box.kind === 'table' || box.kind === 'replaced') return null;
  const { left, right } = marginOf(box.style, width);
  return widthOr(box, shrinkToFit(box, width - left - right, env), width, env);
};

/** True when the margin box of a float is no wider than this. */
export const fitsBeside = (box: Box, width: number, room: FloatRoom, env: LayoutEnv): boolean =>
  fits(floatWidth(box, spaceFor(box, atStart, room, env), floatMargin(box, atStart, room), env), width);

interface WholeFloat {
  readonly env: LayoutEnv;
  readonly space: Space;
  readonly result: LayoutResult;
}

const wholeFloats = new WeakMap<Box, WholeFloat>();

/** A float laid out on a page without end; once for each size of its containing block, since floats may be nested. */
const layoutWhole = (box: Box, space: Space, env: LayoutEnv): LayoutResult => {
  const known = wholeFloats.get(box);
  if (known && known.env === env && isSameSize(known.space, space)) return known.result;
  const unbroken: Space = { ...space, y: 0, bottom: Number.POSITIVE_INFINITY, mustPlace: true, from: atStart };
  const result = env.layout(box, unbroken, env);
  wholeFloats.set(box, { env, space, result });
  return result;
};

const isSameSize = (a: Space, b: Space): boolean =>
  a.width === b.width && a.height === b.height && a.imposedWidth === b.imposedWidth;

const floatWidth = (box: Box, space: Space, margin: Edges, env: LayoutEnv): number => {
  const width = space.imposedWidth ?? layoutWhole(box, space, env).fragment?.width ?? 0;
  return margin.left + width + margin.right;
};

/** The first height from the top down at which the other floats leave enough room. */
const highestPlace = (box: Box, width: number, area: FloatArea, { block, top }: FloatRoom): number => {
  let y = Math.max(top, lastTop(area), clearanceEdge(area, box.style.clear));
  for (;;) {
    const { left, right } = bandAt(area, block, y);
    const next = nextEnd(area, y);
    const isNarrowed = left > block.left || right < block.right;
    if (fits(width, right - left) || !isNarrowed || next === null) return y;
    y = next;
  }
};

/** Null: the float had better begin on the next page, where it is not broken, or not where it should not be. */
const layoutFloat = (box: Box, space: Space, margin: Edges, env: LayoutEnv): LayoutResult | null => {
  const result = env.layout(box, space, env);
  const { fragment, end } = result;
  if (!fragment) return null;
  const isWhole = !end && fits(space.y + fragment.height + margin.bottom, space.bottom);
  if (isWhole) return result;
  const mayWait = space.from.at === 'start' && !space.mustPlace && !end?.forced;
  if (mayWait && ((end && !isAtLeast(end.appeal, 'breaks-orphans')) || fitsNextPage(box, space, env))) return null;
  return layOutToBestBreak(box, space, env);
};

const fitsNextPage = (box: Box, space: Space, env: LayoutEnv): boolean => {
  const { fragment, end } = layoutWhole(box, space, env);
  return fragment !== null && !end?.forced && fits(fragment.height, space.bottom);
};
