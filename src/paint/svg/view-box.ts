import type { ElementNode, Rect } from '../../engine/index.ts';
import type { Matrix } from '../display-list.ts';
import { numbersIn, type Viewport } from './svg-attributes.ts';

export interface View {
  readonly matrix: Matrix;
  /** The size of the user space inside. */
  readonly viewport: Viewport;
}

/** Maps the `viewBox` into a rectangle by `preserveAspectRatio` (SVG 2 §8.2); null when it shows nothing. */
export const viewOf = (element: ElementNode, rect: Rect): View | null => {
  const box = numbersIn(element.attributes.get('viewBox'));
  const [minX = 0, minY = 0, width = 0, height = 0] = box;
  if (box.length !== 4) return { matrix: [1, 0, 0, 1, rect.x, rect.y], viewport: rect };
  if (width <= 0 || height <= 0) return null;
  return { matrix: fitView([minX, minY, width, height], element, rect), viewport: { width, height } };
};

/** From a box of user space to a rectangle, by `preserveAspectRatio`. */
export const fitView = (
  [minX, minY, width, height]: readonly [number, number, number, number],
  element: ElementNode,
  rect: Rect,
): Matrix => {
  const fit = (element.attributes.get('preserveAspectRatio') ?? 'xMidYMid').trim();
  const [byWidth, byHeight] = [rect.width / width, rect.height / height];
  const even = /\bslice\b/.test(fit) ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
  const [scaleX, scaleY] = fit.startsWith('none') ? [byWidth, byHeight] : [even, even];
  const x = rect.x + (rect.width - width * scaleX) * alignment(fit, 'x') - minX * scaleX;
  const y = rect.y + (rect.height - height * scaleY) * alignment(fit, 'Y') - minY * scaleY;
  return [scaleX, 0, 0, scaleY, x, y];
};

const alignment = (fit: string, axis: 'x' | 'Y'): number => {
  const word = new RegExp(`${axis}(Min|Mid|Max)`).exec(fit)?.[1];
  return word === 'Min' ? 0 : word === 'Max' ? 1 : 0.5;
};
