import type { ComponentValue } from '../../css/index.ts';
import { bounded, type LengthPercentage } from '../values.ts';
import { angleInDegrees } from './angle.ts';
import { anyOf, keywords, map, where } from './combinators.ts';
import { mathLength, mathNumber } from './math.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from './specified.ts';
import { lengthInPx } from './units.ts';

type Plain = (value: ComponentValue) => Specified<LengthPercentage> | null;

const plainLength: Plain = (value) => {
  if (value.kind === 'dimension') return lengthInPx(value.value, value.unit);
  return value.kind === 'number' && value.value === 0 ? constant(0) : null;
};

const plainLengthPercentage: Plain = (value) =>
  value.kind === 'percentage' ? constant({ kind: 'sum', px: 0, percent: value.value }) : plainLength(value);

const grammarOf = (expects: string, plain: Plain): ValueGrammar<LengthPercentage> => ({
  expects,
  read: (stream) =>
    stream.attempt(() => {
      const value = stream.peek;
      if (!value) return null;
      stream.next();
      const specified = plain(value) ?? mathLength(value);
      return specified && ((context) => boundedLength(specified(context)));
    }),
});

const boundedLength = (value: LengthPercentage): LengthPercentage => {
  if (typeof value === 'number') return bounded(value);
  return value.kind === 'sum' ? { ...value, px: bounded(value.px), percent: bounded(value.percent) } : value;
};

/** A length or percentage; percentages stay as they are until layout. */
export const lengthPercentage: ValueGrammar<LengthPercentage> = grammarOf(
  '<length> | <percentage>',
  plainLengthPercentage,
);

const isNegativePlain = (value: ComponentValue | undefined): boolean =>
  value !== undefined && 'value' in value && value.value < 0;

const notNegative = <T>(grammar: Grammar<T>): Grammar<T> => ({
  expects: `${grammar.expects}, not negative`,
  read: (stream) => (isNegativePlain(stream.peek) ? null : grammar.read(stream)),
});

export const positiveLengthPercentage = notNegative(lengthPercentage);

export const lengthPercentageAuto = anyOf(lengthPercentage, keywords('auto'));

/** A length in px; a calculation with percentages is none. */
export const length: ValueGrammar<number> = map(grammarOf('<length>', plainLength), (specified) => (context) => {
  const value = specified(context);
  return typeof value === 'number' ? value : 0;
});

export const positiveLength: ValueGrammar<number> = map(
  notNegative(length),
  (specified) => (context) => Math.max(0, specified(context)),
);

/** Counters reach further than lengths. */
const greatest = 2 ** 31;

const boundedNumber = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-greatest, Math.min(greatest, value));

/** A number as such; `calc()` of numbers included. */
export const plainNumber: Grammar<number> = {
  expects: '<number>',
  read: (stream) =>
    stream.attempt(() => {
      const value = stream.peek;
      stream.next();
      if (value?.kind === 'number') return boundedNumber(value.value);
      const number = value ? mathNumber(value) : null;
      return number === null ? null : boundedNumber(number);
    }),
};

export const plainInteger: Grammar<number> = {
  expects: '<integer>',
  read: (stream) =>
    stream.attempt(() => {
      const value = stream.peek;
      const number = plainNumber.read(stream);
      if (number === null || (value?.kind === 'number' && !value.isInteger)) return null;
      return Math.round(number);
    }),
};

export const number: ValueGrammar<number> = map(plainNumber, constant);
export const integer: ValueGrammar<number> = map(plainInteger, constant);

export const numberFrom = (least: number): ValueGrammar<number> =>
  map(
    where(plainNumber, `<number> of at least ${least}`, (value) => value >= least),
    constant,
  );
export const integerFrom = (least: number): ValueGrammar<number> =>
  map(
    where(plainInteger, `<integer> of at least ${least}`, (value) => value >= least),
    constant,
  );

/** A number or a percentage of one, as in `opacity`; kept between 0 and 1. */
export const fraction: ValueGrammar<number> = {
  expects: '<number> | <percentage>',
  read: (stream) => {
    const value = stream.peek;
    const share = value?.kind === 'percentage' ? value.value / 100 : plainNumber.read(stream);
    if (share === null) return null;
    if (value?.kind === 'percentage') stream.next();
    return constant(Math.min(1, Math.max(0, share)));
  },
};

/** An angle in degrees. */
export const angle: Grammar<number> = {
  expects: '<angle>',
  read: (stream) => {
    const value = stream.peek;
    if (!value) return null;
    const degrees = value.kind === 'number' && value.value === 0 ? 0 : angleInDegrees(value);
    if (degrees !== null) stream.next();
    return degrees;
  },
};
