import { wordTable } from '../../../diagnostics/index.ts';
import { type ComponentValue, isIdent } from '../../css/index.ts';
import type { LengthPercentage } from '../values.ts';
import { lengthTerm, numberTerm, type Term } from './math-term.ts';

/** A function of numbers that all have one type, which is that of the result too. */
interface SameType {
  readonly least: number;
  readonly most: number;
  readonly compute: (...numbers: readonly number[]) => number;
}

const roundings: Readonly<Record<string, (value: number, step: number) => number>> = wordTable({
  nearest: (value, step) => Math.floor(value / step + 0.5) * step,
  up: (value, step) => Math.ceil(value / step) * step,
  down: (value, step) => Math.floor(value / step) * step,
  'to-zero': (value, step) => Math.trunc(value / step) * step,
});

const rounding = (way: string): SameType => ({
  least: 1,
  most: 2,
  compute: (value = 0, step = 1) => roundings[way]!(value, Math.abs(step)),
});

const any = Number.POSITIVE_INFINITY;

/** css-values-4 §10.2 to §10.7. */
const sameType: Readonly<Record<string, SameType>> = wordTable({
  min: { least: 1, most: any, compute: Math.min },
  max: { least: 1, most: any, compute: Math.max },
  clamp: { least: 3, most: 3, compute: (low = 0, wished = 0, high = 0) => Math.max(low, Math.min(wished, high)) },
  mod: { least: 2, most: 2, compute: (value = 0, step = 1) => value - step * Math.floor(value / step) },
  rem: { least: 2, most: 2, compute: (value = 0, step = 1) => value % step },
  abs: { least: 1, most: 1, compute: Math.abs },
  hypot: { least: 1, most: any, compute: Math.hypot },
});

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Numbers in, a number out; angles count as radians. */
const ofNumbers: Readonly<Record<string, (...numbers: readonly number[]) => number>> = wordTable({
  pow: (base = 0, exponent = 0) => base ** exponent,
  sqrt: (value = 0) => Math.sqrt(value),
  log: (value = 0, base = Math.E) => Math.log(value) / Math.log(base),
  exp: (value = 0) => Math.exp(value),
});
const ofAngles: Readonly<Record<string, (value: number) => number>> = wordTable({
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
});
const toAngles: Readonly<Record<string, (value: number) => number>> = wordTable({
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
});

type Parts = readonly (readonly ComponentValue[])[];
type ReadTerm = (values: readonly ComponentValue[]) => Term | null;

/** What a math function gives; null when its arguments do not fit. */
export const mathFunction = (name: string, parts: Parts, read: ReadTerm): Term | null => {
  const way = name === 'round' ? wayOf(parts[0]) : null;
  const terms = (way ? parts.slice(1) : parts).map(read).filter((term) => term !== null);
  if (terms.length !== parts.length - (way ? 1 : 0) || terms.length === 0) return null;
  const same = name === 'round' ? rounding(way ?? 'nearest') : sameType[name];
  if (same) return sameTypeTerm(name, same, terms);
  return plainTerm(name, terms);
};

const wayOf = (values: readonly ComponentValue[] | undefined): string | null =>
  Object.keys(roundings).find((way) => values?.length === 1 && isIdent(values[0], way)) ?? null;

const plainTerm = (name: string, terms: readonly Term[]): Term | null => {
  const numbers = terms.flatMap((term) => (term.kind === 'length' ? [] : [term.value]));
  const [first] = terms;
  if (numbers.length !== terms.length || first === undefined || first.kind === 'length') return null;
  if (name === 'sign') return numberTerm(Math.sign(first.value));
  if (name === 'atan2' && numbers.length === 2) return angleTerm(Math.atan2(numbers[0]!, numbers[1]!));
  const angular = ofAngles[name];
  if (angular && numbers.length === 1)
    return numberTerm(angular(first.kind === 'angle' ? radians(first.value) : first.value));
  if (first.kind !== 'number') return null;
  const inverse = toAngles[name];
  if (inverse && numbers.length === 1) return angleTerm(inverse(first.value));
  const plain = ofNumbers[name];
  return plain ? numberTerm(plain(...numbers)) : null;
};

const angleTerm = (angle: number): Term => ({ kind: 'angle', value: degrees(angle) });

const sameTypeTerm = (name: string, { least, most, compute }: SameType, terms: readonly Term[]): Term | null => {
  const [first] = terms;
  if (!first || terms.length < least || terms.length > most) return null;
  const numbers = terms.flatMap((term) => (term.kind === first.kind && term.kind !== 'length' ? [term.value] : []));
  if (first.kind !== 'length')
    return numbers.length === terms.length ? { kind: first.kind, value: compute(...numbers) } : null;
  const lengths = terms.flatMap((term) => (term.kind === 'length' ? [term.value] : []));
  if (lengths.length !== terms.length) return null;
  return lengthTerm((context) =>
    computed(
      name,
      compute,
      lengths.map((value) => value(context)),
    ),
  );
};

const isNumberList = (values: readonly LengthPercentage[]): values is readonly number[] =>
  values.every((value) => typeof value === 'number');

/** What depends on a percentage waits for its basis. */
const computed = (name: string, compute: SameType['compute'], of: readonly LengthPercentage[]): LengthPercentage => {
  if (isNumberList(of)) return compute(...of);
  if (name === 'clamp') return { kind: 'clamp', of: [of[0]!, of[1]!, of[2]!] };
  return name === 'min' || name === 'max' ? { kind: name, of } : { kind: 'computed', compute, of };
};
