import type { ComputedStyle, ElementNode } from '../../engine/index.ts';
import type { Owner } from '../canvas.ts';
import type { Matrix } from '../display-list.ts';
import type { Painter, PaintPicture, PicturePainter } from '../painter.ts';
import type { Viewport } from './svg-attributes.ts';
import type { SvgStyle } from './svg-style.ts';

/** How many elements of a drawing may still be drawn again, by `use`, patterns and markers. */
export interface Repeats {
  left: number;
}

/** What of the painter a drawing needs. */
export interface SvgPainter extends PicturePainter {
  readonly styleOf: Painter['styleOf'];
  /** Pictures in a drawing may be drawings. */
  readonly paintPicture: PaintPicture;
}

/** Where in a drawing we are. */
export interface SvgScope {
  readonly painter: SvgPainter;
  readonly owner: Owner;
  /** Elements of this drawing by id: nothing else is ever referred to. */
  readonly ids: ReadonlyMap<string, ElementNode>;
  /** From user space to the sheet. */
  readonly matrix: Matrix;
  readonly viewport: Viewport;
  readonly computed: ComputedStyle;
  readonly style: SvgStyle;
  readonly depth: number;
  /** Shared by the whole drawing: a few elements that use one another tenfold would draw without end. */
  readonly repeats: Repeats;
  /** Whether this is content of a pattern or a marker, in which there are no further ones. */
  readonly isRepeated: boolean;
}
