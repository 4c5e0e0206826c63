import type { BorderStyle, Color } from '../engine/index.ts';
import type { PathItem } from './display-list.ts';
import { strokeOf } from './stroke.ts';

type Point = readonly [number, number];

/** A dotted, dashed or solid line; the pattern is stretched so that it ends as it begins. */
export const strokedLine = (
  from: Point,
  to: Point,
  width: number,
  style: Extract<BorderStyle, 'dotted' | 'dashed' | 'solid'>,
  color: Color,
): PathItem => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const isDotted = style === 'dotted';
  const inset = isDotted && length > width ? width / 2 / length : 0;
  const [dx, dy] = [(to[0] - from[0]) * inset, (to[1] - from[1]) * inset];
  return {
    kind: 'path',
    commands: [
      ['M', from[0] + dx, from[1] + dy],
      ['L', to[0] - dx, to[1] - dy],
    ],
    fill: null,
    fillRule: 'nonzero',
    stroke: strokeOf(color, width, {
      dashes: dashesOf(style, width, isDotted ? length - width : length),
      cap: isDotted ? 'round' : 'butt',
    }),
  };
};

const dashesOf = (style: 'dotted' | 'dashed' | 'solid', width: number, length: number): readonly number[] => {
  if (style === 'solid' || width <= 0) return [];
  if (style === 'dotted') {
    const gaps = Math.max(1, Math.round(length / (2 * width)));
    return [0, Math.max(length / gaps, 0.01)];
  }
  const dash = Math.max(3, width * 2);
  const pairs = Math.max(1, Math.round((length - dash) / (2 * dash)));
  const unit = length / (2 * pairs + 1);
  return [unit, unit];
};
