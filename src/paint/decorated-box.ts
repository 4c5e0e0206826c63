import type { BoxFragment, Rect } from '../engine/index.ts';
import type { Radii } from './shapes.ts';

/** A box, or a piece of one, with its place on the sheet. */
export type DecoratedBox = Pick<BoxFragment, 'style' | 'element' | 'border' | 'padding'> & {
  readonly rect: Rect;
  readonly radii: Radii;
};
