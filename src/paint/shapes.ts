import type { Color, ComputedStyle, Edges, LengthPercentage, Rect } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import type { PathCommand } from './display-list.ts';

/** Horizontal and vertical radius of each corner, clockwise from the left top. */
export type Radii = readonly [Radius, Radius, Radius, Radius];
export type Radius = readonly [horizontal: number, vertical: number];

export const noRadii: Radii = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
];

export const isVisible = (color: Color): boolean => color.alpha > 0;

export const sameColor = (a: Color, b: Color): boolean =>
  a === b || (a.red === b.red && a.green === b.green && a.blue === b.blue && a.alpha === b.alpha);

export const inset = (rect: Rect, edges: Edges): Rect => ({
  x: rect.x + edges.left,
  y: rect.y + edges.top,
  width: Math.max(0, rect.width - edges.left - edges.right),
  height: Math.max(0, rect.height - edges.top - edges.bottom),
});

/** Used radii: percentages resolved, all scaled down where two would overlap (css-backgrounds-3 §4.5). */
export const usedRadii = (style: ComputedStyle, rect: Rect): Radii => {
  const radius = ([x, y]: readonly [LengthPercentage, LengthPercentage]): Radius => [
    Math.max(0, resolveLength(x, rect.width)),
    Math.max(0, resolveLength(y, rect.height)),
  ];
  const [a, b] = [radius(style.borderTopLeftRadius), radius(style.borderTopRightRadius)];
  const [c, d] = [radius(style.borderBottomRightRadius), radius(style.borderBottomLeftRadius)];
  const room = (size: number, sum: number): number => (sum > size ? size / sum : 1);
  const scale = Math.min(
    room(rect.width, a[0] + b[0]),
    room(rect.width, d[0] + c[0]),
    room(rect.height, a[1] + d[1]),
    room(rect.height, b[1] + c[1]),
  );
  const scaled = ([x, y]: Radius): Radius => [x * scale, y * scale];
  return [scaled(a), scaled(b), scaled(c), scaled(d)];
};

/** A fragment that continues on another page has no corners there. */
export const cutRadii = (
  radii: Radii,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): Radii => [
  isFirst ? radii[0] : [0, 0],
  isFirst ? radii[1] : [0, 0],
  isLast ? radii[2] : [0, 0],
  isLast ? radii[3] : [0, 0],
];

export const hasRadii = (radii: Radii): boolean => radii.some(([x, y]) => x > 0 && y > 0);

/** The radii of an inner edge (css-backgrounds-3 §4.2). */
export const innerRadii = (radii: Radii, edges: Edges): Radii => {
  const shrink = ([x, y]: Radius, horizontal: number, vertical: number): Radius => [
    Math.max(0, x - horizontal),
    Math.max(0, y - vertical),
  ];
  return [
    shrink(radii[0], edges.left, edges.top),
    shrink(radii[1], edges.right, edges.top),
    shrink(radii[2], edges.right, edges.bottom),
    shrink(radii[3], edges.left, edges.bottom),
  ];
};

export const rectanglePath = ({ x, y, width, height }: Rect): readonly PathCommand[] =>
  polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);

export const polygon = (...points: readonly (readonly [number, number])[]): readonly PathCommand[] => [
  ...points.map(([x, y], at): PathCommand => [at === 0 ? 'M' : 'L', x, y]),
  ['Z'],
];

/** Distance of the control points of a Bézier curve that comes nearest to a quarter of a circle. */
export const arcControl = 0.5522847498;

export const roundedPath = (rect: Rect, radii: Radii): readonly PathCommand[] => {
  if (!hasRadii(radii)) return rectanglePath(rect);
  const { x, y } = rect;
  const [right, bottom] = [x + rect.width, y + rect.height];
  const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = radii;
  const rest = 1 - arcControl;
  return [
    ['M', x + ax, y],
    ['L', right - bx, y],
    ['C', right - bx * rest, y, right, y + by * rest, right, y + by],
    ['L', right, bottom - cy],
    ['C', right, bottom - cy * rest, right - cx * rest, bottom, right - cx, bottom],
    ['L', x + dx, bottom],
    ['C', x + dx * rest, bottom, x, bottom - dy * rest, x, bottom - dy],
    ['L', x, y + ay],
    ['C', x, y + ay * rest, x + ax * rest, y, x + ax, y],
    ['Z'],
  ];
};

export const filledPath = (
  commands: readonly PathCommand[],
  color: Color,
  fillRule: 'nonzero' | 'evenodd' = 'nonzero',
) => ({ kind: 'path', commands, fill: { kind: 'color', color }, fillRule, stroke: null }) as const;

/** Left, top, right and bottom. */
export type Bounds = readonly [number, number, number, number];

/** A box around a path and its control points. */
export const boundsOfPath = (commands: readonly PathCommand[]): Bounds => {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [, ...places] of commands) {
    for (let at = 0; at + 1 < places.length; at += 2) {
      [left, right] = [Math.min(left, places[at]!), Math.max(right, places[at]!)];
      [top, bottom] = [Math.min(top, places[at + 1]!), Math.max(bottom, places[at + 1]!)];
    }
  }
  return [left, top, right, bottom];
};
