import type { BlendMode, Color, ElementNode, FontFace, RasterImage, ShapedText, TextSpacing } from '../engine/index.ts';
import type { CopyForm } from './copy-form.ts';

/** What is drawn on one page, in order of painting. Coordinates are px from the left top of the sheet, y downwards. */
export interface DisplayList {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Clockwise turn in which the page is shown. */
  readonly rotation: 0 | 90 | 270;
  readonly items: readonly DrawItem[];
}

export type DrawItem =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: Color;
    }
  | PathItem
  | GlyphsItem
  | {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly image: RasterImage;
    }
  /**
   * Everything up to the matching `pop`: graphics state is saved and restored around it. With an opacity below 1 or a
   * blend mode it is composed by itself first and then as one picture; marked sequences lie wholly inside or outside.
   */
  | {
      readonly kind: 'push';
      readonly clip: readonly PathCommand[] | null;
      readonly clipRule: 'nonzero' | 'evenodd';
      readonly matrix: Matrix | null;
      readonly opacity: number;
      readonly blend: BlendMode;
    }
  | { readonly kind: 'pop' }
  /** A rectangle that leads to an address or to an anchor of this document. */
  | {
      readonly kind: 'link';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly target:
        | { readonly kind: 'url'; readonly url: string }
        | { readonly kind: 'anchor'; readonly id: string };
      /** The element that links; `node` where the element does not tell the node of the structure. */
      readonly element: ElementNode;
      readonly node?: StructureNode;
      /** What a screen reader says of it. */
      readonly description: string;
    }
  /** Words that differ from copy to copy; x and y are the start of the baseline. */
  | { readonly kind: 'copy-form'; readonly form: CopyForm; readonly x: number; readonly y: number }
  | { readonly kind: 'anchor'; readonly id: string; readonly x: number; readonly y: number }
  /** Everything up to `structure-end` belongs to the node (or is an artifact). These never nest. */
  | { readonly kind: 'structure'; readonly node: StructureNode | Artifact }
  | { readonly kind: 'structure-end' };

export interface Artifact {
  readonly kind: 'artifact';
  readonly type: 'Layout' | 'Page' | 'Pagination' | 'Background';
  readonly subtype: 'Header' | 'Footer' | 'Watermark' | null;
}

export type Matrix = readonly [number, number, number, number, number, number];

export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathItem {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill: Paint | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: null | {
    readonly paint: Paint;
    readonly width: number;
    readonly dashes: readonly number[];
    readonly dashOffset: number;
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
    readonly miterLimit: number;
  };
}

export type Paint = { readonly kind: 'color'; readonly color: Color } | Gradient;

/** Colours along a line, or from one circle to another; before the first stop and after the last they go on. */
export type Gradient = {
  readonly stops: readonly GradientStop[];
  /** From the gradient's own space to that of the item. */
  readonly matrix: Matrix;
} & (
  | {
      readonly kind: 'linear-gradient';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly kind: 'radial-gradient';
      readonly x1: number;
      readonly y1: number;
      readonly r1: number;
      readonly x2: number;
      readonly y2: number;
      readonly r2: number;
    }
);

export interface GradientStop {
  readonly offset: number;
  readonly color: Color;
}

export interface GlyphsItem {
  readonly kind: 'glyphs';
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly face: FontFace;
  readonly size: number;
  readonly color: Color;
  readonly runs: readonly ShapedText[];
  /** That of the runs, joined. */
  readonly text: string;
  readonly spacing: TextSpacing | null;
  /** The text that copying gives. */
  readonly copyText: string;
  /** What it is the text of; absent where words stand in for others. */
  readonly element?: ElementNode;
}

/** A node of the logical structure (ISO 32000-1 §14.8), in reading order. Content refers to it by identity. */
export interface StructureNode {
  readonly kind: 'node';
  readonly role: string;
  readonly element: ElementNode | null;
  readonly language: string | null;
  readonly alternative: string | null;
  /** Attributes of tables and lists. */
  readonly scope: 'Row' | 'Column' | 'Both' | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly listNumbering:
    | 'None'
    | 'Disc'
    | 'Decimal'
    | 'LowerAlpha'
    | 'UpperAlpha'
    | 'LowerRoman'
    | 'UpperRoman'
    | null;
  /** Bounding box of a figure on its first page: page number and rectangle on the sheet. */
  readonly box: {
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly children: readonly StructureNode[];
}

export interface OutlineItem {
  readonly title: string;
  readonly level: number;
  readonly isOpen: boolean;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The whole document, ready to be written. */
export interface PaintedDocument {
  readonly pages: readonly DisplayList[];
  readonly structure: StructureNode;
  readonly outline: readonly OutlineItem[];
  readonly title: string;
  readonly language: string;
}
