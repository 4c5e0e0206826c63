import type { BreakBetween } from '../computed-style.ts';
import { customIdent, either, keywordAs, keywords, map } from '../parse/combinators.ts';
import { integerFrom } from '../parse/length.ts';
import { constant, type Specified, type ValueGrammar } from '../parse/specified.ts';
import { inheritedProperty, type PropertyGroup, property } from './property.ts';

/** `always` and `all` mean the page here: there is nothing wider to break (css-break-4 §3.1). */
const breakBetween: ValueGrammar<BreakBetween> = either<Specified<BreakBetween>>(
  keywords('auto', 'avoid', 'avoid-page', 'avoid-column', 'page', 'left', 'right', 'recto', 'verso', 'column'),
  keywordAs<BreakBetween>('always', 'page'),
  keywordAs<BreakBetween>('all', 'page'),
);

/** `auto` becomes the parent's page when the style is computed (css-page-3 §4.1). */
const page: ValueGrammar<string> = either<Specified<string>>(
  map(keywords('auto'), (): Specified<string> => (context) => context.parent.page),
  map(customIdent('auto'), constant),
);

type Keys = 'breakBefore' | 'breakAfter' | 'breakInside' | 'orphans' | 'widows' | 'page';

/** css-break-3, css-page-3 §4. The page is written as inherited: its used value is the nearest one above. */
export const fragmentationProperties: PropertyGroup<Keys> = {
  breakBefore: property<BreakBetween>('break-before', 'auto', breakBetween),
  breakAfter: property<BreakBetween>('break-after', 'auto', breakBetween),
  breakInside: property('break-inside', 'auto', keywords('auto', 'avoid', 'avoid-page', 'avoid-column')),
  orphans: inheritedProperty('orphans', 2, integerFrom(1)),
  widows: inheritedProperty('widows', 2, integerFrom(1)),
  page: inheritedProperty('page', '', page),
};
