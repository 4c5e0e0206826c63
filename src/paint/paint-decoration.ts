import type { BoxFragment, InlineBoxFragment, Rect } from '../engine/index.ts';
import { hasBackground, paintBackground } from './background.ts';
import { paintBorder, paintOutline } from './border.ts';
import { paintBorderImage } from './border-image.ts';
import { paintInsetShadows, paintOuterShadows } from './box-shadow.ts';
import { partClip, type WholeBox } from './broken-boxes.ts';
import type { DecoratedBox } from './decorated-box.ts';
import type { Painter } from './painter.ts';
import { usedRadii } from './shapes.ts';

/** The decoration of a fragment in its place. A part of a broken box shows its stretch of the whole. */
export const paintDecoration = (painter: Painter, fragment: BoxFragment | InlineBoxFragment, rect: Rect): void => {
  const { style } = fragment;
  const whole = painter.wholes.get(fragment);
  if (whole) paintPart(painter, fragment, rect, whole);
  else decorate(painter, { ...fragment, rect, radii: usedRadii(style, rect) });
};

const paintPart = (
  painter: Painter,
  fragment: BoxFragment | InlineBoxFragment,
  part: Rect,
  { left, above, width, height, border, padding }: WholeBox,
): void => {
  const rect: Rect = { x: part.x - left, y: part.y - above, width, height };
  painter.canvas.push({ clip: partClip(fragment, part) });
  decorate(painter, { ...fragment, border, padding, rect, radii: usedRadii(fragment.style, rect) });
  painter.canvas.pop();
};

/** Shadows, background, border and outline, in the order in which they lie on one another (css-backgrounds-3 §6.1). */
const decorate = (painter: Painter, box: DecoratedBox): void => {
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
