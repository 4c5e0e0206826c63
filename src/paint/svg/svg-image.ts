import type { ElementNode } from '../../engine/index.ts';
import { rectanglePath } from '../shapes.ts';
import { lengthAttribute } from './svg-attributes.ts';
import type { SvgScope } from './svg-scope.ts';
import { fitView } from './view-box.ts';

/** Paints an `image` of a drawing in its rectangle (SVG 2 §12.3). */
export const paintSvgImage = ({ painter, owner, matrix, viewport, style }: SvgScope, element: ElementNode): void => {
  const address = element.attributes.get('href') ?? element.attributes.get('xlink:href');
  const image = address === undefined ? null : painter.tools.findImage(address, element);
  if (!image || style.visibility !== 'visible') return;
  const x = lengthAttribute(element, 'x', 'x', viewport) ?? 0;
  const y = lengthAttribute(element, 'y', 'y', viewport) ?? 0;
  const givenWidth = lengthAttribute(element, 'width', 'x', viewport);
  const givenHeight = lengthAttribute(element, 'height', 'y', viewport);
  const ratio = image.width / image.height;
  const width = givenWidth ?? (givenHeight === null ? image.width : givenHeight * ratio);
  const height = givenHeight ?? width / ratio;
  if (width <= 0 || height <= 0) return;
  const rect = { x, y, width, height };
  const [scaleX, , , scaleY, left, top] = fitView([0, 0, image.width, image.height], element, rect);
  painter.canvas.push({ matrix });
  painter.canvas.push({ clip: rectanglePath(rect) });
  const size = { width: image.width * scaleX, height: image.height * scaleY };
  painter.canvas.draw(owner, { kind: 'image', x: left, y: top, ...size, image });
  painter.canvas.pop();
  painter.canvas.pop();
};
