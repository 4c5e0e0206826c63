import type { Box } from '../box/box.ts';
import { atStart, type LayoutEnv, type Space } from './layout.ts';

/** A room without end, as wide as a border box. */
export const unbounded = (width: number): Space => ({
  width,
  height: null,
  direction: 'ltr',
  imposedWidth: width,
  imposedHeight: null,
  y: 0,
  bottom: Number.POSITIVE_INFINITY,
  fragmentainer: 'page',
  mustPlace: true,
  floats: null,
  from: atStart,
  to: null,
});

/** Height of the border box that the content asks for where nothing breaks. */
export const heightWithin = (box: Box, width: number, env: LayoutEnv): number =>
  env.layout(box, unbounded(width), env).fragment?.height ?? 0;
