import type { Drawing, Rect } from '../../engine/index.ts';
import type { Owner } from '../canvas.ts';
import type { PicturePainter } from '../painter.ts';
import { paintSvg } from './paint-svg.ts';
import type { SvgPainter } from './svg-scope.ts';

/** Pictures within a picture are those that it holds itself (SVG 2 §7.2.3). */
const withoutFiles = (tools: PicturePainter['tools']): PicturePainter['tools'] => ({
  ...tools,
  findImage: (url, element, style) => {
    if (/^data:/i.test(url)) return tools.findImage(url, element, style);
    tools.reportSkipped(element, 'a picture in another file');
    return null;
  },
});

/** A drawing without a `viewBox` is as large as it says, and is scaled as pixels are. */
const viewOf = ({ root, width, height }: Drawing, rect: Rect): Rect =>
  root.attributes.has('viewBox') || width === null || height === null ? rect : { ...rect, width, height };

/** Paints an SVG file in a rectangle, with the styles that stand in it. */
export const paintDrawing = (
  { canvas, tools, paintPicture }: Omit<SvgPainter, 'styleOf'>,
  owner: Owner,
  drawing: Drawing,
  rect: Rect,
): void => {
  const { root, styleOf } = drawing;
  const view = viewOf(drawing, rect);
  if (!(view.width > 0 && view.height > 0)) return;
  canvas.push({ matrix: [rect.width / view.width, 0, 0, rect.height / view.height, rect.x, rect.y] });
  const painter = { canvas, tools: withoutFiles(tools), styleOf, paintPicture };
  paintSvg(painter, owner, root, { ...view, x: 0, y: 0 }, styleOf(root));
  canvas.pop();
};
