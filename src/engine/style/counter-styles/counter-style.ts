/** A counter style with all its descriptors (css-counter-styles-3 §3). */
export interface CounterStyle {
  readonly algorithm: Algorithm;
  readonly prefix: string;
  readonly suffix: string;
  readonly negative: readonly [string, string];
  readonly pad: { readonly length: number; readonly symbol: string } | null;
  /** Null is `auto`: what the algorithm can do. */
  readonly range: readonly (readonly [number, number])[] | null;
  readonly fallback: string;
}

export type Algorithm =
  | { readonly kind: 'cyclic' | 'numeric' | 'alphabetic' | 'symbolic'; readonly symbols: readonly string[] }
  | { readonly kind: 'fixed'; readonly symbols: readonly string[]; readonly first: number }
  | { readonly kind: 'additive'; readonly tuples: readonly (readonly [number, string])[] };

/** A representation longer than this gives way to the fallback (css-counter-styles-3 §3.1.4). */
const longest = 120;

const cyclic = (value: number, symbols: readonly string[]): string | null => {
  const count = symbols.length;
  return symbols[(((value - 1) % count) + count) % count] ?? null;
};

const numeric = (value: number, symbols: readonly string[]): string => {
  const base = symbols.length;
  let text = '';
  let rest = value;
  do {
    text = `${symbols[rest % base]}${text}`;
    rest = Math.floor(rest / base);
  } while (rest > 0);
  return text;
};

const alphabetic = (value: number, symbols: readonly string[]): string => {
  const base = symbols.length;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / base)) text = `${symbols[(rest - 1) % base]}${text}`;
  return text;
};

const symbolic = (value: number, symbols: readonly string[]): string | null => {
  const times = Math.ceil(value / symbols.length);
  return times > longest ? null : (symbols[(value - 1) % symbols.length] ?? '').repeat(times);
};

const additive = (value: number, tuples: readonly (readonly [number, string])[]): string | null => {
  if (value === 0) return tuples.find(([weight]) => weight === 0)?.[1] ?? null;
  let text = '';
  let rest = value;
  for (const [weight, symbol] of tuples) {
    if (weight === 0) continue;
    const times = Math.floor(rest / weight);
    if (times > longest) return null;
    text += symbol.repeat(times);
    rest -= times * weight;
  }
  return rest === 0 ? text : null;
};

/** The text of a value whose sign is already taken off; null when the algorithm has none. */
const represent = (algorithm: Algorithm, value: number): string | null => {
  switch (algorithm.kind) {
    case 'cyclic':
      return cyclic(value, algorithm.symbols);
    case 'fixed':
      return algorithm.symbols[value - algorithm.first] ?? null;
    case 'numeric':
      return numeric(value, algorithm.symbols);
    case 'alphabetic':
      return value < 1 ? null : alphabetic(value, algorithm.symbols);
    case 'symbolic':
      return value < 1 ? null : symbolic(value, algorithm.symbols);
    case 'additive':
      return additive(value, algorithm.tuples);
  }
};

const usesSign = ({ kind }: Algorithm): boolean => kind !== 'cyclic' && kind !== 'fixed';

/** css-counter-styles-3 §3.5 `auto`. */
const lowest = ({ kind }: Algorithm): number => {
  if (kind === 'alphabetic' || kind === 'symbolic') return 1;
  return kind === 'additive' ? 0 : Number.NEGATIVE_INFINITY;
};

const isInRange = ({ range, algorithm }: CounterStyle, value: number): boolean =>
  range ? range.some(([low, high]) => value >= low && value <= high) : value >= lowest(algorithm);

const padded = (text: string, { pad, negative }: CounterStyle, isNegative: boolean): string => {
  if (!pad) return text;
  const sign = isNegative ? [...negative[0], ...negative[1]].length : 0;
  const missing = Math.min(longest, pad.length) - [...text].length - sign;
  return pad.symbol.repeat(Math.max(0, missing)) + text;
};

/** css-counter-styles-3 §2: the steps from value to text; null where the fallback has to answer. */
export const formatCounter = (value: number, style: CounterStyle): string | null => {
  if (!isInRange(style, value)) return null;
  const isNegative = value < 0 && usesSign(style.algorithm);
  const text = represent(style.algorithm, isNegative ? -value : value);
  if (text === null || text.length > longest * 4) return null;
  const full = padded(text, style, isNegative);
  return isNegative ? `${style.negative[0]}${full}${style.negative[1]}` : full;
};
