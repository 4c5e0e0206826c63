import type { Color } from '../engine/index.ts';
import type { PathItem } from './display-list.ts';

export type Stroke = NonNullable<PathItem['stroke']>;

/** A solid stroke of one colour with square ends; `changes` say what is different. */
export const strokeOf = (color: Color, width: number, changes: Partial<Stroke> = {}): Stroke => ({
  paint: { kind: 'color', color },
  width,
  dashes: [],
  dashOffset: 0,
  cap: 'butt',
  join: 'miter',
  miterLimit: 10,
  ...changes,
});
