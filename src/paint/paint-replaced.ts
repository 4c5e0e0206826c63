import type { BoxFragment, Picture, Rect, ReplacedBox } from '../engine/index.ts';
import type { Owner } from './canvas.ts';
import { naturalSizeIn } from './natural-size.ts';
import { fitObject } from './object-fit.ts';
import { ownerIn, type Painter } from './painter.ts';
import { paintPicture } from './picture.ts';
import { inset, rectanglePath } from './shapes.ts';
import { strokeOf } from './stroke.ts';
import { paintSvg } from './svg/paint-svg.ts';

/** The picture of a replaced element in its content box (css-images-3 §5.5). */
export const paintReplaced = (
  painter: Painter,
  fragment: BoxFragment,
  box: ReplacedBox,
  x: number,
  y: number,
): void => {
  const { style, element, border, padding, width, height } = fragment;
  if (style.visibility !== 'visible') return;
  const content = inset(inset({ x, y, width, height }, border), padding);
  if (content.width <= 0 || content.height <= 0) return;
  const owner = ownerIn(painter, element, 'content', null);
  if (!painter.artifact) painter.structure.setBox(owner, painter.page, content);
  switch (box.content.kind) {
    case 'picture':
      paintFitted(painter, owner, fragment, box.content.picture, content);
      break;
    case 'svg':
      paintSvg({ ...painter, paintPicture }, owner, box.content.element, content, style);
      break;
    case 'missing':
      paintMissing(painter, owner, content);
      break;
  }
};

const paintFitted = (painter: Painter, owner: Owner, { style }: BoxFragment, picture: Picture, content: Rect): void => {
  const drawn = fitObject(style, content, naturalSizeIn(content, picture));
  const isCut = drawn.width > content.width + 0.01 || drawn.height > content.height + 0.01;
  if (isCut) painter.canvas.push({ clip: rectanglePath(content) });
  paintPicture(painter, owner, picture, drawn);
  if (isCut) painter.canvas.pop();
};

/** A thin grey frame keeps the place of a picture that could not be read. */
const paintMissing = ({ canvas }: Painter, owner: Owner, content: Rect): void => {
  const grey = { red: 160, green: 160, blue: 160, alpha: 1 };
  canvas.draw(owner, {
    kind: 'path',
    commands: rectanglePath(inset(content, { top: 0.5, right: 0.5, bottom: 0.5, left: 0.5 })),
    fill: null,
    fillRule: 'nonzero',
    stroke: strokeOf(grey, 1),
  });
};
