import type { ComputedStyle } from '../computed-style.ts';
import {
  anyOf,
  commaSeparated,
  customIdent,
  either,
  keywordAs,
  keywords,
  map,
  some,
  stringLiteral,
  together,
} from '../parse/combinators.ts';
import { contentList, contentWithAlternative, counterChanges, stringSet } from '../parse/content.ts';
import { image } from '../parse/image.ts';
import { integerFrom } from '../parse/length.ts';
import { constant, type Specified, type ValueGrammar } from '../parse/specified.ts';
import type { ContentItem, CounterChange, ImageValue, StringSet } from '../values.ts';
import { inheritedProperty, type Property, type PropertyGroup, property } from './property.ts';

type ListStyleType = ComputedStyle['listStyleType'];
type Quotes = ComputedStyle['quotes'];

/** A counter style's name is case-sensitive, but the predefined ones are written in lower case (css-lists-3 §3.4). */
export const listStyleType: ValueGrammar<ListStyleType> = either<Specified<ListStyleType>>(
  keywordAs<ListStyleType>('none', 'none'),
  map(customIdent(), (name): Specified<ListStyleType> => constant<ListStyleType>(name)),
  map(stringLiteral, (text): Specified<ListStyleType> => constant<ListStyleType>({ text })),
);
export const listStyleImage: ValueGrammar<ImageValue | null> = anyOf(keywordAs<ImageValue | null>('none', null), image);
export const listStylePosition = keywords('outside', 'inside');

const counters = (name: string, missing: number): Property<readonly CounterChange[]> =>
  property<readonly CounterChange[]>(
    name,
    [],
    anyOf(keywordAs<readonly CounterChange[]>('none', []), counterChanges(missing)),
  );

/** Pairs of opening and closing marks, outermost first. */
const quotePairs: ValueGrammar<Quotes> = {
  expects: 'pairs of <string>',
  read: (stream) =>
    stream.attempt(() => {
      const marks = some(stringLiteral).read(stream);
      if (!marks || marks.length % 2 === 1) return null;
      const pairs = marks.flatMap((mark, index): [string, string][] =>
        index % 2 === 0 ? [[mark, marks[index + 1]!]] : [],
      );
      return constant<Quotes>(pairs);
    }),
};

const stringSets: ValueGrammar<readonly StringSet[]> = map(commaSeparated(stringSet), together);

type Keys =
  | 'listStyleType'
  | 'listStylePosition'
  | 'listStyleImage'
  | 'counterReset'
  | 'counterIncrement'
  | 'counterSet'
  | 'content'
  | 'quotes'
  | 'stringSet'
  | 'bookmarkLevel'
  | 'bookmarkLabel'
  | 'bookmarkState'
  | 'footnoteDisplay'
  | 'footnotePolicy';

/** css-lists-3, css-content-3, css-gcpm-3. */
export const generatedContentProperties: PropertyGroup<Keys> = {
  listStyleType: inheritedProperty<ListStyleType>('list-style-type', 'disc', listStyleType),
  listStylePosition: inheritedProperty('list-style-position', 'outside', listStylePosition),
  listStyleImage: inheritedProperty<ImageValue | null>('list-style-image', null, listStyleImage),
  counterReset: counters('counter-reset', 0),
  counterIncrement: counters('counter-increment', 1),
  counterSet: counters('counter-set', 0),
  content: property<ComputedStyle['content']>(
    'content',
    'normal',
    anyOf(keywords('normal', 'none'), contentWithAlternative),
  ),
  quotes: inheritedProperty<Quotes>('quotes', 'auto', anyOf(keywords('auto', 'none'), quotePairs)),
  stringSet: property<readonly StringSet[]>(
    'string-set',
    [],
    anyOf(keywordAs<readonly StringSet[]>('none', []), stringSets),
  ),
  bookmarkLevel: property<number | 'none'>('bookmark-level', 'none', anyOf(keywords('none'), integerFrom(1))),
  bookmarkLabel: property<readonly ContentItem[]>(
    'bookmark-label',
    [{ kind: 'content', which: 'text' }],
    anyOf(keywordAs<readonly ContentItem[]>('none', []), contentList),
  ),
  bookmarkState: property('bookmark-state', 'open', keywords('open', 'closed')),
  footnoteDisplay: property('footnote-display', 'block', keywords('block', 'inline', 'compact')),
  footnotePolicy: property('footnote-policy', 'auto', keywords('auto', 'line', 'block')),
};
