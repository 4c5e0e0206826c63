import svgPath from 'svgpath';
import type { ElementNode } from '../../engine/index.ts';
import type { Matrix, PathCommand } from '../display-list.ts';
import { polygon, rectanglePath, roundedPath } from '../shapes.ts';
import { apply } from '../transform.ts';
import { type Axis, lengthAttribute, numbersIn, type Viewport } from './svg-attributes.ts';

type Length = (name: string, axis: Axis) => number;

/** The outline of a basic shape in its own user space (SVG 2 §9, §10); null for what is no shape. */
export const shapeOf = (element: ElementNode, viewport: Viewport): readonly PathCommand[] | null => {
  const length: Length = (name, axis) => lengthAttribute(element, name, axis, viewport) ?? 0;
  switch (element.name) {
    case 'path':
      return pathCommands(element.attributes.get('d') ?? '');
    case 'rect':
      return rectangle(element, length, viewport);
    case 'circle':
      return ellipse(length('cx', 'x'), length('cy', 'y'), length('r', 'other'), length('r', 'other'));
    case 'ellipse':
      return ellipse(length('cx', 'x'), length('cy', 'y'), length('rx', 'x'), length('ry', 'y'));
    case 'line':
      return [
        ['M', length('x1', 'x'), length('y1', 'y')],
        ['L', length('x2', 'x'), length('y2', 'y')],
      ];
    case 'polyline':
      return polygon(...pointsOf(element)).slice(0, -1);
    case 'polygon':
      return polygon(...pointsOf(element));
    default:
      return null;
  }
};

const pointsOf = (element: ElementNode): readonly (readonly [number, number])[] => {
  const numbers = numbersIn(element.attributes.get('points'));
  return Array.from({ length: numbers.length >> 1 }, (_, at) => [numbers[at * 2]!, numbers[at * 2 + 1]!] as const);
};

/** A missing radius is as the other one; none is more than half the side (SVG 2 §10.2). */
const rectangle = (element: ElementNode, length: Length, viewport: Viewport): readonly PathCommand[] => {
  const rect = { x: length('x', 'x'), y: length('y', 'y'), width: length('width', 'x'), height: length('height', 'y') };
  if (rect.width <= 0 || rect.height <= 0) return [];
  const [givenX, givenY] = [
    lengthAttribute(element, 'rx', 'x', viewport),
    lengthAttribute(element, 'ry', 'y', viewport),
  ];
  const radiusX = Math.min(givenX ?? givenY ?? 0, rect.width / 2);
  const radiusY = Math.min(givenY ?? givenX ?? 0, rect.height / 2);
  if (radiusX <= 0 || radiusY <= 0) return rectanglePath(rect);
  const corner = [radiusX, radiusY] as const;
  return roundedPath(rect, [corner, corner, corner, corner]);
};

const ellipse = (x: number, y: number, radiusX: number, radiusY: number): readonly PathCommand[] => {
  if (radiusX <= 0 || radiusY <= 0) return [];
  const corner = [radiusX, radiusY] as const;
  const rect = { x: x - radiusX, y: y - radiusY, width: radiusX * 2, height: radiusY * 2 };
  return roundedPath(rect, [corner, corner, corner, corner]);
};

/** Path data as lines and cubic curves. A fault in them ends the path there, as the specification asks (§9.5.4). */
const pathCommands = (data: string): readonly PathCommand[] => {
  const commands: PathCommand[] = [];
  svgPath(data)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const command = commandOf(segment, x, y);
      if (command && (commands.length > 0 || command[0] === 'M')) commands.push(command);
    });
  return commands;
};

type Segment = Parameters<Parameters<ReturnType<typeof svgPath>['iterate']>[0]>[0];

const commandOf = (segment: Segment, x: number, y: number): PathCommand | null => {
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], segment[1], segment[2]];
    case 'H':
      return ['L', segment[1], y];
    case 'V':
      return ['L', x, segment[1]];
    case 'C':
      return [...segment];
    case 'Q':
      return cubic(x, y, segment[1], segment[2], segment[3], segment[4]);
    case 'Z':
    case 'z':
      return ['Z'];
    default:
      return null;
  }
};

const cubic = (x: number, y: number, controlX: number, controlY: number, endX: number, endY: number): PathCommand => [
  'C',
  x + (2 / 3) * (controlX - x),
  y + (2 / 3) * (controlY - y),
  endX + (2 / 3) * (controlX - endX),
  endY + (2 / 3) * (controlY - endY),
  endX,
  endY,
];

export const transformed = (commands: readonly PathCommand[], matrix: Matrix): readonly PathCommand[] =>
  commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'Z':
        return command;
      case 'C':
        return [
          'C',
          ...apply(matrix, command[1], command[2]),
          ...apply(matrix, command[3], command[4]),
          ...apply(matrix, command[5], command[6]),
        ];
      default:
        return [command[0], ...apply(matrix, command[1], command[2])];
    }
  });
