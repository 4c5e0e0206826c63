import { color } from '../parse/color.ts';
import { anyOf, keywordAs, keywords, pair } from '../parse/combinators.ts';
import { length, positiveLength, positiveLengthPercentage } from '../parse/length.ts';
import type { ValueGrammar } from '../parse/specified.ts';
import type { BorderStyle, Color, LengthPercentage } from '../values.ts';
import { type Property, type PropertyGroup, property } from './property.ts';

type Radius = readonly [LengthPercentage, LengthPercentage];

export const lineWidth: ValueGrammar<number> = anyOf(
  positiveLength,
  keywordAs('thin', 1),
  keywordAs('medium', 3),
  keywordAs('thick', 5),
);
export const lineStyle: ValueGrammar<BorderStyle> = keywords(
  'none',
  'hidden',
  'dotted',
  'dashed',
  'solid',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
);

/** The width that counts only with a style: `medium` until it is computed. */
export const widthOf = (name: string): Property<number> => property(name, 3, lineWidth);
export const styleOf = (name: string): Property<BorderStyle> => property<BorderStyle>(name, 'none', lineStyle);
export const colorOf = (name: string): Property<Color> => ({
  name,
  initial: (context) => context.color,
  inherited: false,
  grammar: color,
});
const radiusOf = (name: string): Property<Radius> => property<Radius>(name, [0, 0], pair(positiveLengthPercentage));

type Keys =
  | 'borderTopWidth'
  | 'borderRightWidth'
  | 'borderBottomWidth'
  | 'borderLeftWidth'
  | 'borderTopStyle'
  | 'borderRightStyle'
  | 'borderBottomStyle'
  | 'borderLeftStyle'
  | 'borderTopColor'
  | 'borderRightColor'
  | 'borderBottomColor'
  | 'borderLeftColor'
  | 'borderTopLeftRadius'
  | 'borderTopRightRadius'
  | 'borderBottomRightRadius'
  | 'borderBottomLeftRadius'
  | 'boxDecorationBreak'
  | 'outlineWidth'
  | 'outlineStyle'
  | 'outlineColor'
  | 'outlineOffset';

/** css-backgrounds-3 §4 and §5, css-break-3 §5.4, css-ui-4 §3. */
export const borderProperties: PropertyGroup<Keys> = {
  borderTopWidth: widthOf('border-top-width'),
  borderRightWidth: widthOf('border-right-width'),
  borderBottomWidth: widthOf('border-bottom-width'),
  borderLeftWidth: widthOf('border-left-width'),
  borderTopStyle: styleOf('border-top-style'),
  borderRightStyle: styleOf('border-right-style'),
  borderBottomStyle: styleOf('border-bottom-style'),
  borderLeftStyle: styleOf('border-left-style'),
  borderTopColor: colorOf('border-top-color'),
  borderRightColor: colorOf('border-right-color'),
  borderBottomColor: colorOf('border-bottom-color'),
  borderLeftColor: colorOf('border-left-color'),
  borderTopLeftRadius: radiusOf('border-top-left-radius'),
  borderTopRightRadius: radiusOf('border-top-right-radius'),
  borderBottomRightRadius: radiusOf('border-bottom-right-radius'),
  borderBottomLeftRadius: radiusOf('border-bottom-left-radius'),
  boxDecorationBreak: property('box-decoration-break', 'slice', keywords('slice', 'clone')),
  outlineWidth: widthOf('outline-width'),
  outlineStyle: styleOf('outline-style'),
  outlineColor: colorOf('outline-color'),
  outlineOffset: property('outline-offset', 0, length),
};
