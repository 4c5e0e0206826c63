import type { Gradient, GradientStop, Matrix } from '../paint/display-list.ts';
import type { Bounds } from '../paint/shapes.ts';
import { matrixOf } from './content-operators.ts';
import { groupData } from './group.ts';
import type { PdfValue, PressDocument, Reference } from './press-document.ts';

/** A shading pattern (ISO 32000-1 §8.7.4.5) from the first stop to the last, wherever these lie. */
export const writeGradient = (document: PressDocument, gradient: Gradient, matrix: Matrix): Reference =>
  document.object({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: shadingOf(gradient, 'DeviceRGB', ({ color }) => [color.red / 255, color.green / 255, color.blue / 255]),
  });

/** The alphas of a gradient as a soft mask (ISO 32000-1 §11.6.5.2): bright where it is opaque. */
export const writeGradientMask = (document: PressDocument, gradient: Gradient, bounds: Bounds): Reference => {
  const shading = shadingOf(gradient, 'DeviceGray', ({ color }) => [color.alpha]);
  const data = {
    ...groupData(bounds, { Shading: { S: shading } }),
    Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
  };
  const form = document.stream(data, Buffer.from(`${matrixOf(gradient.matrix)} cm /S sh`));
  return document.object({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } });
};

type Channels = (stop: GradientStop) => readonly number[];

const shadingOf = (gradient: Gradient, space: string, channels: Channels): PdfValue => {
  const { stops } = gradient;
  const [from, to] = [stops[0]?.offset ?? 0, stops[stops.length - 1]?.offset ?? 1];
  return {
    ShadingType: gradient.kind === 'linear-gradient' ? 2 : 3,
    ColorSpace: space,
    Coords: coordinatesOf(gradient, from, to > from ? to : from + 1e-3),
    Function: colorFunction(stops, from, to, channels),
    Extend: [true, true],
  };
};

/** Line or circles at the first and at the last stop; a radius below zero is none. */
const coordinatesOf = (gradient: Gradient, from: number, to: number): readonly number[] => {
  const between = (start: number, end: number, at: number): number => start + (end - start) * at;
  const { x1, y1, x2, y2 } = gradient;
  const place = (at: number): readonly number[] => [between(x1, x2, at), between(y1, y2, at)];
  if (gradient.kind === 'linear-gradient') return [...place(from), ...place(to)];
  const radius = (at: number): number => Math.max(0, between(gradient.r1, gradient.r2, at));
  return [...place(from), radius(from), ...place(to), radius(to)];
};

/** Stops at one place make a hard edge: no piece lies between them. */
const colorFunction = (stops: Gradient['stops'], first: number, last: number, channels: Channels): PdfValue => {
  const pieces = stops
    .slice(1)
    .map((stop, at) => ({ from: stops[at]!, to: stop }))
    .filter(({ from, to }) => to.offset > from.offset);
  if (pieces.length === 0) return blend(stops[0], stops[stops.length - 1], channels);
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pieces.map(({ from, to }) => blend(from, to, channels)),
    Bounds: pieces.slice(0, -1).map(({ to }) => (to.offset - first) / (last - first)),
    Encode: pieces.flatMap(() => [0, 1]),
  };
};

const blend = (from: GradientStop | undefined, to: GradientStop | undefined, channels: Channels): PdfValue => ({
  FunctionType: 2,
  Domain: [0, 1],
  N: 1,
  C0: from ? channels(from) : [0],
  C1: to ? channels(to) : [0],
});
