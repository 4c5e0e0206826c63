import type { Color } from '../engine/index.ts';
import type { Paint } from '../paint/display-list.ts';
import type { PdfValue, PressDocument, Reference } from './press-document.ts';

type Gradient = Extract<Paint, { kind: 'linear-gradient' }>;

/** An axial shading pattern (ISO 32000-1 §8.7.4.5.3) from the first stop to the last, wherever these lie. */
export const writeGradient = (document: PressDocument, gradient: Gradient, matrix: readonly number[]): Reference => {
  const { x1, y1, x2, y2, stops } = gradient;
  const [from, to] = [stops[0]?.offset ?? 0, stops[stops.length - 1]?.offset ?? 1];
  const place = (offset: number): readonly number[] => [x1 + (x2 - x1) * offset, y1 + (y2 - y1) * offset];
  return document.object({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: {
      ShadingType: 2,
      ColorSpace: 'DeviceRGB',
      Coords: [...place(from), ...place(to > from ? to : from + 1e-3)],
      Function: colorFunction(stops, from, to),
      Extend: [true, true],
    },
  });
};

/** Stops at one place make a hard edge: no piece lies between them. */
const colorFunction = (stops: Gradient['stops'], first: number, last: number): PdfValue => {
  const pieces = stops
    .slice(1)
    .map((stop, at) => ({ from: stops[at]!, to: stop }))
    .filter(({ from, to }) => to.offset > from.offset);
  if (pieces.length === 0) return blend(stops[0]?.color, stops[stops.length - 1]?.color);
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pieces.map(({ from, to }) => blend(from.color, to.color)),
    Bounds: pieces.slice(0, -1).map(({ to }) => (to.offset - first) / (last - first)),
    Encode: pieces.flatMap(() => [0, 1]),
  };
};

const blend = (from: Color | undefined, to: Color | undefined): PdfValue => ({
  FunctionType: 2,
  Domain: [0, 1],
  N: 1,
  C0: channels(from),
  C1: channels(to),
});

const channels = (color: Color | undefined): readonly number[] =>
  color ? [color.red / 255, color.green / 255, color.blue / 255] : [0, 0, 0];
