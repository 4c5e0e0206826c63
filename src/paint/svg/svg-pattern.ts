import type { ElementNode, Rect } from '../../engine/index.ts';
import type { Matrix, PathCommand } from '../display-list.ts';
import { boundsOfPath, rectanglePath } from '../shapes.ts';
import { invert, multiply } from '../transform.ts';
import { lengthIn, transformAttribute } from './svg-attributes.ts';
import type { SvgScope } from './svg-scope.ts';
import { transformed } from './svg-shape.ts';
import { viewOf } from './view-box.ts';

/** Paints what stands inside an element, in the space of a scope. */
export type PaintContent = (scope: SvgScope, element: ElementNode) => void;

/** More tiles than this make no drawing that a press can show. */
const mostTiles = 4000;

/** The pattern that an element is filled with, or null. */
export const patternOf = ({ style, ids }: SvgScope): ElementNode | null => {
  if (style.fill === 'none' || !('server' in style.fill)) return null;
  const server = ids.get(style.fill.server);
  return server?.name === 'pattern' ? server : null;
};

/** Fills a shape with copies of a pattern's content (SVG 2 §14.3). */
export const paintPattern = (
  scope: SvgScope,
  pattern: ElementNode,
  shape: readonly PathCommand[],
  paintContent: PaintContent,
): void => {
  const { painter, matrix } = scope;
  const bounds = boxOf(shape);
  const tile = tileOf(pattern, bounds, scope);
  const space = multiply(matrix, transformAttribute(pattern.attributes.get('patternTransform')));
  const places = tile ? placesOf(tile, boundsIn(space, matrix, shape)) : null;
  if (!tile || !places) {
    painter.tools.reportSkipped(pattern, '<pattern> of this size');
    return;
  }
  painter.canvas.push({ clip: transformed(shape, matrix), clipRule: scope.style.fillRule });
  for (const [x, y] of places) {
    const at = multiply(space, [1, 0, 0, 1, x, y]);
    const own: Rect = { x: 0, y: 0, width: tile.width, height: tile.height };
    painter.canvas.push({ clip: transformed(rectanglePath(own), at) });
    paintContent({ ...scope, isRepeated: true, matrix: multiply(at, contentMatrix(pattern, own, bounds)) }, pattern);
    painter.canvas.pop();
  }
  painter.canvas.pop();
};

const boxOf = (shape: readonly PathCommand[]): Rect => {
  const [left, top, right, bottom] = boundsOfPath(shape);
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** The first tile: in parts of the shape's box, unless it is said to be in user space. */
const tileOf = (pattern: ElementNode, bounds: Rect, { viewport }: SvgScope): Rect | null => {
  const isInUserSpace = pattern.attributes.get('patternUnits') === 'userSpaceOnUse';
  const basis = isInUserSpace ? viewport : { width: 1, height: 1 };
  const length = (name: string, whole: number): number => lengthIn(pattern.attributes.get(name), whole) ?? 0;
  const [x, y] = [length('x', basis.width), length('y', basis.height)];
  const [width, height] = [length('width', basis.width), length('height', basis.height)];
  if (width <= 0 || height <= 0) return null;
  if (isInUserSpace) return { x, y, width, height };
  return {
    x: bounds.x + x * bounds.width,
    y: bounds.y + y * bounds.height,
    width: width * bounds.width,
    height: height * bounds.height,
  };
};

const contentMatrix = (pattern: ElementNode, tile: Rect, bounds: Rect): Matrix => {
  if (pattern.attributes.has('viewBox')) return viewOf(pattern, tile)?.matrix ?? [1, 0, 0, 1, 0, 0];
  const isInBox = pattern.attributes.get('patternContentUnits') === 'objectBoundingBox';
  return isInBox ? [bounds.width, 0, 0, bounds.height, 0, 0] : [1, 0, 0, 1, 0, 0];
};

/** What the shape covers in the space of the pattern. */
const boundsIn = (space: Matrix, matrix: Matrix, shape: readonly PathCommand[]): Rect | null => {
  const back = invert(space);
  return back && boxOf(transformed(transformed(shape, matrix), back));
};

/** Where tiles begin that touch an area; null when there are too many. */
const placesOf = (tile: Rect, area: Rect | null): readonly (readonly [number, number])[] | null => {
  if (!area) return null;
  const [left, top] = [Math.floor((area.x - tile.x) / tile.width), Math.floor((area.y - tile.y) / tile.height)];
  const columns = Math.ceil((area.x + area.width - tile.x) / tile.width) - left;
  const rows = Math.ceil((area.y + area.height - tile.y) / tile.height) - top;
  if (columns * rows > mostTiles) return null;
  return Array.from({ length: Math.max(0, columns * rows) }, (_, at) => [
    tile.x + (left + (at % columns)) * tile.width,
    tile.y + (top + Math.floor(at / columns)) * tile.height,
  ]);
};
