import type { ComponentValue } from '../../css/index.ts';
import type { Color } from '../values.ts';
import { colorFunction } from './color-function.ts';
import { colorNames } from './color-names.ts';
import { constant, type Specified, type ValueGrammar } from './specified.ts';

export const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
export const transparent: Color = { red: 0, green: 0, blue: 0, alpha: 0 };

const hexColor = (digits: string): Color | null => {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return null;
  const full = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (from: number) => Number.parseInt(full.slice(from, from + 2), 16);
  return { red: channel(0), green: channel(2), blue: channel(4), alpha: full.length === 8 ? channel(6) / 255 : 1 };
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
  if (value.kind === 'function') return colorFunction(value, colorOf);
  const found = value.kind === 'hash' ? hexColor(value.text) : null;
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
