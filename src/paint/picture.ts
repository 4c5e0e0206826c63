import type { PaintPicture } from './painter.ts';
import { paintDrawing } from './svg/paint-drawing.ts';

/** Puts a picture into a rectangle: pixels as they are, a drawing as vectors. */
export const paintPicture: PaintPicture = ({ canvas, tools }, owner, picture, { x, y, width, height }) => {
  if (picture.format === 'svg') paintDrawing({ canvas, tools, paintPicture }, owner, picture, { x, y, width, height });
  else canvas.draw(owner, { kind: 'image', x, y, width, height, image: picture });
};
