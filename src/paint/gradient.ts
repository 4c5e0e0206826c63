import type { GradientShape, GradientValue, Rect } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import type { Gradient } from './display-list.ts';
import { stopsAlong } from './gradient-stops.ts';
import { identity } from './transform.ts';

type Linear = Extract<GradientShape, { kind: 'linear' }>;
type Radial = Extract<GradientShape, { kind: 'radial' }>;

/** The gradient of a box: its line or its ellipse, and the stops along it (css-images-3 §3). */
export const gradientOf = (gradient: GradientValue, rect: Rect): Gradient =>
  gradient.shape.kind === 'linear'
    ? linearGradient(gradient, gradient.shape, rect)
    : radialGradient(gradient, gradient.shape, rect);

const linearGradient = (gradient: GradientValue, { direction }: Linear, rect: Rect): Gradient => {
  const angle = (angleOf(direction, rect) * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs(rect.width * sine) + Math.abs(rect.height * cosine);
  const [centreX, centreY] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return {
    kind: 'linear-gradient',
    x1: centreX - (sine * length) / 2,
    y1: centreY + (cosine * length) / 2,
    x2: centreX + (sine * length) / 2,
    y2: centreY - (cosine * length) / 2,
    stops: stopsAlong(gradient, length, 1),
    matrix: identity,
  };
};

/** Towards a corner, the line is at right angles to the diagonal between the other two. */
const angleOf = (direction: Linear['direction'], { width, height }: Rect): number => {
  if (typeof direction === 'number') return direction;
  const steep = (Math.atan2(height, width) * 180) / Math.PI;
  if (direction.y === 'top') return direction.x === 'right' ? steep : 360 - steep;
  return direction.x === 'right' ? 180 - steep : 180 + steep;
};

/** An ellipse is a circle in a space that is squeezed along one axis. */
const radialGradient = (gradient: GradientValue, shape: Radial, rect: Rect): Gradient => {
  const x = rect.x + resolveLength(shape.at[0], rect.width);
  const y = rect.y + resolveLength(shape.at[1], rect.height);
  const [radiusX, radiusY] = radiiOf(shape, rect, x, y).map((radius) => Math.max(radius, 0.01));
  const [width, height] = [radiusX ?? 0.01, radiusY ?? 0.01];
  const far =
    Math.max(x - rect.x, rect.x + rect.width - x) / width + Math.max(y - rect.y, rect.y + rect.height - y) / height;
  return {
    kind: 'radial-gradient',
    x1: 0,
    y1: 0,
    r1: 0,
    x2: 0,
    y2: 0,
    r2: width,
    stops: stopsAlong(gradient, width, Math.max(1, far)),
    matrix: [1, 0, 0, height / width, x, y],
  };
};

/** css-images-3 §3.2.1. An ellipse to a corner keeps the ratio that it has to the sides. */
const radiiOf = ({ size, isCircle }: Radial, rect: Rect, x: number, y: number): readonly [number, number] => {
  if (typeof size !== 'string') return [resolveLength(size[0], rect.width), resolveLength(size[1], rect.height)];
  const [left, right] = [Math.abs(x - rect.x), Math.abs(rect.x + rect.width - x)];
  const [top, bottom] = [Math.abs(y - rect.y), Math.abs(rect.y + rect.height - y)];
  const isFar = size.startsWith('farthest');
  const choose = isFar ? Math.max : Math.min;
  const [sideX, sideY] = [choose(left, right), choose(top, bottom)];
  const isCorner = size.endsWith('corner');
  if (isCircle) {
    const radius = isCorner ? Math.hypot(sideX, sideY) : choose(sideX, sideY);
    return [radius, radius];
  }
  return isCorner ? [sideX * Math.SQRT2, sideY * Math.SQRT2] : [sideX, sideY];
};
