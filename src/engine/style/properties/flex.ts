import type { ComputedStyle } from '../computed-style.ts';
import { anyOf, keywords, map, some, word } from '../parse/combinators.ts';
import { integerFrom, numberFrom, positiveLength, positiveLengthPercentage } from '../parse/length.ts';
import { constant, type ValueGrammar } from '../parse/specified.ts';
import { colorOf, styleOf, widthOf } from './border.ts';
import { sizeGrammar } from './box.ts';
import { type PropertyGroup, property } from './property.ts';

/** An alignment is one word, or an overflow position or baseline kind with its word (css-align-3 §4). */
const alignment: ValueGrammar<string> = map(
  some(
    word(
      'auto',
      'normal',
      'stretch',
      'center',
      'start',
      'end',
      'self-start',
      'self-end',
      'flex-start',
      'flex-end',
      'left',
      'right',
      'baseline',
      'first',
      'last',
      'safe',
      'unsafe',
      'space-between',
      'space-around',
      'space-evenly',
      'legacy',
    ),
    2,
  ),
  (words) => constant(words.filter((part) => part !== 'first').join(' ')),
);

export const flexBasis: ValueGrammar<ComputedStyle['flexBasis']> = anyOf(sizeGrammar, keywords('content'));
export const flexDirection = keywords('row', 'row-reverse', 'column', 'column-reverse');
export const flexWrap = keywords('nowrap', 'wrap', 'wrap-reverse');
export const columnCount = anyOf(integerFrom(1), keywords('auto'));
export const columnWidth = anyOf(positiveLength, keywords('auto'));
const gap = anyOf(positiveLengthPercentage, keywords('normal'));

type Keys =
  | 'flexDirection'
  | 'flexWrap'
  | 'flexGrow'
  | 'flexShrink'
  | 'flexBasis'
  | 'justifyContent'
  | 'alignItems'
  | 'alignSelf'
  | 'alignContent'
  | 'rowGap'
  | 'columnGap'
  | 'columnCount'
  | 'columnWidth'
  | 'columnFill'
  | 'columnSpan'
  | 'columnRuleWidth'
  | 'columnRuleStyle'
  | 'columnRuleColor';

/** css-flexbox-1, css-align-3, css-multicol-1. */
export const flexProperties: PropertyGroup<Keys> = {
  flexDirection: property('flex-direction', 'row', flexDirection),
  flexWrap: property('flex-wrap', 'nowrap', flexWrap),
  flexGrow: property('flex-grow', 0, numberFrom(0)),
  flexShrink: property('flex-shrink', 1, numberFrom(0)),
  flexBasis: property<ComputedStyle['flexBasis']>('flex-basis', 'auto', flexBasis),
  justifyContent: property<string>('justify-content', 'normal', alignment),
  alignItems: property<string>('align-items', 'normal', alignment),
  alignSelf: property<string>('align-self', 'auto', alignment),
  alignContent: property<string>('align-content', 'normal', alignment),
  rowGap: property<ComputedStyle['rowGap']>('row-gap', 'normal', gap),
  columnGap: property<ComputedStyle['columnGap']>('column-gap', 'normal', gap),
  columnCount: property<number | 'auto'>('column-count', 'auto', columnCount),
  columnWidth: property<number | 'auto'>('column-width', 'auto', columnWidth),
  columnFill: property('column-fill', 'balance', keywords('balance', 'balance-all', 'auto')),
  columnSpan: property('column-span', 'none', keywords('none', 'all')),
  columnRuleWidth: widthOf('column-rule-width'),
  columnRuleStyle: styleOf('column-rule-style'),
  columnRuleColor: colorOf('column-rule-color'),
};
