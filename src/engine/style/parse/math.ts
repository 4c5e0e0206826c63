import { wordTable } from '../../../diagnostics/index.ts';
import { type ComponentValue, type FunctionValue, isDelim, splitAt } from '../../css/index.ts';
import type { Calc, LengthPercentage } from '../values.ts';
import { mathFunction } from './math-functions.ts';
import { lengthTerm, numberTerm, type Term } from './math-term.ts';
import { constant, type Specified } from './specified.ts';
import { degreesPerUnit, lengthInPx } from './units.ts';

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
  if (left.kind !== 'length' && right.kind !== 'length') {
    return left.kind === right.kind ? { kind: left.kind, value: left.value + sign * right.value } : null;
  }
  if (left.kind !== 'length' || right.kind !== 'length') return null;
  const [a, b] = [left.value, right.value];
  return lengthTerm((context) => add(a(context), scale(sign, b(context))));
};

const scaleTerm = (term: Term, factor: number): Term => {
  if (term.kind !== 'length') return { kind: term.kind, value: term.value * factor };
  const of = term.value;
  return lengthTerm((context) => scale(factor, of(context)));
};

const multiply = (left: Term, right: Term): Term | null => {
  if (left.kind === 'number') return scaleTerm(right, left.value);
  return right.kind === 'number' ? scaleTerm(left, right.value) : null;
};

const divide = (left: Term, right: Term): Term | null =>
  right.kind === 'number' && right.value !== 0 ? scaleTerm(left, 1 / right.value) : null;

const constants: Readonly<Record<string, number>> = wordTable({
  pi: Math.PI,
  e: Math.E,
  infinity: Number.MAX_VALUE,
  '-infinity': -Number.MAX_VALUE,
});

const leafTerm = (value: ComponentValue): Term | null => {
  if (value.kind === 'number') return numberTerm(value.value);
  if (value.kind === 'percentage') return lengthTerm(constant({ kind: 'sum', px: 0, percent: value.value }));
  if (value.kind === 'ident') {
    const known = constants[value.text.toLowerCase()];
    return known === undefined ? null : numberTerm(known);
  }
  const degrees = value.kind === 'dimension' ? degreesPerUnit[value.unit] : undefined;
  if (value.kind === 'dimension' && degrees !== undefined) return { kind: 'angle', value: value.value * degrees };
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

const functionTerm = ({ name, values }: FunctionValue): Term | null => {
  if (name === 'calc' || name === '-webkit-calc') return sumTerm(values);
  return mathFunction(name, splitAt(values, ','), sumTerm);
};

const termOfFunction = (value: ComponentValue): Term | null => (value.kind === 'function' ? functionTerm(value) : null);

/** A math function that gives a length or percentage. */
export const mathLength = (value: ComponentValue): Specified<LengthPercentage> | null => {
  const term = termOfFunction(value);
  return term?.kind === 'length' ? term.value : null;
};

/** A math function that gives a plain number. */
export const mathNumber = (value: ComponentValue): number | null => {
  const term = termOfFunction(value);
  return term?.kind === 'number' ? term.value : null;
};

/** A math function that gives an angle, in degrees. */
export const mathAngle = (value: ComponentValue): number | null => {
  const term = termOfFunction(value);
  return term?.kind === 'angle' && Number.isFinite(term.value) ? term.value : null;
};
