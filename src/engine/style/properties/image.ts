import { black, color } from '../parse/color.ts';
import { anyOf, either, keywordAs, keywords, map, some, together } from '../parse/combinators.ts';
import { urlText } from '../parse/image.ts';
import { fraction, length, number, numberFrom, positiveLength } from '../parse/length.ts';
import { position } from '../parse/position.ts';
import type { Specified, ValueGrammar } from '../parse/specified.ts';
import type { Color, LengthPercentage, PaintServer, SvgPaint } from '../values.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

const middle: LengthPercentage = { kind: 'sum', px: 0, percent: 50 };

const plainPaint: ValueGrammar<Color | 'none'> = anyOf(keywords('none'), color);

/** `url(#id)` of the same drawing, and what to take in its place. */
const paintServer: ValueGrammar<PaintServer> = {
  expects: 'url(#id)',
  read: (stream) =>
    stream.attempt(() => {
      const url = urlText.read(stream);
      if (!url?.startsWith('#')) return null;
      const fallback = plainPaint.read(stream);
      return (context) => ({ server: url.slice(1), fallback: fallback?.(context) ?? 'none' });
    }),
};

const paint: ValueGrammar<SvgPaint> = anyOf(plainPaint, paintServer);

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
  | 'imageOrientation'
  | 'objectFit'
  | 'objectPosition'
  | 'fill'
  | 'stroke'
  | 'strokeWidth'
  | 'strokeDasharray'
  | 'strokeDashoffset'
  | 'strokeMiterlimit'
  | 'stopColor'
  | 'stopOpacity'
  | 'strokeLinecap'
  | 'strokeLinejoin'
  | 'fillOpacity'
  | 'strokeOpacity'
  | 'fillRule'
  | 'textAnchor';

/** css-images-3 §5, SVG 2 §13. */
export const imageProperties: PropertyGroup<Keys> = {
  imageOrientation: inheritedProperty('image-orientation', 'from-image', keywords('from-image', 'none')),
  objectFit: property('object-fit', 'fill', keywords('fill', 'contain', 'cover', 'none', 'scale-down')),
  objectPosition: property<readonly [LengthPercentage, LengthPercentage]>(
    'object-position',
    [middle, middle],
    position,
  ),
  fill: inheritedProperty<SvgPaint>('fill', black, paint),
  stroke: inheritedProperty<SvgPaint>('stroke', 'none', paint),
  strokeWidth: inheritedProperty('stroke-width', 1, userLength),
  strokeDasharray: inheritedProperty<readonly number[]>(
    'stroke-dasharray',
    [],
    anyOf(keywordAs<readonly number[]>('none', []), map(some(dash), together)),
  ),
  strokeDashoffset: inheritedProperty('stroke-dashoffset', 0, either<Specified<number>>(length, number)),
  strokeMiterlimit: inheritedProperty('stroke-miterlimit', 4, numberFrom(0)),
  stopColor: property<Color>('stop-color', black, color),
  stopOpacity: property('stop-opacity', 1, fraction),
  strokeLinecap: inheritedProperty('stroke-linecap', 'butt', keywords('butt', 'round', 'square')),
  strokeLinejoin: inheritedProperty('stroke-linejoin', 'miter', keywords('miter', 'round', 'bevel')),
  fillOpacity: inheritedProperty('fill-opacity', 1, fraction),
  strokeOpacity: inheritedProperty('stroke-opacity', 1, fraction),
  fillRule: inheritedProperty('fill-rule', 'nonzero', keywords('nonzero', 'evenodd')),
  textAnchor: inheritedProperty('text-anchor', 'start', keywords('start', 'middle', 'end')),
};
