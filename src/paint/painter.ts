import type { BoxFragment, ComputedStyle, ElementNode, FontFace, Picture, Rect } from '../engine/index.ts';
import type { WholeBoxes } from './broken-boxes.ts';
import { type Canvas, type Owner, paginationArtifact } from './canvas.ts';
import type { Artifact } from './display-list.ts';
import type { ShapeText } from './shape-text.ts';
import type { StructureBuilder } from './structure/structure-builder.ts';
import type { TextDecoration } from './text-decoration.ts';

/** What painting may ask for: handed in, so that this stage opens no file and no font. */
export interface PaintTools {
  /** Text in drawings has not been through layout. */
  readonly shape: ShapeText;
  /** The font whose measures the lines of a box have. */
  readonly primaryFace: (style: ComputedStyle) => FontFace;
  /** The picture that a style or a drawing names; null when it could not be read. */
  readonly findImage: (url: string, element: ElementNode, style: ComputedStyle) => Picture | null;
  /** Says once for each element what of a drawing is not shown. */
  readonly reportSkipped: (element: ElementNode, what: string) => void;
}

/** What pictures need, be they of pixels or drawings. */
export interface PicturePainter {
  readonly canvas: Canvas;
  readonly tools: Pick<PaintTools, 'shape' | 'findImage' | 'reportSkipped'>;
}

export type PaintPicture = (painter: PicturePainter, owner: Owner, picture: Picture, rect: Rect) => void;

/** The page being painted, and the means to it. Read-only but for the canvas. */
export interface Painter {
  readonly canvas: Canvas;
  readonly page: number;
  readonly tools: PaintTools;
  readonly styleOf: (element: ElementNode) => ComputedStyle;
  readonly structure: StructureBuilder;
  readonly wholes: WholeBoxes;
  readonly root: ElementNode;
  /** The page area: what fixed backgrounds stand in. */
  readonly viewport: Rect;
  /** The element whose background went to the page's canvas (css-backgrounds-3 §2.11.2). */
  readonly canvasSource: ElementNode | null;
  /** Set where nothing belongs to the structure: margin boxes, heads shown again. */
  readonly artifact: Artifact | null;
  readonly decorations: readonly TextDecoration[];
}

/** Who owns text or a picture of an element here. */
export const ownerIn = (
  painter: Painter,
  ...[element, part, paragraph]: Parameters<StructureBuilder['ownerOf']>
): Owner => painter.artifact ?? painter.structure.ownerOf(element, part, paragraph);

/** Inside a head that is shown again nothing belongs to the structure; decorations reach all text within. */
export const painterIn = (painter: Painter, { style, isRepeat }: BoxFragment): Painter => {
  if (!isRepeat && style.textDecorationLine.length === 0) return painter;
  return {
    ...painter,
    artifact: painter.artifact ?? (isRepeat ? paginationArtifact : null),
    decorations: decorationsWithin(painter.tools, style, painter.decorations, null),
  };
};

/** The lines that reach the text in a box: its own after those of the boxes around it. */
export const decorationsWithin = (
  { primaryFace }: PaintTools,
  style: ComputedStyle,
  outer: readonly TextDecoration[],
  baseline: number | null,
): readonly TextDecoration[] =>
  style.textDecorationLine.length === 0 ? outer : [...outer, { style, face: primaryFace(style), baseline }];
