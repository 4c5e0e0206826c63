import { hasBackground, paintBackground } from './background.ts';
import { paintBorder, paintOutline } from './border.ts';
import { paintBorderImage } from './border-image.ts';
import { paintInsetShadows, paintOuterShadows } from './box-shadow.ts';
import type { DecoratedBox } from './decorated-box.ts';
import type { Painter } from './painter.ts';

/** Shadows, background, border and outline, in the order in which they lie on one another (css-backgrounds-3 §6.1). */
export const paintDecoration = (painter: Painter, box: DecoratedBox): void => {
  const { canvas, viewport } = painter;
  const { style, element, rect, border, padding, radii } = box;
  paintOuterShadows(canvas, style.boxShadow, rect, radii);
  if (element !== painter.canvasSource && hasBackground(style)) {
    paintBackground(painter, style, { element, rect, border, padding, radii, viewport });
  }
  paintInsetShadows(canvas, style.boxShadow, rect, border, radii);
  const hasPicture = paintBorderImage(painter, box);
  if (!hasPicture) paintBorder(canvas, style, rect, border, radii);
  paintOutline(canvas, style, rect, radii);
};
