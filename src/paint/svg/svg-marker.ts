import type { ElementNode } from '../../engine/index.ts';
import type { Matrix, PathCommand } from '../display-list.ts';
import { rectanglePath } from '../shapes.ts';
import { multiply, rotation } from '../transform.ts';
import { lengthIn, numbersIn } from './svg-attributes.ts';
import type { PaintContent } from './svg-pattern.ts';
import type { SvgScope } from './svg-scope.ts';
import { transformed } from './svg-shape.ts';
import { viewOf } from './view-box.ts';

/** A corner of a path, and the directions in which the path comes and goes, in degrees. */
export interface Vertex {
  readonly x: number;
  readonly y: number;
  readonly comes: number | null;
  readonly goes: number | null;
}

type Point = readonly [number, number];

const markable: ReadonlySet<string> = new Set(['path', 'line', 'polyline', 'polygon']);

/** Draws the markers of a path at its first, middle and last corners (SVG 2 §13.7). */
export const paintMarkers = (
  scope: SvgScope,
  element: ElementNode,
  commands: readonly PathCommand[],
  paintContent: PaintContent,
): void => {
  if (scope.isRepeated || !markable.has(element.name)) return;
  const vertices = verticesOf(commands);
  vertices.forEach((vertex, at) => {
    const first = at === 0 ? ['marker-start'] : [];
    const last = at === vertices.length - 1 ? ['marker-end'] : [];
    const names = first.length + last.length === 0 ? ['marker-mid'] : [...first, ...last];
    for (const name of names) {
      const marker = markerOf(scope, element, name);
      if (marker) paintMarker(scope, marker, { vertex, isStart: name === 'marker-start' }, paintContent);
    }
  });
};

const markerOf = ({ ids, painter }: SvgScope, element: ElementNode, name: string): ElementNode | null => {
  const value = element.attributes.get(name)?.trim() ?? 'none';
  const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)/.exec(value)?.[1];
  const marker = id === undefined ? undefined : ids.get(id);
  if (marker?.name === 'marker') return marker;
  if (value !== 'none') painter.tools.reportSkipped(element, `"${name}"`);
  return null;
};

const paintMarker = (
  scope: SvgScope,
  marker: ElementNode,
  { vertex, isStart }: { readonly vertex: Vertex; readonly isStart: boolean },
  paintContent: PaintContent,
): void => {
  const width = lengthIn(marker.attributes.get('markerWidth'), scope.viewport.width) ?? 3;
  const height = lengthIn(marker.attributes.get('markerHeight'), scope.viewport.height) ?? 3;
  const view = viewOf(marker, { x: 0, y: 0, width, height });
  if (!view || width <= 0 || height <= 0) return;
  const isInUserSpace = marker.attributes.get('markerUnits') === 'userSpaceOnUse';
  const scale = isInUserSpace ? 1 : scope.style.strokeWidth;
  const turn = rotation(angleOf(marker, vertex, isStart));
  const placed = multiply(multiply(scope.matrix, [1, 0, 0, 1, vertex.x, vertex.y]), turn);
  const sized = multiply(placed, [scale, 0, 0, scale, 0, 0]);
  const matrix = multiply(sized, fromReference(marker, view.matrix));
  scope.painter.canvas.push({ clip: transformed(rectanglePath({ x: 0, y: 0, width, height }), matrix) });
  paintContent({ ...scope, isRepeated: true, viewport: view.viewport, matrix: multiply(matrix, view.matrix) }, marker);
  scope.painter.canvas.pop();
};

/** The reference point, told in the marker's own space, stands on the corner. */
const fromReference = ({ attributes }: ElementNode, [a, , , d, e, f]: Matrix): Matrix => {
  const [x = 0] = numbersIn(attributes.get('refX'));
  const [y = 0] = numbersIn(attributes.get('refY'));
  return [1, 0, 0, 1, -(x * a + e), -(y * d + f)];
};

const angleOf = ({ attributes }: ElementNode, { comes, goes }: Vertex, isStart: boolean): number => {
  const orient = attributes.get('orient')?.trim() ?? '0';
  if (orient !== 'auto' && orient !== 'auto-start-reverse') return numbersIn(orient)[0] ?? 0;
  const along = middleAngle(comes ?? goes ?? 0, goes ?? comes ?? 0);
  return orient === 'auto-start-reverse' && isStart ? along + 180 : along;
};

/** Half way between two directions, by the shorter turn. */
const middleAngle = (from: number, to: number): number => {
  const turn = ((((to - from) % 360) + 540) % 360) - 180;
  return from + turn / 2;
};

/** The corners of a path. */
export const verticesOf = (commands: readonly PathCommand[]): readonly Vertex[] => {
  const vertices: Vertex[] = [];
  let start: Point = [0, 0];
  const arrive = ([x, y]: Point, leaves: Point, arrives: Point): void => {
    const last = vertices.pop();
    if (last) vertices.push({ ...last, goes: angleBetween([last.x, last.y], leaves) ?? last.goes });
    vertices.push({ x, y, comes: angleBetween(arrives, [x, y]), goes: null });
  };
  for (const command of commands) {
    const last: Point = [vertices.at(-1)?.x ?? 0, vertices.at(-1)?.y ?? 0];
    if (command[0] === 'M') {
      start = [command[1], command[2]];
      vertices.push({ x: start[0], y: start[1], comes: null, goes: null });
    } else if (command[0] === 'L') arrive([command[1], command[2]], [command[1], command[2]], last);
    else if (command[0] === 'C') arrive([command[5], command[6]], [command[1], command[2]], [command[3], command[4]]);
    else arrive(start, start, last);
  }
  return vertices;
};

const angleBetween = ([ax, ay]: Point, [bx, by]: Point): number | null =>
  ax === bx && ay === by ? null : (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
