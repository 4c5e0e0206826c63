import { anyOf, keywordAs, keywords } from '../parse/combinators.ts';
import { angle, lengthPercentage, plainNumber } from '../parse/length.ts';
import { boxShadows } from '../parse/shadow.ts';
import { constant, type Specified, type ValueGrammar } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import type { BlendMode, BoxShadow, LengthPercentage, TransformFunction } from '../values.ts';
import { type PropertyGroup, property } from './property.ts';

type Keys = 'mixBlendMode' | 'isolation' | 'translate' | 'rotate' | 'scale' | 'boxShadow';

/** Up to three values of a kind; the third, along the axis out of the page, is of no account. */
const upToThree = <T>(stream: ValueStream, read: (stream: ValueStream) => T | null): readonly T[] => {
  const values: T[] = [];
  for (let value = read(stream); value !== null; value = values.length < 3 ? read(stream) : null) values.push(value);
  return values;
};

const zero: Specified<LengthPercentage> = constant(0);

const translate: ValueGrammar<TransformFunction> = {
  expects: 'one to three of <length> | <percentage>',
  read: (stream) => {
    const [x, y = zero] = upToThree(stream, lengthPercentage.read);
    return x ? (context) => ({ kind: 'translate', x: x(context), y: y(context) }) : null;
  },
};

/** Turning around the axis that stands on the page, which may be named. */
const rotate: ValueGrammar<TransformFunction> = {
  expects: '<angle>',
  read: (stream) =>
    stream.attempt(() => {
      const before = stream.peek?.kind === 'ident' ? stream.takeWord() : null;
      const degrees = angle.read(stream);
      const after = stream.peek?.kind === 'ident' ? stream.takeWord() : null;
      const isFlat = [before, after].every((axis) => axis === null || axis === 'z');
      return degrees === null || !isFlat ? null : constant({ kind: 'rotate', angle: degrees });
    }),
};

const factor = (stream: ValueStream): number | null => {
  const value = stream.peek;
  if (value?.kind !== 'percentage') return plainNumber.read(stream);
  stream.next();
  return value.value / 100;
};

const scale: ValueGrammar<TransformFunction> = {
  expects: 'one to three of <number> | <percentage>',
  read: (stream) => {
    const [x, y = x] = upToThree(stream, factor);
    return x === undefined || y === undefined ? null : constant({ kind: 'scale', x, y });
  },
};

const orNone = (grammar: ValueGrammar<TransformFunction>): ValueGrammar<TransformFunction | null> =>
  anyOf<TransformFunction | null, TransformFunction | null>(keywordAs('none', null), grammar);

const blendMode: ValueGrammar<BlendMode> = keywords(
  'normal',
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'soft-light',
  'difference',
  'exclusion',
  'hue',
  'saturation',
  'color',
  'luminosity',
);

/** compositing-1, css-transforms-2 §5, css-backgrounds-3 §6.1. */
export const compositingProperties: PropertyGroup<Keys> = {
  mixBlendMode: property<BlendMode>('mix-blend-mode', 'normal', blendMode),
  isolation: property('isolation', 'auto', keywords('auto', 'isolate')),
  translate: property<TransformFunction | null>('translate', null, orNone(translate)),
  rotate: property<TransformFunction | null>('rotate', null, orNone(rotate)),
  scale: property<TransformFunction | null>('scale', null, orNone(scale)),
  boxShadow: property<readonly BoxShadow[]>(
    'box-shadow',
    [],
    anyOf(keywordAs<readonly BoxShadow[]>('none', []), boxShadows),
  ),
};
