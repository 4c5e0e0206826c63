import { wordTable } from '../../../diagnostics/index.ts';
import { type ComponentValue, splitAt } from '../../css/index.ts';
import { plainInterpolation } from '../color/mix-colors.ts';
import type {
  Color,
  ColorStop,
  GradientShape,
  GradientValue,
  Interpolation,
  LengthPercentage,
  RadialExtent,
} from '../values.ts';
import { color } from './color.ts';
import { interpolationOf } from './color-function.ts';
import { angle, lengthPercentage, positiveLengthPercentage } from './length.ts';
import { position } from './position.ts';
import type { Specified, ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

type Linear = Extract<GradientShape, { kind: 'linear' }>;
type Shape = Specified<GradientShape>;
type ReadShape = (stream: ValueStream) => Shape | null;

const sides: Readonly<Record<string, number>> = wordTable({ top: 0, right: 90, bottom: 180, left: 270 });

const sideOrCorner = (stream: ValueStream): Linear['direction'] | null => {
  const words = [stream.takeWord(), stream.takeWord()].filter((word) => word !== null);
  if (words.length === 1) return sides[words[0]!] ?? null;
  const x = words.find((word) => word === 'left' || word === 'right');
  const y = words.find((word) => word === 'top' || word === 'bottom');
  return x && y ? { x, y } : null;
};

const linearShape: ReadShape = (stream) => {
  const turned = stream.isAtEnd ? 180 : angle.read(stream);
  const direction = turned ?? (stream.takeWord() === 'to' ? sideOrCorner(stream) : null);
  return direction === null ? null : () => ({ kind: 'linear', direction });
};

const extents: readonly RadialExtent[] = ['closest-side', 'farthest-side', 'closest-corner', 'farthest-corner'];

interface RadialParts {
  shape: 'circle' | 'ellipse' | null;
  extent: RadialExtent | null;
  readonly radii: Specified<LengthPercentage>[];
}

const takeRadialPart = (stream: ValueStream, parts: RadialParts): boolean => {
  const radius = positiveLengthPercentage.read(stream);
  if (radius) return parts.radii.push(radius) <= 2;
  const word = stream.takeWord();
  const extent = extents.find((each) => each === word);
  if (word === 'circle' || word === 'ellipse') parts.shape = word;
  else if (extent) parts.extent = extent;
  return word === 'circle' || word === 'ellipse' || extent !== undefined;
};

/** `[circle | ellipse] || <size>`, then `at <position>` (css-images-3 §3.2). */
const radialShape: ReadShape = (stream) => {
  const parts: RadialParts = { shape: null, extent: null, radii: [] };
  const isAt = () => stream.peek?.kind === 'ident' && stream.peek.text.toLowerCase() === 'at';
  while (!stream.isAtEnd && !isAt()) if (!takeRadialPart(stream, parts)) return null;
  const hasPlace = isAt();
  if (hasPlace) stream.next();
  const place = hasPlace ? position.read(stream) : null;
  if (hasPlace && !place) return null;
  const { extent, radii } = parts;
  const isCircle = parts.shape === 'circle' || (parts.shape === null && radii.length === 1);
  if (radii.length > 0 && (extent !== null || radii.length !== (isCircle ? 1 : 2))) return null;
  const middle: LengthPercentage = { kind: 'sum', px: 0, percent: 50 };
  return (context) => {
    const [x, y = x] = radii.map((radius) => radius(context));
    const size = x !== undefined && y !== undefined ? ([x, y] as const) : (extent ?? 'farthest-corner');
    return { kind: 'radial', isCircle, size, at: place ? place(context) : [middle, middle] };
  };
};

interface Stop {
  readonly color: Specified<Color> | null;
  readonly at: Specified<LengthPercentage> | null;
}

/** A stop with two places is two stops; one without a colour is a hint (css-images-4 §3.5). */
const stopsOf = (stream: ValueStream): readonly Stop[] | null => {
  const painted = color.read(stream);
  const first = lengthPercentage.read(stream);
  const second = painted && first ? lengthPercentage.read(stream) : null;
  if ((!painted && !first) || !stream.isAtEnd) return null;
  const one = { color: painted, at: first };
  return second ? [one, { color: painted, at: second }] : [one];
};

/** Hints stand between two colours. */
const isWellFormed = (stops: readonly Stop[]): boolean =>
  stops.length >= 2 &&
  stops.every((stop, at) => stop.color !== null || (stops[at - 1]?.color != null && stops[at + 1]?.color != null));

/** The place of `in <space>` among the words before the stops is free. */
const splitInterpolation = (stream: ValueStream) => {
  const values = stream.remaining;
  const from = values.findIndex((value) => value.kind === 'ident' && value.text.toLowerCase() === 'in');
  if (from < 0) return { rest: stream, interpolation: null };
  const isHueWay = values[from + 3]?.kind === 'ident' && /^hue$/i.test(textOf(values[from + 3]));
  const to = from + (isHueWay ? 4 : 2);
  const interpolation = interpolationOf(values.slice(from, to));
  return interpolation ? { rest: stream.inside([...values.slice(0, from), ...values.slice(to)]), interpolation } : null;
};

const textOf = (value: ValueStream['peek']): string => (value?.kind === 'ident' ? value.text : '');

const readShapeOf: Readonly<Record<string, ReadShape>> = wordTable({
  'linear-gradient': linearShape,
  'radial-gradient': radialShape,
});

const gradientContent = (stream: ValueStream, readShape: ReadShape, repeating: boolean) => {
  const parts = splitAt(stream.remaining, ',').map((part) => stream.inside(part));
  const [first, ...others] = parts;
  const head = first && splitInterpolation(first);
  if (!first || !head) return null;
  const given = head.interpolation || !stopsOf(stream.inside(first.remaining)) ? readShape(head.rest) : null;
  const hasHead = given !== null;
  if (hasHead && !head.rest.isAtEnd) return null;
  const shape = given ?? readShape(stream.inside([]));
  const lists = (hasHead ? others : parts).map(stopsOf).filter((list) => list !== null);
  const stops = lists.flat();
  if (!shape || lists.length !== (hasHead ? others : parts).length || !isWellFormed(stops)) return null;
  return assembled(shape, stops, repeating, head.interpolation ?? usualInterpolation(stream.remaining));
};

const newFunctions: ReadonlySet<string> = new Set(['lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix']);

/** Colours of the old kinds are mixed as they always were (css-color-4 §12.1). */
const usualInterpolation = (values: readonly ComponentValue[]): Interpolation =>
  values.some((value) => value.kind === 'function' && newFunctions.has(value.name))
    ? { space: 'oklab', hue: 'shorter' }
    : plainInterpolation;

const assembled =
  (shape: Shape, stops: readonly Stop[], repeating: boolean, interpolation: Interpolation): Specified<GradientValue> =>
  (context) => ({
    kind: 'gradient',
    shape: shape(context),
    stops: stops.map((stop): ColorStop => ({ color: stop.color?.(context) ?? null, at: stop.at?.(context) ?? null })),
    repeating,
    interpolation,
  });

export const gradient: ValueGrammar<GradientValue> = {
  expects: 'linear-gradient() | radial-gradient()',
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.peek;
      if (call?.kind !== 'function') return null;
      const readShape = readShapeOf[call.name.replace(/^repeating-/, '')];
      stream.next();
      return readShape
        ? gradientContent(stream.inside(call.values), readShape, call.name.startsWith('repeating-'))
        : null;
    }),
};
