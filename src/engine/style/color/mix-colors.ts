import type { Color, Interpolation } from '../values.ts';
import { type ColorSpace, colorSpaces } from './color-space.ts';
import type { Triple } from './xyz.ts';

/** How colours were always mixed. */
export const plainInterpolation: Interpolation = { space: 'srgb', hue: 'shorter' };

const clamped = (value: number): number => Math.min(255, Math.max(0, value));

/** Channels of a space as a colour that paper can show. */
export const colorFrom = (space: ColorSpace, channels: Triple, alpha: number): Color => {
  const [red, green, blue] = space.toSrgb(channels);
  const byte = (value: number): number => clamped(Math.round(value * 255_000) / 1000);
  return { red: byte(red), green: byte(green), blue: byte(blue), alpha: Math.min(1, Math.max(0, alpha)) };
};

export const channelsIn = (space: ColorSpace, { red, green, blue }: Color): Triple =>
  space.fromSrgb([red / 255, green / 255, blue / 255]);

const hueEnd = (from: number, to: number, way: Interpolation['hue']): number => {
  const turn = (((to - from) % 360) + 360) % 360;
  if (way === 'increasing') return from + turn;
  if (way === 'decreasing') return from + (turn === 0 ? 0 : turn - 360);
  const short = turn > 180 ? turn - 360 : turn;
  if (way === 'shorter') return from + short;
  return from + (short > 0 ? short - 360 : short < 0 ? short + 360 : 0);
};

/** A grey has no hue, and what cannot be seen has no colour: they take the other's (css-color-4 §12.2). */
const isGrey = ({ red, green, blue }: Color): boolean => Math.max(red, green, blue) - Math.min(red, green, blue) < 0.05;

const borrowed = (space: ColorSpace, color: Color, channels: Triple, other: Triple): Triple => {
  if (color.alpha === 0) return other;
  if (space.hue === 2 && isGrey(color)) return [channels[0], channels[1], other[2]];
  return space.hue === 0 && isGrey(color) ? [other[0], channels[1], channels[2]] : channels;
};

/** A mix with a share of the second colour, premultiplied by alpha (css-color-4 §12.3). */
export const mixColors = (first: Color, second: Color, share: number, { space: name, hue }: Interpolation): Color => {
  const space = colorSpaces.get(name) ?? colorSpaces.get('srgb')!;
  const plain = [channelsIn(space, first), channelsIn(space, second)] as const;
  const from = borrowed(space, first, plain[0], plain[1]);
  const to = borrowed(space, second, plain[1], plain[0]);
  const alpha = first.alpha * (1 - share) + second.alpha * share;
  const weight = alpha === 0 ? share : (second.alpha * share) / alpha;
  const mixed = (at: 0 | 1 | 2): number => {
    if (at !== space.hue) return from[at] * (1 - weight) + to[at] * weight;
    return from[at] + (hueEnd(from[at], to[at], hue) - from[at]) * share;
  };
  return colorFrom(space, [mixed(0), mixed(1), mixed(2)], alpha);
};
