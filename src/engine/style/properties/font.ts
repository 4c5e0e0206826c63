import { wordTable } from '../../../diagnostics/index.ts';
import type { ComputedStyle } from '../computed-style.ts';
import { anyOf, commaSeparated, either, keywordAs, map, some, stringLiteral, word } from '../parse/combinators.ts';
import { angle, plainNumber, positiveLengthPercentage } from '../parse/length.ts';
import { type ComputeContext, constant, type Grammar, type Specified, type ValueGrammar } from '../parse/specified.ts';
import { resolveLength } from '../values.ts';
import { inheritedProperty, type PropertyGroup } from './property.ts';

const familyWords: Grammar<readonly string[]> = some({
  expects: '<family name>',
  read: (stream) => {
    const value = stream.peek;
    if (value?.kind !== 'ident') return null;
    stream.next();
    return value.text;
  },
});

/** Quoted, or words joined by single spaces (css-fonts-4 §2.1). */
export const fontFamily: ValueGrammar<readonly string[]> = map(
  commaSeparated(
    either(
      stringLiteral,
      map(familyWords, (words) => words.join(' ')),
    ),
  ),
  constant,
);

const sizeKeywords: Readonly<Record<string, number>> = wordTable({
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
});

const namedSize: ValueGrammar<number> = map(
  word('xx-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'),
  (name) => constant(sizeKeywords[name]!),
);

const stepSize: ValueGrammar<number> = map(
  word('smaller', 'larger'),
  (name): Specified<number> =>
    ({ parent }) =>
      name === 'larger' ? parent.fontSize * 1.2 : parent.fontSize / 1.2,
);

/** Percentages and `em` refer to the parent's size: the context holds that size while this property is computed. */
export const fontSize: ValueGrammar<number> = either<Specified<number>>(
  namedSize,
  stepSize,
  map(
    positiveLengthPercentage,
    (specified): Specified<number> =>
      (context) =>
        Math.max(0, resolveLength(specified(context), context.parent.fontSize)),
  ),
);

/** css-fonts-4 §2.2.1. */
const relativeWeight = (name: 'bolder' | 'lighter', { parent }: ComputeContext): number => {
  const weight = parent.fontWeight;
  if (name === 'bolder') return weight < 350 ? 400 : weight < 550 ? 700 : Math.max(weight, 900);
  return weight < 100 ? weight : weight < 550 ? 100 : weight < 750 ? 400 : 700;
};

export const fontWeight: ValueGrammar<number> = either<Specified<number>>(
  keywordAs('normal', 400),
  keywordAs('bold', 700),
  map(
    word('bolder', 'lighter'),
    (name): Specified<number> =>
      (context) =>
        relativeWeight(name, context),
  ),
  {
    expects: '<number> from 1 to 1000',
    read: (stream) =>
      stream.attempt(() => {
        const weight = plainNumber.read(stream);
        return weight === null || weight < 1 || weight > 1000 ? null : constant(weight);
      }),
  },
);

type Style = ComputedStyle['fontStyle'];

const oblique: ValueGrammar<Style> = {
  expects: 'oblique',
  read: (stream) =>
    stream.attempt(() => {
      if (stream.takeWord() !== 'oblique') return null;
      angle.read(stream);
      return constant<Style>('italic');
    }),
};

export const fontStyle: ValueGrammar<Style> = either(
  keywordAs<Style>('normal', 'normal'),
  keywordAs<Style>('italic', 'italic'),
  oblique,
);

const stretchKeywords: Readonly<Record<string, number>> = wordTable({
  'ultra-condensed': 50,
  'extra-condensed': 62.5,
  condensed: 75,
  'semi-condensed': 87.5,
  normal: 100,
  'semi-expanded': 112.5,
  expanded: 125,
  'extra-expanded': 150,
  'ultra-expanded': 200,
});

export const stretchKeyword: ValueGrammar<number> = map(
  word(
    'ultra-condensed',
    'extra-condensed',
    'condensed',
    'semi-condensed',
    'normal',
    'semi-expanded',
    'expanded',
    'extra-expanded',
    'ultra-expanded',
  ),
  (name) => constant(stretchKeywords[name]!),
);

const stretchPercentage: ValueGrammar<number> = {
  expects: '<percentage>',
  read: (stream) => {
    const value = stream.peek;
    if (value?.kind !== 'percentage' || value.value < 0) return null;
    stream.next();
    return constant(value.value);
  },
};

type LineHeight = ComputedStyle['lineHeight'];

const factor: ValueGrammar<LineHeight> = {
  expects: '<number>',
  read: (stream) =>
    stream.attempt(() => {
      const value = plainNumber.read(stream);
      return value === null || value < 0 ? null : constant<LineHeight>({ factor: value });
    }),
};

const lineLength: ValueGrammar<LineHeight> = map(
  positiveLengthPercentage,
  (specified): Specified<LineHeight> =>
    (context) =>
      resolveLength(specified(context), context.fontSize),
);

export const lineHeight: ValueGrammar<LineHeight> = either(
  keywordAs<LineHeight>('normal', 'normal'),
  factor,
  lineLength,
);

type Keys = 'fontFamily' | 'fontSize' | 'fontWeight' | 'fontStyle' | 'fontStretch' | 'fontFeatures' | 'lineHeight';

/** css-fonts-4, css-inline-3 §5. The features are written by `font-variant-*` and others: see font-features.ts. */
export const fontProperties: PropertyGroup<Keys> = {
  fontFamily: inheritedProperty<readonly string[]>('font-family', ['serif'], fontFamily),
  fontSize: inheritedProperty('font-size', 16, fontSize),
  fontWeight: inheritedProperty('font-weight', 400, fontWeight),
  fontStyle: inheritedProperty<Style>('font-style', 'normal', fontStyle),
  fontStretch: inheritedProperty('font-stretch', 100, anyOf(stretchKeyword, stretchPercentage)),
  fontFeatures: inheritedProperty<ComputedStyle['fontFeatures']>('font-features', [], {
    expects: 'font features',
    read: () => null,
  }),
  lineHeight: inheritedProperty<LineHeight>('line-height', 'normal', lineHeight),
};
