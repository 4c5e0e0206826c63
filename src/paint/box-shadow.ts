import type { BoxShadow, Color, Edges, Rect } from '../engine/index.ts';
import { backgroundArtifact, type Canvas } from './canvas.ts';
import type { PathCommand } from './display-list.ts';
import {
  filledPath,
  hasRadii,
  innerRadii,
  inset,
  isVisible,
  type Radii,
  rectanglePath,
  roundedPath,
} from './shapes.ts';

/** Shadows fall around the border box, never inside it; the first lies on top (css-backgrounds-3 §6.1). */
export const paintOuterShadows = (canvas: Canvas, shadows: readonly BoxShadow[], rect: Rect, radii: Radii): void => {
  for (const shadow of [...shadows].reverse()) {
    if (shadow.isInset || !isVisible(shadow.color)) continue;
    const reach = Math.max(0, shadow.spread) + shadow.blur + Math.abs(shadow.x) + Math.abs(shadow.y) + 1;
    const around = [...rectanglePath(grown(rect, reach)), ...roundedPath(rect, radii)];
    canvas.push({ clip: around, clipRule: 'evenodd' });
    const cast = moved(rect, shadow);
    for (const { distance, color } of stepsOf(shadow)) {
      const by = shadow.spread + distance;
      draw(canvas, roundedPath(grown(cast, by), shadowRadii(radii, by, shadow.blur)), color);
    }
    canvas.pop();
  }
};

/** Inset shadows fall on the padding box, as if the border cast them. */
export const paintInsetShadows = (
  canvas: Canvas,
  shadows: readonly BoxShadow[],
  rect: Rect,
  border: Edges,
  radii: Radii,
): void => {
  const [padding, inner] = [inset(rect, border), innerRadii(radii, border)];
  for (const shadow of [...shadows].reverse()) {
    if (!shadow.isInset || !isVisible(shadow.color)) continue;
    canvas.push({ clip: roundedPath(padding, inner) });
    const hole = moved(padding, shadow);
    const frame = rectanglePath(grown(padding, Math.abs(shadow.x) + Math.abs(shadow.y) + shadow.blur + 1));
    for (const { distance, color } of stepsOf(shadow)) {
      const by = -shadow.spread - distance;
      const open = grown(hole, by);
      const edge = open.width > 0 && open.height > 0 ? roundedPath(open, shadowRadii(inner, by, shadow.blur)) : [];
      draw(canvas, [...frame, ...edge], color);
    }
    canvas.pop();
  }
};

const draw = (canvas: Canvas, commands: readonly PathCommand[], color: Color): void =>
  canvas.draw(backgroundArtifact, filledPath(commands, color, 'evenodd'));

const moved = (rect: Rect, { x, y }: BoxShadow): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y });

const grown = (rect: Rect, by: number): Rect => inset(rect, { top: -by, right: -by, bottom: -by, left: -by });

/** Round corners grow with the shadow, sharp ones stay so unless it is blurred. */
const shadowRadii = (radii: Radii, by: number, blur: number): Radii => {
  const soft = blur > 0 ? Math.max(0, (by + blur) / 2) : 0;
  const grow = (radius: number): number => Math.max(0, radius > 0 ? radius + by : soft);
  if (!hasRadii(radii) && soft === 0) return radii;
  const corner = ([x, y]: Radii[number]): Radii[number] => [grow(x), grow(y)];
  return [corner(radii[0]), corner(radii[1]), corner(radii[2]), corner(radii[3])];
};

interface Step {
  /** How far beyond the edge of the shadow this one reaches. */
  readonly distance: number;
  readonly color: Color;
}

const mostSteps = 16;

/**
 * A blurred edge as a stair of shapes on one another, each as opaque as makes all those so far the share of the colour
 * that a Gaussian blur with half the radius has there.
 */
const stepsOf = ({ blur, color }: BoxShadow): readonly Step[] => {
  if (blur <= 0) return [{ distance: 0, color }];
  const count = Math.min(mostSteps, Math.max(4, Math.round(blur * 2)));
  let covered = 0;
  return Array.from({ length: count }, (_, at) => {
    const distance = blur - (2 * blur * (at + 0.5)) / count;
    const wanted = color.alpha * shareAt(distance / (blur / 2));
    const alpha = covered >= 1 ? 0 : (wanted - covered) / (1 - covered);
    covered = Math.max(covered, wanted);
    return { distance, color: { ...color, alpha: Math.min(1, Math.max(0, alpha)) } };
  });
};

/** The normal distribution, near enough: how much of the colour is left so many deviations outside the edge. */
const shareAt = (deviations: number): number => 1 / (1 + Math.exp(1.702 * deviations));
