import { type ComponentValue, type FunctionValue, isDelim, isIdent } from '../../css/index.ts';
import type { Color } from '../values.ts';
import { colorNames } from './color-names.ts';
import { mathNumber } from './math.ts';
import { constant, type Specified, type ValueGrammar } from './specified.ts';

export const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
export const transparent: Color = { red: 0, green: 0, blue: 0, alpha: 0 };

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

const rgb = (red: number, green: number, blue: number, alpha: number): Color => ({
  red: clamp(red, 255),
  green: clamp(green, 255),
  blue: clamp(blue, 255),
  alpha: clamp(alpha, 1),
});

const hexColor = (digits: string): Color | null => {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return null;
  const full = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (from: number) => Number.parseInt(full.slice(from, from + 2), 16);
  return rgb(channel(0), channel(2), channel(4), full.length === 8 ? channel(6) / 255 : 1);
};

/** Channels of a colour function, in its old form with commas or its new one with a slash (css-color-4 §4.2). */
const channelsOf = (values: readonly ComponentValue[]): readonly ComponentValue[] | null => {
  const isOld = values.some((value) => isDelim(value, ','));
  const channels = values.filter((value) => !isDelim(value, isOld ? ',' : '/'));
  const separators = values.length - channels.length;
  const isWellFormed = isOld ? separators === channels.length - 1 : separators === channels.length - 3;
  return isWellFormed && (channels.length === 3 || channels.length === 4) ? channels : null;
};

/** A number, or a percentage of `whole`; `none` is 0. */
const amount = (value: ComponentValue | undefined, whole: number): number | null => {
  if (!value) return null;
  if (value.kind === 'number') return value.value;
  if (value.kind === 'percentage') return (value.value / 100) * whole;
  return isIdent(value, 'none') ? 0 : mathNumber(value);
};

const hueUnits: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

const hue = (value: ComponentValue | undefined): number | null => {
  if (value?.kind !== 'dimension') return value?.kind === 'percentage' ? null : amount(value, 360);
  const unit = hueUnits[value.unit];
  return unit === undefined ? null : value.value * unit;
};

/** css-color-4 §7.1. Hue in degrees, the others 0 to 1; the result 0 to 1. */
const hslChannel = (degrees: number, saturation: number, lightness: number, offset: number): number => {
  const place = (((offset + degrees / 30) % 12) + 12) % 12;
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return lightness - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1));
};

const hsl = (degrees: number, saturation: number, lightness: number): readonly [number, number, number] => [
  hslChannel(degrees, saturation, lightness, 0),
  hslChannel(degrees, saturation, lightness, 8),
  hslChannel(degrees, saturation, lightness, 4),
];

const hwb = (degrees: number, white: number, dark: number): readonly [number, number, number] => {
  const sum = white + dark;
  if (sum >= 1) return [white / sum, white / sum, white / sum];
  const [red, green, blue] = hsl(degrees, 1, 0.5);
  const mix = (channel: number) => channel * (1 - white - dark) + white;
  return [mix(red), mix(green), mix(blue)];
};

const rgbFunction = (channels: readonly ComponentValue[], alpha: number): Color | null => {
  const [red, green, blue] = [amount(channels[0], 255), amount(channels[1], 255), amount(channels[2], 255)];
  return red === null || green === null || blue === null ? null : rgb(red, green, blue, alpha);
};

const hueFunction = (name: string, channels: readonly ComponentValue[], alpha: number): Color | null => {
  const [degrees, second, third] = [hue(channels[0]), amount(channels[1], 100), amount(channels[2], 100)];
  if (degrees === null || second === null || third === null) return null;
  const shares = [clamp(second / 100, 1), clamp(third / 100, 1)] as const;
  const [red, green, blue] = name === 'hwb' ? hwb(degrees, ...shares) : hsl(degrees, ...shares);
  return rgb(red * 255, green * 255, blue * 255, alpha);
};

const colorFunction = ({ name, values }: FunctionValue): Color | null => {
  const channels = channelsOf(values);
  const alpha = channels?.[3] ? amount(channels[3], 1) : 1;
  if (!channels || alpha === null) return null;
  if (name === 'rgb' || name === 'rgba') return rgbFunction(channels, alpha);
  return name === 'hsl' || name === 'hsla' || name === 'hwb' ? hueFunction(name, channels, alpha) : null;
};

const namedColor = (name: string): Specified<Color> | null => {
  if (name === 'currentcolor') return ({ color }) => color;
  if (name === 'transparent') return constant(transparent);
  const hex = colorNames.get(name);
  const known = hex === undefined ? null : hexColor(hex);
  return known && constant(known);
};

const colorOf = (value: ComponentValue): Specified<Color> | null => {
  if (value.kind === 'ident') return namedColor(value.text.toLowerCase());
  const found = value.kind === 'hash' ? hexColor(value.text) : value.kind === 'function' ? colorFunction(value) : null;
  return found && constant(found);
};

export const color: ValueGrammar<Color> = {
  expects: '<color>',
  read: (stream) =>
    stream.attempt(() => {
      const value = stream.peek;
      stream.next();
      return value ? colorOf(value) : null;
    }),
};
