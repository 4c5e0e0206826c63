import type { Color, GradientValue, Interpolation } from '../engine/index.ts';
import { mixColors, resolveLength } from '../engine/index.ts';
import type { GradientStop } from './display-list.ts';

/** A stop at its place, in parts of the gradient's length; without a colour it is a hint. */
interface PlacedStop {
  readonly offset: number;
  readonly color: Color | null;
}

/** The stops of a gradient, with as many between them as the mixing of colours needs. */
export const stopsAlong = (gradient: GradientValue, length: number, reach: number): readonly GradientStop[] => {
  const placed = placedStops(gradient, length);
  const even = placed.flatMap((stop, at) => piece(placed, stop, at, gradient.interpolation));
  return gradient.repeating ? repeated(even, reach) : even;
};

/** Stops without a place are spread evenly; none stands before the one ahead of it (css-images-3 §3.4.3). */
const placedStops = ({ stops }: GradientValue, length: number): readonly PlacedStop[] => {
  const last = stops.length - 1;
  const known = stops.map(({ at }, index) => {
    if (at !== null) return length === 0 ? 0 : resolveLength(at, length) / length;
    return index === 0 ? 0 : index === last ? 1 : null;
  });
  let floor = Number.NEGATIVE_INFINITY;
  const fixed = known.map((offset) => {
    if (offset !== null) floor = Math.max(floor, offset);
    return offset === null ? null : floor;
  });
  return stops.map(({ color }, index) => ({ offset: fixed[index] ?? between(fixed, index), color }));
};

const between = (known: readonly (number | null)[], index: number): number => {
  let before = index;
  while (known[before] === null) before--;
  let after = index;
  while (known[after] === null) after++;
  const [from, to] = [known[before] ?? 0, known[after] ?? 1];
  return from + ((to - from) * (index - before)) / (after - before);
};

/** A stop, and what is needed on the way to the next one. */
const piece = (
  stops: readonly PlacedStop[],
  { offset, color }: PlacedStop,
  at: number,
  interpolation: Interpolation,
): readonly GradientStop[] => {
  if (!color) return [];
  const hint = stops[at + 1]?.color === null ? stops[at + 1] : undefined;
  const next = stops[hint ? at + 2 : at + 1];
  const start = { offset, color };
  if (!next?.color || next.offset <= offset) return [start];
  const end = { offset: next.offset, color: next.color };
  const bend = hint ? exponentOf((hint.offset - offset) / (next.offset - offset)) : 1;
  if (bend === 1 && isStraight(start, end, interpolation)) return [start];
  return steps(start, end, (share) => mixColors(start.color, end.color, share ** bend, interpolation));
};

/** css-images-4 §3.5.3: half of each colour where the hint stands. */
const exponentOf = (place: number): number => Math.log(0.5) / Math.log(Math.min(0.999, Math.max(0.001, place)));

const isStraight = (from: GradientStop, to: GradientStop, { space }: Interpolation): boolean =>
  space === 'srgb' && from.color.alpha === to.color.alpha;

/** PDF blends channels and alpha each by itself; small steps follow any other way to mix. */
const steps = (from: GradientStop, to: GradientStop, colorAt: (share: number) => Color): readonly GradientStop[] => {
  const count = 16;
  const first = from.color.alpha === 0 ? { ...to.color, alpha: 0 } : from.color;
  const inner = Array.from({ length: count - 1 }, (_, at): GradientStop => {
    const share = (at + 1) / count;
    return { offset: from.offset + (to.offset - from.offset) * share, color: colorAt(share) };
  });
  const last = to.color.alpha === 0 ? [{ offset: to.offset, color: { ...from.color, alpha: 0 } }] : [];
  return [{ offset: from.offset, color: first }, ...inner, ...last];
};

const mostRepeats = 500;

/** The stops again and again, from the beginning of the line as far as it reaches. */
const repeated = (stops: readonly GradientStop[], reach: number): readonly GradientStop[] => {
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const period = first && last ? last.offset - first.offset : 0;
  if (!first || !last) return stops;
  if (period <= 1e-6) return [{ offset: 0, color: last.color }];
  const from = -Math.ceil(first.offset / period);
  const to = Math.min(from + mostRepeats, Math.ceil((reach - first.offset) / period));
  return Array.from({ length: Math.max(1, to - from) }, (_, at) => (from + at) * period).flatMap((shift) =>
    stops.map(({ offset, color }) => ({ offset: offset + shift, color })),
  );
};
