import { wordTable } from '../../diagnostics/index.ts';
import type { ElementNode } from '../../engine/index.ts';
import type { Matrix } from '../display-list.ts';
import { identity, multiply, rotation } from '../transform.ts';

const numberPattern = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

export const numbersIn = (text: string | undefined): readonly number[] =>
  (text?.match(numberPattern) ?? []).map(Number);

const unitScale: Readonly<Record<string, number>> = wordTable({
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
});

/** A length in user units; percentages of `basis`; null when it is missing or no length. */
export const lengthIn = (text: string | undefined, basis: number): number | null => {
  const found = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)\s*$/i.exec(text ?? '');
  if (!found) return null;
  if (found[2] === '%') return (Number(found[1]) / 100) * basis;
  const scale = unitScale[found[2]!.toLowerCase()];
  return scale === undefined ? null : Number(found[1]) * scale;
};

/** The user space that percentages refer to. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export type Axis = 'x' | 'y' | 'other';

/** An attribute that is a length, along the axis that its percentages belong to (SVG 2 §8.9). */
export const lengthAttribute = (element: ElementNode, name: string, axis: Axis, viewport: Viewport): number | null => {
  const diagonal = Math.hypot(viewport.width, viewport.height) / Math.SQRT2;
  const basis = axis === 'x' ? viewport.width : axis === 'y' ? viewport.height : diagonal;
  return lengthIn(element.attributes.get(name), basis);
};

/** The `transform` attribute (css-transforms-1 §7): a list of functions, applied from the right. */
export const transformAttribute = (text: string | undefined): Matrix => {
  let matrix = identity;
  for (const [, name, values] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(matrix, functionMatrix(name!, numbersIn(values)));
  }
  return matrix;
};

const tangent = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);

const functionMatrix = (name: string, [a = 0, b, c, d = 1, e = 0, f = 0]: readonly number[]): Matrix => {
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d, e, f];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotationAround(a, b ?? 0, c ?? 0);
    case 'skewX':
      return [1, 0, tangent(a), 1, 0, 0];
    case 'skewY':
      return [1, tangent(a), 0, 1, 0, 0];
    default:
      return identity;
  }
};

const rotationAround = (degrees: number, x: number, y: number): Matrix =>
  multiply(multiply([1, 0, 0, 1, x, y], rotation(degrees)), [1, 0, 0, 1, -x, -y]);
