import type { Rect } from '../../engine/index.ts';
import type { Matrix, PathCommand } from '../display-list.ts';
import { type Bounds, boundsOf, isEmpty } from '../overflow/bounds.ts';
import { apply, identity } from '../transform.ts';

type Point = readonly [x: number, y: number];

/** An area of the sheet: what lies in its bounds and, unless it is an upright rectangle, inside its corners. */
export interface Outline {
  readonly bounds: Bounds;
  readonly rings: readonly (readonly Point[])[] | null;
  readonly rule: 'nonzero' | 'evenodd';
}

const isUpright = ([, b, c]: Matrix): boolean => b === 0 && c === 0;

export const rectangleOutline = (rect: Rect, matrix: Matrix): Outline => {
  const bounds = boundsOf(rect, matrix);
  if (isUpright(matrix)) return { bounds, rings: null, rule: 'nonzero' };
  const { x, y, width, height } = rect;
  const corners = [apply(matrix, x, y), apply(matrix, x + width, y)];
  corners.push(apply(matrix, x + width, y + height), apply(matrix, x, y + height));
  return { bounds, rings: [corners], rule: 'nonzero' };
};

/** The middle of a curve, with its ends, is near enough to tell what lies on which side of it. */
const middleOf = ([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): Point => [
  (x0 + 3 * x1 + 3 * x2 + x3) / 8,
  (y0 + 3 * y1 + 3 * y2 + y3) / 8,
];

const ringsOf = (commands: readonly PathCommand[], matrix: Matrix): readonly (readonly Point[])[] => {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  for (const command of commands) {
    if (command[0] === 'M') {
      ring = [apply(matrix, command[1], command[2])];
      rings.push(ring);
    } else if (command[0] === 'L') ring.push(apply(matrix, command[1], command[2]));
    else if (command[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = command;
      const end = apply(matrix, x3, y3);
      const start = ring.at(-1) ?? end;
      ring.push(middleOf(start, apply(matrix, x1, y1), apply(matrix, x2, y2), end), end);
    }
  }
  return rings;
};

const boundsAround = (rings: readonly (readonly Point[])[]): Bounds => {
  const bounds = { top: Infinity, right: -Infinity, bottom: -Infinity, left: Infinity };
  for (const ring of rings) {
    for (const [x, y] of ring) {
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
};

export const pathOutline = (
  commands: readonly PathCommand[],
  rule: Outline['rule'],
  matrix: Matrix = identity,
): Outline => {
  const rings = ringsOf(commands, matrix);
  return { bounds: boundsAround(rings), rings, rule };
};

/** How often the edges of a ring pass a point to the right of it: downwards counts 1, upwards -1. */
const windings = (ring: readonly Point[], x: number, y: number): readonly number[] => {
  const passed: number[] = [];
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x1, y1] = ring[before]!;
    const [x2, y2] = ring[at]!;
    if (y1 > y === y2 > y) continue;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) passed.push(y2 > y1 ? 1 : -1);
  }
  return passed;
};

/** Whether a point lies in an area. */
export const contains = ({ bounds, rings, rule }: Outline, x: number, y: number): boolean => {
  if (isEmpty(bounds) || x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) return false;
  if (!rings) return true;
  const passed = rings.flatMap((ring) => windings(ring, x, y));
  return rule === 'evenodd' ? passed.length % 2 === 1 : passed.reduce((sum, one) => sum + one, 0) !== 0;
};
