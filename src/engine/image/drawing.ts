import type { ElementNode } from '../html/index.ts';
import type { ComputedStyle } from '../style/index.ts';
import type { RasterImage } from './raster-image.ts';
import type { NaturalSize } from './svg-natural-size.ts';

/** A picture of lines and shapes: an SVG file, with the styles that stand in it. */
export interface Drawing extends NaturalSize {
  readonly format: 'svg';
  readonly root: ElementNode;
  readonly styleOf: (element: ElementNode) => ComputedStyle;
}

/** What an address in HTML or CSS may lead to. */
export type Picture = RasterImage | Drawing;
