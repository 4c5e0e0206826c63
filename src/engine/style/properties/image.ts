import { black, color } from '../parse/color.ts';
import { anyOf, either, keywordAs, keywords, map, some, together } from '../parse/combinators.ts';
import { fraction, number, positiveLength } from '../parse/length.ts';
import { position } from '../parse/position.ts';
import type { Specified, ValueGrammar } from '../parse/specified.ts';
import type { Color, LengthPercentage } from '../values.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

const middle: LengthPercentage = { kind: 'sum', px: 0, percent: 50 };

const paint: ValueGrammar<Color | 'none'> = anyOf(keywords('none'), color);

/** SVG lengths may lack their unit; they are px then. */
const userLength: ValueGrammar<number> = either<Specified<number>>(positiveLength, number);

const dash: ValueGrammar<number> = {
  expects: userLength.expects,
  read: (stream) => {
    stream.takeDelim(',');
    return userLength.read(stream);
  },
};

type Keys =
  | 'objectFit'
  | 'objectPosition'
  | 'fill'
  | 'stroke'
  | 'strokeWidth'
  | 'strokeDasharray'
  | 'strokeLinecap'
  | 'strokeLinejoin'
  | 'fillOpacity'
  | 'strokeOpacity'
  | 'fillRule'
  | 'textAnchor';

/** css-images-3 §5, SVG 2 §13. */
export const imageProperties: PropertyGroup<Keys> = {
  objectFit: property('object-fit', 'fill', keywords('fill', 'contain', 'cover', 'none', 'scale-down')),
  objectPosition: property<readonly [LengthPercentage, LengthPercentage]>(
    'object-position',
    [middle, middle],
    position,
  ),
  fill: inheritedProperty<Color | 'none'>('fill', black, paint),
  stroke: inheritedProperty<Color | 'none'>('stroke', 'none', paint),
  strokeWidth: inheritedProperty('stroke-width', 1, userLength),
  strokeDasharray: inheritedProperty<readonly number[]>(
    'stroke-dasharray',
    [],
    anyOf(keywordAs<readonly number[]>('none', []), map(some(dash), together)),
  ),
  strokeLinecap: inheritedProperty('stroke-linecap', 'butt', keywords('butt', 'round', 'square')),
  strokeLinejoin: inheritedProperty('stroke-linejoin', 'miter', keywords('miter', 'round', 'bevel')),
  fillOpacity: inheritedProperty('fill-opacity', 1, fraction),
  strokeOpacity: inheritedProperty('stroke-opacity', 1, fraction),
  fillRule: inheritedProperty('fill-rule', 'nonzero', keywords('nonzero', 'evenodd')),
  textAnchor: inheritedProperty('text-anchor', 'start', keywords('start', 'middle', 'end')),
};
