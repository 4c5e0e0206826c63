import type { ElementNode } from '../../engine/index.ts';
import { naturalSizeIn } from '../natural-size.ts';
import { rectanglePath } from '../shapes.ts';
import { lengthAttribute } from './svg-attributes.ts';
import type { SvgScope } from './svg-scope.ts';
import { fitView } from './view-box.ts';

/** Paints an `image` of a drawing in its rectangle (SVG 2 §12.3). */
export const paintSvgImage = ({ painter, owner, matrix, viewport, style }: SvgScope, element: ElementNode): void => {
  const address = element.attributes.get('href') ?? element.attributes.get('xlink:href');
  const picture = address === undefined ? null : painter.tools.findImage(address, element, painter.styleOf(element));
  if (!picture || style.visibility !== 'visible') return;
  const natural = naturalSizeIn(viewport, picture);
  const x = lengthAttribute(element, 'x', 'x', viewport) ?? 0;
  const y = lengthAttribute(element, 'y', 'y', viewport) ?? 0;
  const givenWidth = lengthAttribute(element, 'width', 'x', viewport);
  const givenHeight = lengthAttribute(element, 'height', 'y', viewport);
  const ratio = natural.width / natural.height;
  const width = givenWidth ?? (givenHeight === null ? natural.width : givenHeight * ratio);
  const height = givenHeight ?? width / ratio;
  if (!(width > 0 && height > 0)) return;
  const rect = { x, y, width, height };
  const [scaleX, , , scaleY, left, top] = fitView([0, 0, natural.width, natural.height], element, rect);
  painter.canvas.push({ matrix });
  painter.canvas.push({ clip: rectanglePath(rect) });
  const size = { width: natural.width * scaleX, height: natural.height * scaleY };
  painter.paintPicture(painter, owner, picture, { x: left, y: top, ...size });
  painter.canvas.pop();
  painter.canvas.pop();
};
