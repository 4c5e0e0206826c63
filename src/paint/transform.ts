import type { ComputedStyle, Rect, TransformFunction } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import type { Matrix } from './display-list.ts';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `second` first, then `first`. */
export const multiply = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** The matrix that undoes another; null when that one leaves no area. */
export const invert = ([a, b, c, d, e, f]: Matrix): Matrix | null => {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-12) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
};

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

export const isTransformed = ({ transform, translate, rotate, scale }: ComputedStyle): boolean =>
  transform.length > 0 || translate !== null || rotate !== null || scale !== null;

/** css-transforms-2 §6: first the properties that stand alone. */
const stepsOf = ({ transform, translate, rotate, scale }: ComputedStyle): readonly TransformFunction[] => [
  ...[translate, rotate, scale].filter((step) => step !== null),
  ...transform,
];

/** The transform of a box around its origin (css-transforms-1 §6); null when there is none. */
export const transformOf = (style: ComputedStyle, rect: Rect): Matrix | null => {
  if (!isTransformed(style)) return null;
  const originX = rect.x + resolveLength(style.transformOrigin[0], rect.width);
  const originY = rect.y + resolveLength(style.transformOrigin[1], rect.height);
  const around = stepsOf(style).reduce((matrix, step) => multiply(matrix, functionMatrix(step, rect)), [
    1,
    0,
    0,
    1,
    originX,
    originY,
  ] as Matrix);
  return multiply(around, [1, 0, 0, 1, -originX, -originY]);
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const functionMatrix = (step: TransformFunction, { width, height }: Rect): Matrix => {
  switch (step.kind) {
    case 'matrix':
      return step.values;
    case 'translate':
      return [1, 0, 0, 1, resolveLength(step.x, width), resolveLength(step.y, height)];
    case 'scale':
      return [step.x, 0, 0, step.y, 0, 0];
    case 'rotate':
      return rotation(step.angle);
    case 'skew':
      return [1, Math.tan(radians(step.y)), Math.tan(radians(step.x)), 1, 0, 0];
  }
};

export const rotation = (degrees: number): Matrix => {
  const [cosine, sine] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return [cosine, sine, -sine, cosine, 0, 0];
};
