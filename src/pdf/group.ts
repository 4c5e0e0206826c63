import type { BlendMode } from '../engine/index.ts';
import type { Matrix } from '../paint/display-list.ts';
import type { Bounds } from '../paint/shapes.ts';
import { apply } from '../paint/transform.ts';
import type { PdfValue, PressDocument, Reference } from './press-document.ts';

/** A transparency group while its content is being written (ISO 32000-1 §11.4.7). */
export interface OpenGroup {
  readonly form: Reference;
  readonly opacity: number;
  readonly blend: BlendMode;
  readonly bounds: Bounds;
  /** The operators of the stream around, up to the group. */
  readonly outer: string;
  /** How many states were saved when it began. */
  readonly depth: number;
}

/** A form that is composed by itself before it is shown. */
export const groupData = (bounds: Bounds, resources: PdfValue): Record<string, PdfValue> => ({
  Type: 'XObject',
  Subtype: 'Form',
  BBox: bounds,
  Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB', I: true },
  Resources: resources,
});

/** How a finished group is shown: its opacity and the way it mixes with what lies under it. */
export const writeGroupState = (document: PressDocument, opacity: number, blend: BlendMode): Reference =>
  document.object({ Type: 'ExtGState', ca: opacity, CA: opacity, BM: blendNames[blend] });

/** ISO 32000-1 §11.3.5. */
const blendNames: Readonly<Record<BlendMode, string>> = {
  normal: 'Normal',
  multiply: 'Multiply',
  screen: 'Screen',
  overlay: 'Overlay',
  darken: 'Darken',
  lighten: 'Lighten',
  'color-dodge': 'ColorDodge',
  'color-burn': 'ColorBurn',
  'hard-light': 'HardLight',
  'soft-light': 'SoftLight',
  difference: 'Difference',
  exclusion: 'Exclusion',
  hue: 'Hue',
  saturation: 'Saturation',
  color: 'Color',
  luminosity: 'Luminosity',
};

/** Bounds of a stream, in a space that a matrix leads from to that stream. */
export const seenFrom = (matrix: Matrix, [left, top, right, bottom]: Bounds): Bounds => {
  const inverse = inverseOf(matrix);
  if (!inverse) return [0, 0, 0, 0];
  const corners = [
    apply(inverse, left, top),
    apply(inverse, right, top),
    apply(inverse, right, bottom),
    apply(inverse, left, bottom),
  ];
  return boundsOf(corners);
};

const inverseOf = ([a, b, c, d, e, f]: Matrix): Matrix | null => {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-9) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
};

const boundsOf = (points: readonly (readonly [number, number])[]): Bounds => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return [left, top, Math.ceil(Math.max(...xs)), Math.ceil(Math.max(...ys))];
};
