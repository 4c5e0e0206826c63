import { type ComponentValue, type DescriptorRule, splitAt } from '../../css/index.ts';
import { descriptor } from '../descriptors.ts';
import type { Algorithm, CounterStyle } from './counter-style.ts';
import { decimal } from './predefined.ts';

/** What a rule says; what it leaves out comes from the style it extends, or the initial value. */
export interface CounterStyleRule {
  readonly name: string;
  /** The style that it extends, or null. */
  readonly base: string | null;
  readonly algorithm: Algorithm | null;
  readonly changes: Partial<CounterStyle>;
}

const textIn = (value: ComponentValue | undefined): string | null =>
  value?.kind === 'string' || value?.kind === 'ident' ? value.text : null;

const texts = (values: readonly ComponentValue[] | null): readonly string[] =>
  (values ?? []).flatMap((value) => textIn(value) ?? []);

const additiveTuples = (values: readonly ComponentValue[] | null): readonly (readonly [number, string])[] =>
  splitAt(values ?? [], ',').flatMap((parts): (readonly [number, string])[] => {
    const weight = parts.find((part) => part.kind === 'number');
    const symbol = texts(parts)[0];
    return weight?.kind === 'number' && weight.value >= 0 && symbol !== undefined ? [[weight.value, symbol]] : [];
  });

const wordOf = (value: ComponentValue | undefined): string => (value?.kind === 'ident' ? value.text.toLowerCase() : '');

const algorithmOf = (rule: DescriptorRule, system: readonly ComponentValue[]): Algorithm | null => {
  const kind = wordOf(system[0]) || 'symbolic';
  const symbols = texts(descriptor(rule, 'symbols'));
  if (kind === 'additive') {
    const tuples = additiveTuples(descriptor(rule, 'additive-symbols')).toSorted(([a], [b]) => b - a);
    return tuples.length > 0 ? { kind, tuples } : null;
  }
  if (kind === 'fixed') {
    const first = system[1]?.kind === 'number' ? system[1].value : 1;
    return symbols.length > 0 ? { kind, symbols, first } : null;
  }
  if (kind === 'cyclic' || kind === 'symbolic') return symbols.length > 0 ? { kind, symbols } : null;
  return (kind === 'numeric' || kind === 'alphabetic') && symbols.length > 1 ? { kind, symbols } : null;
};

const bound = (value: ComponentValue | undefined, infinite: number): number =>
  value?.kind === 'number' ? value.value : infinite;

const rangeOf = (values: readonly ComponentValue[]): CounterStyle['range'] => {
  if (wordOf(values[0]) === 'auto') return null;
  return splitAt(values, ',').map((parts): [number, number] => [
    bound(parts[0], Number.NEGATIVE_INFINITY),
    bound(parts[1], Number.POSITIVE_INFINITY),
  ]);
};

const padOf = (values: readonly ComponentValue[]): CounterStyle['pad'] => {
  const length = values.find((value) => value.kind === 'number');
  return length?.kind === 'number' ? { length: Math.min(100, length.value), symbol: texts(values)[0] ?? '' } : null;
};

const changesOf = (rule: DescriptorRule): Partial<CounterStyle> => {
  const [prefix] = texts(descriptor(rule, 'prefix'));
  const [suffix] = texts(descriptor(rule, 'suffix'));
  const [before, after = ''] = texts(descriptor(rule, 'negative'));
  const [fallback] = texts(descriptor(rule, 'fallback'));
  const range = descriptor(rule, 'range');
  const pad = descriptor(rule, 'pad');
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(before === undefined ? {} : { negative: [before, after] }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(range ? { range: rangeOf(range) } : {}),
    ...(pad ? { pad: padOf(pad) } : {}),
  };
};

export const parseCounterStyle = (rule: DescriptorRule): CounterStyleRule => {
  const system = descriptor(rule, 'system') ?? [];
  const isExtension = wordOf(system[0]) === 'extends';
  return {
    name: rule.name.trim(),
    base: isExtension ? (textIn(system[1]) ?? 'decimal') : null,
    algorithm: isExtension ? null : algorithmOf(rule, system),
    changes: changesOf(rule),
  };
};

/** A style from a rule and the style it extends. */
export const completeStyle = (rule: CounterStyleRule, base: CounterStyle = decimal): CounterStyle => {
  const start = rule.base === null ? { ...decimal, algorithm: rule.algorithm ?? decimal.algorithm } : base;
  return { ...start, ...rule.changes };
};
