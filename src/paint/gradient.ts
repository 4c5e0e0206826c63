import type { ImageValue, Rect } from '../engine/index.ts';
import { resolveLength } from '../engine/index.ts';
import type { Paint } from './display-list.ts';

type GradientValue = Extract<ImageValue, { kind: 'linear-gradient' }>;
type Stop = Extract<Paint, { kind: 'linear-gradient' }>['stops'][number];

/** The gradient line of a box and the stops along it (css-images-3 §3.1). */
export const gradientOf = (gradient: GradientValue, rect: Rect): Paint => {
  const angle = (angleOf(gradient.direction, rect) * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs(rect.width * sine) + Math.abs(rect.height * cosine);
  const [centreX, centreY] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return {
    kind: 'linear-gradient',
    x1: centreX - (sine * length) / 2,
    y1: centreY + (cosine * length) / 2,
    x2: centreX + (sine * length) / 2,
    y2: centreY - (cosine * length) / 2,
    stops: gradient.repeating ? repeated(placedStops(gradient, length)) : placedStops(gradient, length),
  };
};

/** Towards a corner, the line is at right angles to the diagonal between the other two. */
const angleOf = (direction: GradientValue['direction'], { width, height }: Rect): number => {
  if (typeof direction === 'number') return direction;
  const steep = (Math.atan2(height, width) * 180) / Math.PI;
  if (direction.y === 'top') return direction.x === 'right' ? steep : 360 - steep;
  return direction.x === 'right' ? 180 - steep : 180 + steep;
};

/** Stops without a place are spread evenly; none stands before the one ahead of it (css-images-3 §3.4.3). */
const placedStops = ({ stops }: GradientValue, length: number): readonly Stop[] => {
  const last = stops.length - 1;
  const known = stops.map(({ at }, index) => {
    if (at !== null) return length === 0 ? 0 : resolveLength(at, length) / length;
    return index === 0 ? 0 : index === last ? 1 : null;
  });
  let floor = Number.NEGATIVE_INFINITY;
  return stops.map(({ color }, index) => {
    floor = Math.max(floor, known[index] ?? between(known, index));
    return { offset: floor, color };
  });
};

const between = (known: readonly (number | null)[], index: number): number => {
  let before = index;
  while (known[before] === null) before--;
  let after = index;
  while (known[after] === null) after++;
  const [from, to] = [known[before] ?? 0, known[after] ?? 1];
  return from + ((to - from) * (index - before)) / (after - before);
};

const mostRepeats = 500;

const repeated = (stops: readonly Stop[]): readonly Stop[] => {
  const [first, last] = [stops[0]!.offset, stops[stops.length - 1]!.offset];
  const period = last - first;
  if (period <= 0) return stops;
  const from = -Math.ceil(first / period);
  const to = Math.min(from + mostRepeats, Math.ceil((1 - first) / period));
  return Array.from({ length: to - from }, (_, at) => (from + at) * period).flatMap((shift) =>
    stops.map(({ offset, color }) => ({ offset: offset + shift, color })),
  );
};
