import type { Box } from '../box/box.ts';
import { heightWithin } from '../layout/content-height.ts';
import type { Edges, Rect } from '../layout/fragment.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import type { MarginBoxName, PageStyle } from '../style/styled-tree.ts';
import { shareSide, type Wish } from './share-side.ts';
import {
  type Axis,
  dimensionOf,
  type Extent,
  type MarginBoxDimension,
  solveFixedDimension,
} from './solve-margin-box.ts';

type Boxes = ReadonlyMap<MarginBoxName, Box>;

/** Border boxes of the margin boxes on the sheet (css-page-3 §5.3). */
export const marginBoxRects = (page: PageStyle, boxes: Boxes, env: LayoutEnv): ReadonlyMap<MarginBoxName, Rect> => {
  const rects = new Map<MarginBoxName, Rect>();
  for (const name of corners) {
    const box = boxes.get(name);
    if (box) rects.set(name, cornerRect(page, name, box));
  }
  for (const side of sides) placeSide(page, boxes, side, env, rects);
  return rects;
};

const corners = ['top-left-corner', 'top-right-corner', 'bottom-right-corner', 'bottom-left-corner'] as const;

const cornerRect = (page: PageStyle, name: (typeof corners)[number], { style }: Box): Rect => {
  const { width, height, box } = page;
  const isLeft = name.includes('left');
  const isTop = name.startsWith('top');
  const across = isLeft ? box.margin.left : box.margin.right;
  const down = isTop ? box.margin.top : box.margin.bottom;
  const x = solveFixedDimension(dimensionOf(style, 'x', across), across, isLeft ? 'start' : 'end');
  const y = solveFixedDimension(dimensionOf(style, 'y', down), down, isTop ? 'start' : 'end');
  return {
    x: (isLeft ? 0 : width - across) + x.start,
    y: (isTop ? 0 : height - down) + y.start,
    width: x.length,
    height: y.length,
  };
};

/** One side of the page: its three boxes share its length, first to last from the left or from the top. */
interface Side {
  readonly edge: keyof Edges;
  readonly names: readonly [MarginBoxName, MarginBoxName, MarginBoxName];
}

const sides: readonly Side[] = [
  { edge: 'top', names: ['top-left', 'top-center', 'top-right'] },
  { edge: 'bottom', names: ['bottom-left', 'bottom-center', 'bottom-right'] },
  { edge: 'left', names: ['left-top', 'left-middle', 'left-bottom'] },
  { edge: 'right', names: ['right-top', 'right-middle', 'right-bottom'] },
];

const placeSide = (
  page: PageStyle,
  boxes: Boxes,
  { edge, names }: Side,
  env: LayoutEnv,
  rects: Map<MarginBoxName, Rect>,
): void => {
  const strip = stripOf(page, edge);
  const isRow = edge === 'top' || edge === 'bottom';
  const length = isRow ? strip.width : strip.height;
  const outer = edge === 'top' || edge === 'left' ? 'start' : 'end';
  const [along, across]: readonly [Axis, Axis] = isRow ? ['x', 'y'] : ['y', 'x'];
  const depth = isRow ? strip.height : strip.width;
  const placed = names.map((name) => {
    const box = boxes.get(name);
    if (!box) return null;
    const fixed = solveFixedDimension(dimensionOf(box.style, across, depth), depth, outer);
    const dimension = dimensionOf(box.style, along, length);
    return {
      name,
      fixed,
      dimension,
      wish: isRow ? wishAcross(box, dimension, env) : wishDown(box, dimension, fixed, env),
    };
  });
  const lengths = shareSide(
    length,
    placed.map((entry) => entry?.wish ?? null),
  );
  const starts = [0, (length - lengths[1]!) / 2, length - lengths[2]!];
  for (const [index, entry] of placed.entries()) {
    if (!entry) continue;
    const shared = withoutMargins(entry.dimension, starts[index]!, lengths[index]!);
    rects.set(entry.name, rectIn(strip, isRow ? shared : entry.fixed, isRow ? entry.fixed : shared));
  }
};

const rectIn = (strip: Rect, x: Extent, y: Extent): Rect => ({
  x: strip.x + x.start,
  y: strip.y + y.start,
  width: x.length,
  height: y.length,
});

const withoutMargins = ({ marginStart, marginEnd }: MarginBoxDimension, start: number, length: number): Extent => ({
  start: start + (marginStart ?? 0),
  length: Math.max(0, length - (marginStart ?? 0) - (marginEnd ?? 0)),
});

/** The margin along one edge of the page, without the corners. */
const stripOf = ({ width, height, box: { margin } }: PageStyle, edge: keyof Edges): Rect => {
  const across = { x: margin.left, width: Math.max(0, width - margin.left - margin.right) };
  const down = { y: margin.top, height: Math.max(0, height - margin.top - margin.bottom) };
  switch (edge) {
    case 'top':
      return { ...across, y: 0, height: margin.top };
    case 'bottom':
      return { ...across, y: height - margin.bottom, height: margin.bottom };
    case 'left':
      return { ...down, x: 0, width: margin.left };
    case 'right':
      return { ...down, x: width - margin.right, width: margin.right };
  }
};

const wish = (dimension: MarginBoxDimension, minContent: number, maxContent: number): Wish => {
  const margins = (dimension.marginStart ?? 0) + (dimension.marginEnd ?? 0);
  const { size } = dimension;
  return {
    fixed: size === null ? null : size + margins,
    minContent: (size ?? minContent) + margins,
    maxContent: (size ?? maxContent) + margins,
    min: dimension.min + margins,
    max: dimension.max + margins,
  };
};

const wishAcross = (box: Box, dimension: MarginBoxDimension, env: LayoutEnv): Wish => {
  const { minContent, maxContent } = env.measure(box);
  return wish(dimension, minContent, maxContent);
};

const wishDown = (box: Box, dimension: MarginBoxDimension, { length }: Extent, env: LayoutEnv): Wish => {
  const height = dimension.size ?? heightWithin(box, length, env);
  return wish(dimension, height, height);
};
