import { wordTable } from '../../diagnostics/index.ts';
import type { ElementNode } from '../html/element-tree.ts';
import { fragmentOf } from '../html/index.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { CounterStyles } from '../style/styled-tree.ts';
import type { ContentItem, ImageValue, TargetReference } from '../style/values.ts';
import type { CounterValues } from './counters.ts';
import { type PageFacts, type Place, pageCounterAt } from './page-facts.ts';
import { textContent } from './text-content.ts';

/** What a `content` list comes to. */
export type ContentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly image: ImageValue }
  | { readonly kind: 'leader'; readonly pattern: string };

/** Everything that the items of a `content` list may ask. */
export interface ContentContext {
  readonly element: ElementNode;
  readonly style: ComputedStyle;
  readonly counters: CounterValues;
  readonly counterStyles: CounterStyles;
  readonly quotes: QuoteDepth;
  readonly targets: Targets;
  /** `string()`: only pages know; elsewhere it is empty. */
  readonly stringOf: (name: string, which: 'first' | 'start' | 'last' | 'first-except') => string;
  /** Text of the element's own `::before` or `::after`, for `content(before)`. */
  readonly pseudoText: (pseudo: 'before' | 'after') => string;
}

export class QuoteDepth {
  depth = 0;
}

/** Answers about other places of the document; an unknown place is reported once, as an empty text. */
export interface Targets {
  readonly facts: PageFacts;
  readonly elementOf: (id: string) => ElementNode | null;
  /** Notes the question, and reports a reference that nothing answers to. */
  readonly ask: (place: Place, asking: ElementNode) => void;
}

/** Counters as content in the flow sees them: `page` and `pages` are known from the last pass over the document. */
export const flowCounters = (counters: CounterValues, element: ElementNode, targets: Targets): CounterValues => ({
  valuesOf: (name) => {
    if (name !== 'page' && name !== 'pages') return counters.valuesOf(name);
    targets.ask(element, element);
    return [name === 'pages' ? targets.facts.pageCount : pageCounterAt(targets.facts, element)];
  },
});

/** What content knows that is made for one page. */
export interface PageView {
  readonly pageCounter: number;
  readonly pageCount: number;
  readonly stringOf: ContentContext['stringOf'];
}

/** Counters as content sees them that is made for one page. */
export const countersOnPage = (counters: CounterValues, { pageCounter, pageCount }: PageView): CounterValues => ({
  valuesOf: (name) => {
    if (name === 'pages') return [pageCount];
    return name === 'page' ? [pageCounter] : counters.valuesOf(name);
  },
});

/** Whether a `content` list asks for the page that it stands on. */
export const asksForPage = (content: ComputedStyle['content']): boolean =>
  typeof content !== 'string' &&
  content.some((item) => (item.kind === 'counter' || item.kind === 'counters') && /^pages?$/.test(item.name));

export const evaluateContent = (items: readonly ContentItem[], context: ContentContext): readonly ContentPiece[] =>
  items.map((item): ContentPiece => {
    if (item.kind === 'image') return { kind: 'image', image: item.image };
    if (item.kind === 'leader') return { kind: 'leader', pattern: item.pattern };
    return { kind: 'text', text: textOf(item, context) };
  });

/** The same as plain text, for bookmarks and named strings. */
export const contentText = (items: readonly ContentItem[], context: ContentContext): string =>
  evaluateContent(items, context)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('');

type TextItem = Exclude<ContentItem, { kind: 'image' | 'leader' }>;

const textOf = (item: TextItem, context: ContentContext): string => {
  const { element, counters, counterStyles } = context;
  switch (item.kind) {
    case 'string':
      return item.text;
    case 'attr':
      return element.attributes.get(item.name) ?? item.fallback;
    case 'counter':
      return counterStyles.format(counters.valuesOf(item.name).at(-1) ?? 0, item.style);
    case 'counters':
      return formatAll(counters.valuesOf(item.name), item, counterStyles);
    case 'quote':
      return quote(item, context);
    case 'string-reference':
      return context.stringOf(item.name, item.which);
    case 'content':
      return ownText(item.which, context);
    case 'target-counter':
    case 'target-counters':
    case 'target-text':
      return targetText(item, context);
    case 'element':
      return '';
  }
};

const formatAll = (
  values: readonly number[],
  { separator, style }: { readonly separator: string; readonly style: string },
  counterStyles: CounterStyles,
): string => values.map((value) => counterStyles.format(value, style)).join(separator);

const ownText = (which: 'text' | 'before' | 'after' | 'first-letter', context: ContentContext): string => {
  if (which === 'before' || which === 'after') return context.pseudoText(which);
  const text = textContent(context.element);
  return which === 'text' ? text : firstLetter(text);
};

const firstLetter = (text: string): string => [...text][0] ?? '';

type TargetItem = Extract<ContentItem, { kind: 'target-counter' | 'target-counters' | 'target-text' }>;

/** css-gcpm-3 §6: what stands at the place that a link leads to. */
const targetText = (item: TargetItem, context: ContentContext): string => {
  const { targets, counterStyles, element } = context;
  const id = targetId(item.target, element);
  if (id === null) return '';
  const target = targets.elementOf(id);
  if (item.kind !== 'target-text' || !target) targets.ask(id, element);
  if (!target) return '';
  if (item.kind === 'target-text')
    return item.which === 'first-letter' ? firstLetter(textContent(target)) : textContent(target);
  const values = targetCounter(id, item.name, targets.facts);
  if (item.kind === 'target-counters') return formatAll(values, item, counterStyles);
  return counterStyles.format(values.at(-1) ?? 0, item.style);
};

const targetId = (target: TargetReference, element: ElementNode): string | null =>
  fragmentOf(target.kind === 'url' ? target.url : (element.attributes.get(target.name) ?? ''));

const targetCounter = (id: string, name: string, facts: PageFacts): readonly number[] => {
  if (name === 'pages') return [facts.pageCount];
  return name === 'page' ? [pageCounterAt(facts, id)] : (facts.countersOf.get(id)?.get(name) ?? [0]);
};

/** Quotation marks by language where `quotes` is auto (css-content-3 §3.2). */
const quotesByLanguage: Readonly<Record<string, readonly (readonly [string, string])[]>> = wordTable({
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  de: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  pl: [
    ['„', '”'],
    ['«', '»'],
  ],
  fr: [
    ['« ', ' »'],
    ['“', '”'],
  ],
  es: [
    ['«', '»'],
    ['“', '”'],
  ],
});

const quotePairs = (style: ComputedStyle): readonly (readonly [string, string])[] => {
  if (style.quotes === 'none') return [];
  if (style.quotes !== 'auto') return style.quotes;
  return quotesByLanguage[style.language.slice(0, 2)] ?? quotesByLanguage.en!;
};

const quote = (item: Extract<ContentItem, { kind: 'quote' }>, { style, quotes }: ContentContext): string => {
  if (item.which === 'close') quotes.depth = Math.max(0, quotes.depth - 1);
  const pairs = quotePairs(style);
  const pair = pairs[Math.min(quotes.depth, pairs.length - 1)];
  if (item.which === 'open') quotes.depth += 1;
  return item.shown && pair ? pair[item.which === 'open' ? 0 : 1] : '';
};
