import type { ComputedStyle } from '../computed-style.ts';
import { anyOf, keywords, map, some } from '../parse/combinators.ts';
import { lengthPercentageAuto, plainNumber, positiveLengthPercentage } from '../parse/length.ts';
import { constant, type Specified, type ValueGrammar } from '../parse/specified.ts';
import type { AspectRatio } from '../values.ts';
import { type Property, type PropertyGroup, property } from './property.ts';

type Size = ComputedStyle['width'];
type MaxSize = ComputedStyle['maxWidth'];

export const sizeGrammar: ValueGrammar<Size> = anyOf(
  positiveLengthPercentage,
  keywords('auto', 'min-content', 'max-content', 'fit-content'),
);
const maxSizeGrammar: ValueGrammar<MaxSize> = anyOf(
  positiveLengthPercentage,
  keywords('none', 'min-content', 'max-content', 'fit-content'),
);

const ratio: ValueGrammar<number> = {
  expects: '<width> / <height>',
  read: (stream) =>
    stream.attempt((): Specified<number> | null => {
      const width = plainNumber.read(stream);
      const height = stream.takeDelim('/') ? plainNumber.read(stream) : 1;
      return width === null || height === null || width <= 0 || height <= 0 ? null : constant(width / height);
    }),
};

/** `auto 2 / 1` prefers the natural ratio; the written one stands in where there is none. */
const aspectRatio: ValueGrammar<AspectRatio> = map(
  some(anyOf(keywords('auto'), ratio), 2),
  (values): Specified<AspectRatio> =>
    (context) => {
      const all = values.map((value) => value(context));
      const written = all.find((value) => value !== 'auto');
      return written === undefined ? 'auto' : { ratio: written, isFallback: all.includes('auto') };
    },
);

const margin = (name: string): Property<ComputedStyle['marginTop']> =>
  property<ComputedStyle['marginTop']>(name, 0, lengthPercentageAuto);
const padding = (name: string): Property<ComputedStyle['paddingTop']> =>
  property<ComputedStyle['paddingTop']>(name, 0, positiveLengthPercentage);

type Keys =
  | 'boxSizing'
  | 'width'
  | 'height'
  | 'minWidth'
  | 'minHeight'
  | 'maxWidth'
  | 'maxHeight'
  | 'aspectRatio'
  | 'marginTop'
  | 'marginRight'
  | 'marginBottom'
  | 'marginLeft'
  | 'paddingTop'
  | 'paddingRight'
  | 'paddingBottom'
  | 'paddingLeft';

/** css-sizing-3, css-box-4. */
export const boxProperties: PropertyGroup<Keys> = {
  boxSizing: property('box-sizing', 'content-box', keywords('content-box', 'border-box')),
  width: property<Size>('width', 'auto', sizeGrammar),
  height: property<Size>('height', 'auto', sizeGrammar),
  minWidth: property<Size>('min-width', 'auto', sizeGrammar),
  minHeight: property<Size>('min-height', 'auto', sizeGrammar),
  maxWidth: property<MaxSize>('max-width', 'none', maxSizeGrammar),
  maxHeight: property<MaxSize>('max-height', 'none', maxSizeGrammar),
  aspectRatio: property<AspectRatio>('aspect-ratio', 'auto', aspectRatio),
  marginTop: margin('margin-top'),
  marginRight: margin('margin-right'),
  marginBottom: margin('margin-bottom'),
  marginLeft: margin('margin-left'),
  paddingTop: padding('padding-top'),
  paddingRight: padding('padding-right'),
  paddingBottom: padding('padding-bottom'),
  paddingLeft: padding('padding-left'),
};
