import { anyOf, keywordAs, some, word } from '../parse/combinators.ts';
import { image } from '../parse/image.ts';
import { plainNumber, positiveLengthPercentage } from '../parse/length.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import type { BorderImageMeasure, BorderImageRepeat, BorderImageSlice, FourSides, ImageValue } from '../values.ts';
import { type PropertyGroup, property } from './property.ts';

type Keys = 'borderImageSource' | 'borderImageSlice' | 'borderImageWidth' | 'borderImageOutset' | 'borderImageRepeat';

const four = <T>([top, right, bottom, left]: readonly T[]): FourSides<T> | null =>
  top === undefined ? null : [top, right ?? top, bottom ?? top, left ?? right ?? top];

const numberOrPercentage: Grammar<BorderImageSlice['sides'][number]> = {
  expects: '<number> | <percentage>',
  read: (stream) => {
    const value = stream.peek;
    if (value?.kind !== 'percentage') {
      const number = plainNumber.read(stream);
      return number === null || number < 0 ? null : number;
    }
    stream.next();
    return { kind: 'sum', px: 0, percent: value.value };
  },
};

const takeFill = (stream: ValueStream): boolean =>
  stream.attempt(() => (stream.takeWord() === 'fill' ? true : null)) ?? false;

export const slice: ValueGrammar<BorderImageSlice> = {
  expects: 'one to four of <number> | <percentage>, and fill',
  read: (stream) =>
    stream.attempt(() => {
      const first = takeFill(stream);
      const sides = four(some(numberOrPercentage, 4).read(stream) ?? []);
      const isFilled = first || takeFill(stream);
      return sides && constant({ sides, isFilled });
    }),
};

const measure: Grammar<Specified<BorderImageMeasure>> = {
  expects: '<number> | <length> | <percentage> | auto',
  read: (stream) => {
    const value = stream.peek;
    if (value?.kind === 'number' && value.value >= 0) {
      stream.next();
      return constant({ times: value.value });
    }
    return (
      stream.attempt(() => (stream.takeWord() === 'auto' ? constant('auto') : null)) ??
      positiveLengthPercentage.read(stream)
    );
  },
};

export const measures: ValueGrammar<FourSides<BorderImageMeasure>> = {
  expects: `one to four of ${measure.expects}`,
  read: (stream) => {
    const sides = four(some(measure, 4).read(stream) ?? []);
    if (!sides) return null;
    const [top, right, bottom, left] = sides;
    return (context) => [top(context), right(context), bottom(context), left(context)];
  },
};

const repeatWord: Grammar<BorderImageRepeat> = word('stretch', 'repeat', 'round', 'space');

export const repeats: ValueGrammar<readonly [BorderImageRepeat, BorderImageRepeat]> = {
  expects: repeatWord.expects,
  read: (stream) => {
    const x = repeatWord.read(stream);
    return x && constant([x, repeatWord.read(stream) ?? x]);
  },
};

export const source: ValueGrammar<ImageValue | null> = anyOf<ImageValue | null, ImageValue | null>(
  keywordAs('none', null),
  image,
);

const once: FourSides<BorderImageMeasure> = [{ times: 1 }, { times: 1 }, { times: 1 }, { times: 1 }];
const whole: BorderImageSlice['sides'][number] = { kind: 'sum', px: 0, percent: 100 };

/** css-backgrounds-3 §6. */
export const borderImageProperties: PropertyGroup<Keys> = {
  borderImageSource: property<ImageValue | null>('border-image-source', null, source),
  borderImageSlice: property<BorderImageSlice>(
    'border-image-slice',
    { sides: [whole, whole, whole, whole], isFilled: false },
    slice,
  ),
  borderImageWidth: property<FourSides<BorderImageMeasure>>('border-image-width', once, measures),
  borderImageOutset: property<FourSides<BorderImageMeasure>>('border-image-outset', [0, 0, 0, 0], measures),
  borderImageRepeat: property<readonly [BorderImageRepeat, BorderImageRepeat]>(
    'border-image-repeat',
    ['stretch', 'stretch'],
    repeats,
  ),
};
