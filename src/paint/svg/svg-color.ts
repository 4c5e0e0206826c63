import { type Color, colorNames } from '../../engine/index.ts';

/** A colour as a presentation attribute writes it; null when it is none. */
export const colorOf = (text: string, current: Color): Color | null => {
  const word = text.trim().toLowerCase();
  if (word === 'currentcolor') return current;
  if (word === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const named = colorNames.get(word);
  return hexColor(named ? named.replace(/^#?/, '#') : word) ?? functionColor(word);
};

const hexColor = (word: string): Color | null => {
  if (!/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(word)) return null;
  const digits = word.length <= 5 ? word.slice(1).replace(/./g, '$&$&') : word.slice(1);
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return { red: channel(0), green: channel(2), blue: channel(4), alpha: digits.length === 8 ? channel(6) / 255 : 1 };
};

const functionColor = (word: string): Color | null => {
  const inside = /^rgba?\(([^)]*)\)$/.exec(word)?.[1];
  const parts = inside?.split(/[\s,/]+/).filter((part) => part !== '') ?? [];
  if (parts.length !== 3 && parts.length !== 4) return null;
  const channel = (part: string): number => (part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number(part));
  const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map(channel);
  const alpha =
    parts[3] === undefined ? 1 : parts[3].endsWith('%') ? Number.parseFloat(parts[3]) / 100 : Number(parts[3]);
  return [red, green, blue, alpha].some(Number.isNaN) ? null : { red, green, blue, alpha };
};
