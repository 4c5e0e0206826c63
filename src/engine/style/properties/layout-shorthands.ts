import type { BreakBetween } from '../computed-style.ts';
import { either, keywordAs, keywords, map, word } from '../parse/combinators.ts';
import { plainNumber } from '../parse/length.ts';
import { constant, type Grammar, type Specified } from '../parse/specified.ts';
import type { ValueStream } from '../parse/value-stream.ts';
import { flexBasis } from './flex.ts';
import { type Longhand, longhand, partOf } from './longhand.ts';
import type { PropertyKey } from './property.ts';
import { propertyTable } from './property-table.ts';
import { alias, anyOrder, type Shorthand, slotsOf, twoSides } from './shorthand.ts';

type Basis = ReturnType<NonNullable<ReturnType<typeof flexBasis.read>>>;

const flexLonghands = (grow: number, shrink: number, basis: Specified<Basis>): readonly Longhand[] => [
  longhand('flexGrow', constant(grow)),
  longhand('flexShrink', constant(shrink)),
  longhand('flexBasis', basis),
];

const flexKeyword: Grammar<readonly Longhand[]> = either<readonly Longhand[]>(
  map(word('none'), () => flexLonghands(0, 0, constant<Basis>('auto'))),
  map(word('auto'), () => flexLonghands(1, 1, constant<Basis>('auto'))),
);

/** css-flexbox-1 §7.1.1: a basis that is not written is zero. */
const flexNumbers = (stream: ValueStream): readonly Longhand[] | null => {
  const grow = plainNumber.read(stream);
  const shrink = grow === null ? null : plainNumber.read(stream);
  const basis = flexBasis.read(stream);
  const late = grow === null && basis ? plainNumber.read(stream) : grow;
  if (late === null && !basis) return null;
  return flexLonghands(late ?? 1, shrink ?? 1, basis ?? constant(0));
};

const flex: Shorthand = {
  slots: slotsOf('flexGrow', 'flexShrink', 'flexBasis'),
  grammar: either(flexKeyword, { expects: '<grow> <shrink>? || <basis>', read: flexNumbers }),
};

const gap = twoSides(propertyTable.rowGap.grammar, ['rowGap', 'columnGap'], ([row, column]) => [
  longhand('rowGap', row),
  longhand('columnGap', column),
]);

const placeContent = twoSides(
  propertyTable.alignContent.grammar,
  ['alignContent', 'justifyContent'],
  ([align, justify]) => [longhand('alignContent', align), longhand('justifyContent', justify)],
);

const placeItems = twoSides(propertyTable.alignItems.grammar, ['alignItems'], ([align]) => [
  longhand('alignItems', align),
]);
const placeSelf = twoSides(propertyTable.alignSelf.grammar, ['alignSelf'], ([align]) => [longhand('alignSelf', align)]);

const pageBreak = either<Specified<BreakBetween>>(
  keywords('auto', 'avoid', 'left', 'right'),
  keywordAs<BreakBetween>('always', 'page'),
);

const same = (key: PropertyKey): Shorthand => alias(partOf(key));

export const layoutShorthands: readonly (readonly [string, Shorthand])[] = [
  ['flex', flex],
  ['flex-flow', anyOrder([partOf('flexDirection'), partOf('flexWrap')])],
  ['columns', anyOrder([partOf('columnCount'), partOf('columnWidth')])],
  ['column-rule', anyOrder([partOf('columnRuleWidth'), partOf('columnRuleStyle'), partOf('columnRuleColor')])],
  ['gap', gap],
  ['grid-gap', gap],
  ['grid-row-gap', same('rowGap')],
  ['grid-column-gap', same('columnGap')],
  ['place-content', placeContent],
  ['place-items', placeItems],
  ['place-self', placeSelf],
  ['prince-caption-page', same('captionPage')],
  ['page-break-before', alias(partOf('breakBefore', pageBreak))],
  ['page-break-after', alias(partOf('breakAfter', pageBreak))],
  ['page-break-inside', alias(partOf('breakInside', keywords('auto', 'avoid')))],
  ['word-wrap', same('overflowWrap')],
  ['font-width', same('fontStretch')],
  ['overflow-x', same('overflow')],
  ['overflow-y', same('overflow')],
  ['-webkit-box-decoration-break', same('boxDecorationBreak')],
  ['-webkit-hyphens', same('hyphens')],
];
