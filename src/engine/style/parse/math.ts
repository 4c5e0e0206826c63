import { type ComponentValue, type FunctionValue, isDelim, splitAt } from '../../css/index.ts';
import type { Calc, LengthPercentage } from '../values.ts';
import { constant, type Specified } from './specified.ts';
import { lengthInPx } from './units.ts';

/** A part of a calculation with its type (css-values-4 §10.9): a plain number or a length. */
type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'length'; readonly value: Specified<LengthPercentage> };

const numberTerm = (value: number): Term => ({ kind: 'number', value });
const lengthTerm = (value: Specified<LengthPercentage>): Term => ({ kind: 'length', value });

const asSum = (value: LengthPercentage): Extract<Calc, { kind: 'sum' }> | null => {
  if (typeof value === 'number') return { kind: 'sum', px: value, percent: 0 };
  return value.kind === 'sum' ? value : null;
};

const simplest = (sum: Extract<Calc, { kind: 'sum' }>): LengthPercentage => (sum.percent === 0 ? sum.px : sum);

const add = (left: LengthPercentage, right: LengthPercentage): LengthPercentage => {
  const [a, b] = [asSum(left), asSum(right)];
  if (a && b) return simplest({ kind: 'sum', px: a.px + b.px, percent: a.percent + b.percent });
  return { kind: 'added', of: [left, right] };
};

const scale = (factor: number, of: LengthPercentage): LengthPercentage => {
  const sum = asSum(of);
  if (sum) return simplest({ kind: 'sum', px: factor * sum.px, percent: factor * sum.percent });
  return { kind: 'scaled', factor, of };
};

const addTerms = (left: Term, right: Term, sign: 1 | -1): Term | null => {
  if (left.kind === 'number' && right.kind === 'number') return numberTerm(left.value + sign * right.value);
  if (left.kind !== 'length' || right.kind !== 'length') return null;
  const [a, b] = [left.value, right.value];
  return lengthTerm((context) => add(a(context), scale(sign, b(context))));
};

const scaleTerm = (term: Term, factor: number): Term => {
  if (term.kind === 'number') return numberTerm(term.value * factor);
  const of = term.value;
  return lengthTerm((context) => scale(factor, of(context)));
};

const multiply = (left: Term, right: Term): Term | null => {
  if (left.kind === 'number') return scaleTerm(right, left.value);
  return right.kind === 'number' ? scaleTerm(left, right.value) : null;
};

const divide = (left: Term, right: Term): Term | null =>
  right.kind === 'number' && right.value !== 0 ? scaleTerm(left, 1 / right.value) : null;

const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

const leafTerm = (value: ComponentValue): Term | null => {
  if (value.kind === 'number') return numberTerm(value.value);
  if (value.kind === 'percentage') return lengthTerm(constant({ kind: 'sum', px: 0, percent: value.value }));
  if (value.kind === 'ident') {
    const known = constants[value.text.toLowerCase()];
    return known === undefined ? null : numberTerm(known);
  }
  const length = value.kind === 'dimension' ? lengthInPx(value.value, value.unit) : null;
  return length && lengthTerm(length);
};

const termOf = (value: ComponentValue | undefined): Term | null => {
  if (!value) return null;
  if (value.kind === 'function') return functionTerm(value);
  if (value.kind === 'block') return value.bracket === '(' ? sumTerm(value.values) : null;
  return leafTerm(value);
};

const productTerm = (values: readonly ComponentValue[]): Term | null => {
  let product = termOf(values[0]);
  for (let index = 1; product && index < values.length; index += 2) {
    const factor = termOf(values[index + 1]);
    const isTimes = isDelim(values[index], '*');
    if (!factor || (!isTimes && !isDelim(values[index], '/'))) return null;
    product = isTimes ? multiply(product, factor) : divide(product, factor);
  }
  return product;
};

const isSign = (value: ComponentValue): boolean => isDelim(value, '+') || isDelim(value, '-');

const sumTerm = (values: readonly ComponentValue[]): Term | null => {
  let sum: Term | null = null;
  let from = 0;
  for (let index = 0; index <= values.length; index++) {
    const value = values[index];
    if (value && !isSign(value)) continue;
    const product = productTerm(values.slice(from, index));
    if (!product) return null;
    const sign = from > 0 && isDelim(values[from - 1], '-') ? -1 : 1;
    sum = sum ? addTerms(sum, product, sign) : product;
    if (!sum) return null;
    from = index + 1;
  }
  return sum;
};

const numbersOf = (terms: readonly Term[]): readonly number[] | null => {
  const numbers = terms.flatMap((term) => (term.kind === 'number' ? [term.value] : []));
  return numbers.length === terms.length ? numbers : null;
};

const lengthsOf = (terms: readonly Term[]): readonly Specified<LengthPercentage>[] | null => {
  const lengths = terms.flatMap((term) => (term.kind === 'length' ? [term.value] : []));
  return lengths.length === terms.length ? lengths : null;
};

type Comparison = 'min' | 'max' | 'clamp';

const compareNumbers = (name: Comparison, numbers: readonly number[]): number => {
  if (name !== 'clamp') return Math[name](...numbers);
  const [low, wished, high] = [numbers[0]!, numbers[1]!, numbers[2]!];
  return Math.max(low, Math.min(wished, high));
};

const isNumberList = (values: readonly LengthPercentage[]): values is readonly number[] =>
  values.every((value) => typeof value === 'number');

const compareLengths = (name: Comparison, of: readonly LengthPercentage[]): LengthPercentage => {
  if (isNumberList(of)) return compareNumbers(name, of);
  return name === 'clamp' ? { kind: 'clamp', of: [of[0]!, of[1]!, of[2]!] } : { kind: name, of };
};

const comparisonTerm = (name: Comparison, parts: readonly (readonly ComponentValue[])[]): Term | null => {
  const terms = parts.map(sumTerm).filter((term) => term !== null);
  if (terms.length !== parts.length || (name === 'clamp' && parts.length !== 3)) return null;
  const numbers = numbersOf(terms);
  if (numbers) return numberTerm(compareNumbers(name, numbers));
  const lengths = lengthsOf(terms);
  return (
    lengths &&
    lengthTerm((context) =>
      compareLengths(
        name,
        lengths.map((value) => value(context)),
      ),
    )
  );
};

const functionTerm = ({ name, values }: FunctionValue): Term | null => {
  if (name === 'calc' || name === '-webkit-calc') return sumTerm(values);
  if (name === 'min' || name === 'max' || name === 'clamp') return comparisonTerm(name, splitAt(values, ','));
  return null;
};

/** A math function that gives a length or percentage. */
export const mathLength = (value: ComponentValue): Specified<LengthPercentage> | null => {
  const term = value.kind === 'function' ? functionTerm(value) : null;
  return term?.kind === 'length' ? term.value : null;
};

/** A math function that gives a plain number. */
export const mathNumber = (value: ComponentValue): number | null => {
  const term = value.kind === 'function' ? functionTerm(value) : null;
  return term?.kind === 'number' ? term.value : null;
};
