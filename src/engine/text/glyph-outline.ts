import type { FontFace } from './font.ts';
import { shaperOf } from './open-font.ts';

/** The outline of a glyph as the data of an SVG path, absolute, in font units with y upwards; empty for a blank. */
export const glyphOutline = (face: FontFace, glyph: number): string => shaperOf(face)?.glyphToPath(glyph) ?? '';
