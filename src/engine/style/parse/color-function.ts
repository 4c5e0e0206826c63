import { type ComponentValue, type FunctionValue, isDelim, isIdent, splitAt } from '../../css/index.ts';
import { type ColorSpace, colorFunctions, colorSpaces } from '../color/color-space.ts';
import { channelsIn, colorFrom, mixColors } from '../color/mix-colors.ts';
import type { Triple } from '../color/xyz.ts';
import type { Color, Interpolation } from '../values.ts';
import { angleInDegrees } from './angle.ts';
import { mathNumber } from './math.ts';
import { constant, type Specified } from './specified.ts';

type ReadColor = (value: ComponentValue) => Specified<Color> | null;
type Values = readonly ComponentValue[];

/** What channel names of a relative colour stand for; empty where there is no origin. */
type Known = ReadonlyMap<string, number>;
const nothingKnown: Known = new Map();

/** A colour as a function writes it (css-color-4 §4, css-color-5). */
export const colorFunction = (call: FunctionValue, readColor: ReadColor): Specified<Color> | null => {
  if (call.name === 'color-mix') return mixedColor(splitAt(call.values, ','), readColor);
  if (call.name === 'light-dark') return lightColor(splitAt(call.values, ','), readColor);
  const [origin, written] = isIdent(call.values[0], 'from')
    ? [call.values[1], call.values.slice(2)]
    : [null, call.values];
  const named = call.name === 'color' ? spaceOf(written[0]) : null;
  const space = named ?? colorFunctions.get(call.name);
  if (!space || (call.name === 'color') !== (named !== null)) return null;
  const channels = channelsOf(named ? written.slice(1) : written, origin === null && !named);
  if (!channels) return null;
  return origin ? relativeColor(space, channels, readColor(origin)) : plainColor(space, channels);
};

const spaceOf = (value: ComponentValue | undefined): ColorSpace | null => {
  const name = value?.kind === 'ident' ? value.text.toLowerCase() : '';
  const space = colorSpaces.get(name);
  return space && space.hue === null && !['lab', 'oklab'].includes(name) ? space : null;
};

/** Channels in the old form with commas or the new one with a slash before the alpha (css-color-4 §4.2). */
const channelsOf = (values: Values, mayHaveCommas: boolean): Values | null => {
  const isOld = mayHaveCommas && values.some((value) => isDelim(value, ','));
  const channels = values.filter((value) => !isDelim(value, isOld ? ',' : '/'));
  const separators = values.length - channels.length;
  const isWellFormed = isOld
    ? separators === channels.length - 1
    : separators === channels.length - 3 && (separators === 0 || isDelim(values[3], '/'));
  return isWellFormed && (channels.length === 3 || channels.length === 4) ? channels : null;
};

const plainColor = (space: ColorSpace, channels: Values): Specified<Color> | null => {
  const found = evaluated(space, channels, nothingKnown);
  return found && constant(found);
};

/** Channels may name those of the origin (css-color-5 §4). */
const relativeColor = (
  space: ColorSpace,
  channels: Values,
  origin: Specified<Color> | null,
): Specified<Color> | null => {
  const colorOf = (from: Color): Color | null => {
    const known = channelsIn(space, from).map((value, at): [string, number] => [space.channels[at]!, value]);
    return evaluated(space, channels, new Map([...known, ['alpha', from.alpha]]), from.alpha);
  };
  const sample: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
  if (!origin || !colorOf(sample)) return null;
  return (context) => colorOf(origin(context)) ?? sample;
};

const evaluated = (space: ColorSpace, [a, b, c, alpha]: Values, known: Known, usual = 1): Color | null => {
  const channel = (value: ComponentValue | undefined, at: 0 | 1 | 2): number | null =>
    at === space.hue ? hueOf(value, known) : amount(value, space.wholes[at], known);
  const [first, second, third] = [channel(a, 0), channel(b, 1), channel(c, 2)];
  const opacity = alpha ? amount(alpha, 1, known) : usual;
  if (first === null || second === null || third === null || opacity === null) return null;
  return colorFrom(space, bounded(space, [first, second, third]), opacity);
};

/** Lightness and chroma have their bounds; so had the channels of old. */
const bounded = (space: ColorSpace, [a, b, c]: Triple): Triple => {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  if (space.hue === 0) return [a, within(b, 100), within(c, 100)];
  if (space.channels[0] !== 'l') return [a, b, c];
  return [within(a, space.wholes[0]), space.hue === 2 ? Math.max(0, b) : b, c];
};

/** A number, or a percentage of `whole`; `none` is 0. */
const amount = (value: ComponentValue | undefined, whole: number, known: Known): number | null => {
  if (!value) return null;
  if (value.kind === 'number') return value.value;
  if (value.kind === 'percentage') return (value.value / 100) * whole;
  if (value.kind === 'ident') return value.text.toLowerCase() === 'none' ? 0 : (known.get(value.text) ?? null);
  return mathNumber(withKnown(value, known));
};

const hueOf = (value: ComponentValue | undefined, known: Known): number | null => {
  if (!value || value.kind === 'percentage') return null;
  return angleInDegrees(withKnown(value, known)) ?? amount(value, 360, known);
};

/** Calculations with the names of channels. */
const withKnown = (value: ComponentValue, known: Known): ComponentValue => {
  if (known.size === 0) return value;
  if ('values' in value) return { ...value, values: value.values.map((inner) => withKnown(inner, known)) };
  const number = value.kind === 'ident' ? known.get(value.text) : undefined;
  const { start, end } = value;
  return number === undefined ? value : { kind: 'number', value: number, isInteger: false, start, end };
};

/** Paper is light. */
const lightColor = (parts: readonly Values[], readColor: ReadColor): Specified<Color> | null => {
  const [light, dark] = parts.map((part) => (part.length === 1 ? readColor(part[0]!) : null));
  return parts.length === 2 && light && dark ? light : null;
};

interface Share {
  readonly color: Specified<Color>;
  readonly percent: number | null;
}

const shareOf = (values: Values, readColor: ReadColor): Share | null => {
  const percents = values.filter((value) => value.kind === 'percentage');
  const [painted, ...rest] = values.filter((value) => value.kind !== 'percentage');
  const found = painted && rest.length === 0 ? readColor(painted) : null;
  const percent = percents[0]?.kind === 'percentage' ? percents[0].value : null;
  if (!found || percents.length > 1 || (percent !== null && (percent < 0 || percent > 100))) return null;
  return { color: found, percent };
};

/** `in <space> [<way> hue]`. */
export const interpolationOf = (values: Values): Interpolation | null => {
  const [first, ...names] = values.map((value) => (value.kind === 'ident' ? value.text.toLowerCase() : ''));
  const [space = '', way, hue, ...rest] = names;
  const known = colorSpaces.get(space);
  if (first !== 'in' || !known || rest.length > 0) return null;
  if (way === undefined) return { space, hue: 'shorter' };
  const found = (['shorter', 'longer', 'increasing', 'decreasing'] as const).find((name) => name === way);
  return found && hue === 'hue' && known.hue !== null ? { space, hue: found } : null;
};

/** css-color-5 §3.2: shares that leave something over make the mix as much more transparent. */
const mixedColor = (parts: readonly Values[], readColor: ReadColor): Specified<Color> | null => {
  const given = isIdent(parts[0]?.[0], 'in');
  const interpolation = given ? interpolationOf(parts[0]!) : { space: 'oklab', hue: 'shorter' as const };
  const shares = (given ? parts.slice(1) : parts).map((part) => shareOf(part, readColor));
  const [first, second] = shares;
  if (!interpolation || shares.length !== 2 || !first || !second) return null;
  const from = first.percent ?? (second.percent === null ? 50 : 100 - second.percent);
  const to = second.percent ?? 100 - from;
  if (from + to === 0) return null;
  const whole = Math.min(1, (from + to) / 100);
  return (context) => {
    const mixed = mixColors(first.color(context), second.color(context), to / (from + to), interpolation);
    return { ...mixed, alpha: mixed.alpha * whole };
  };
};
