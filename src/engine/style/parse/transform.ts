import { type FunctionValue, splitAt } from '../../css/index.ts';
import type { LengthPercentage, TransformFunction } from '../values.ts';
import { map, readAll, some, together } from './combinators.ts';
import { angle, lengthPercentage, plainNumber } from './length.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

type Build = (call: FunctionValue, stream: ValueStream) => Specified<TransformFunction> | null;

const argumentsOf = <T>(call: FunctionValue, stream: ValueStream, grammar: Grammar<T>): readonly T[] | null => {
  const parts = splitAt(call.values, ',');
  const read = parts.map((part) => readAll(grammar, stream.inside(part))).filter((value) => value !== null);
  return read.length === parts.length ? read : null;
};

const zero: Specified<LengthPercentage> = constant(0);

const translate =
  (axes: 'both' | 'x' | 'y'): Build =>
  (call, stream) => {
    const read = argumentsOf(call, stream, lengthPercentage);
    if (!read?.[0] || read.length > (axes === 'both' ? 2 : 1)) return null;
    const x = axes === 'y' ? zero : read[0];
    const y = axes === 'y' ? read[0] : (read[1] ?? zero);
    return (context) => ({ kind: 'translate', x: x(context), y: y(context) });
  };

const scale =
  (axes: 'both' | 'x' | 'y'): Build =>
  (call, stream) => {
    const read = argumentsOf(call, stream, plainNumber);
    const first = read?.[0];
    if (first === undefined || !read || read.length > (axes === 'both' ? 2 : 1)) return null;
    const second = read[1] ?? first;
    return constant({ kind: 'scale', x: axes === 'y' ? 1 : first, y: axes === 'x' ? 1 : second });
  };

const rotate: Build = (call, stream) => {
  const read = argumentsOf(call, stream, angle);
  return read?.length === 1 ? constant({ kind: 'rotate', angle: read[0]! }) : null;
};

const skew =
  (axes: 'both' | 'x' | 'y'): Build =>
  (call, stream) => {
    const read = argumentsOf(call, stream, angle);
    const first = read?.[0];
    if (first === undefined || !read || read.length > (axes === 'both' ? 2 : 1)) return null;
    return constant({ kind: 'skew', x: axes === 'y' ? 0 : first, y: axes === 'y' ? first : (read[1] ?? 0) });
  };

const matrix: Build = (call, stream) => {
  const [a, b, c, d, e, f, ...rest] = argumentsOf(call, stream, plainNumber) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return e === undefined || f === undefined || rest.length > 0
    ? null
    : constant({ kind: 'matrix', values: [a, b, c, d, e, f] });
};

const builders: ReadonlyMap<string, Build> = new Map([
  ['matrix', matrix],
  ['translate', translate('both')],
  ['translatex', translate('x')],
  ['translatey', translate('y')],
  ['scale', scale('both')],
  ['scalex', scale('x')],
  ['scaley', scale('y')],
  ['rotate', rotate],
  ['skew', skew('both')],
  ['skewx', skew('x')],
  ['skewy', skew('y')],
]);

const transformFunction: ValueGrammar<TransformFunction> = {
  expects: '<transform function>',
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.peek;
      if (call?.kind !== 'function') return null;
      stream.next();
      return builders.get(call.name)?.(call, stream) ?? null;
    }),
};

/** A list of transform functions (css-transforms-1 §4). */
export const transformList: ValueGrammar<readonly TransformFunction[]> = map(some(transformFunction), together);
