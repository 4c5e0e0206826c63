import { wordTable } from '../../../diagnostics/index.ts';
import { type FunctionValue, splitAt } from '../../css/index.ts';
import type { ContentItem, CounterChange, StringSet, TargetReference } from '../values.ts';
import { customIdent, either, map, readAll, some, stringLiteral, together, word } from './combinators.ts';
import { image, urlText } from './image.ts';
import { plainInteger } from './length.ts';
import { constant, type Grammar, type Specified, type ValueGrammar } from './specified.ts';
import type { ValueStream } from './value-stream.ts';

type Which = Extract<ContentItem, { kind: 'string-reference' }>['which'];

const which: Grammar<Which> = word('first', 'start', 'last', 'first-except');
const counterStyleName: Grammar<string> = customIdent();

/** What stands between the commas of a function, each with its grammar; the ones after the first may be left out. */
const parts = (call: FunctionValue, stream: ValueStream): readonly ValueStream[] =>
  splitAt(call.values, ',').map((values) => stream.inside(values));

const optional = <T>(grammar: Grammar<T>, part: ValueStream | undefined, missing: T): T | null =>
  part ? readAll(grammar, part) : missing;

const required = <T>(grammar: Grammar<T>, part: ValueStream | undefined): T | null =>
  part ? readAll(grammar, part) : null;

const attrReference = (stream: ValueStream): string | null => {
  const call = stream.takeFunction('attr');
  const name = call?.values[0];
  return name?.kind === 'ident' ? name.text.toLowerCase() : null;
};

const target: Grammar<TargetReference> = either<TargetReference>(
  map(either(urlText, stringLiteral), (url): TargetReference => ({ kind: 'url', url })),
  {
    expects: 'attr()',
    read: (stream) =>
      stream.attempt((): TargetReference | null => {
        const name = attrReference(stream);
        return name === null ? null : { kind: 'attr', name };
      }),
  },
);

type Build = (parts: readonly ValueStream[]) => ContentItem | null;

const counter: Build = ([namePart, stylePart, ...rest]) => {
  const name = required(customIdent('none'), namePart);
  const style = optional(counterStyleName, stylePart, 'decimal');
  return name === null || style === null || rest.length > 0 ? null : { kind: 'counter', name, style };
};

const counters: Build = ([namePart, separatorPart, stylePart]) => {
  const name = required(customIdent('none'), namePart);
  const separator = required(stringLiteral, separatorPart);
  const style = optional(counterStyleName, stylePart, 'decimal');
  return name === null || separator === null || style === null ? null : { kind: 'counters', name, separator, style };
};

const attr: Build = ([namePart, fallbackPart]) => {
  const [name] = namePart ? [readAll(some(customIdent()), namePart)] : [];
  const fallback = optional(stringLiteral, fallbackPart, '');
  return !name || fallback === null ? null : { kind: 'attr', name: name[0]!.toLowerCase(), fallback };
};

const stringReference: Build = ([namePart, whichPart]) => {
  const name = required(customIdent(), namePart);
  const place = optional(which, whichPart, 'first');
  return name === null || place === null ? null : { kind: 'string-reference', name, which: place };
};

const element: Build = ([namePart, whichPart]) => {
  const name = required(customIdent(), namePart);
  const place = optional(which, whichPart, 'first');
  return name === null || place === null ? null : { kind: 'element', name, which: place };
};

const contentText = word('text', 'before', 'after', 'first-letter');

const content: Build = ([part]) => {
  const text = !part || part.isAtEnd ? 'text' : readAll(contentText, part);
  return text === null ? null : { kind: 'content', which: text };
};

const targetCounter: Build = ([targetPart, namePart, stylePart]) => {
  const goal = required(target, targetPart);
  const name = required(customIdent('none'), namePart);
  const style = optional(counterStyleName, stylePart, 'decimal');
  return !goal || name === null || style === null ? null : { kind: 'target-counter', target: goal, name, style };
};

const targetCounters: Build = ([targetPart, namePart, separatorPart, stylePart]) => {
  const goal = required(target, targetPart);
  const name = required(customIdent('none'), namePart);
  const separator = required(stringLiteral, separatorPart);
  const style = optional(counterStyleName, stylePart, 'decimal');
  if (!goal || name === null || separator === null || style === null) return null;
  return { kind: 'target-counters', target: goal, name, separator, style };
};

const targetText: Build = ([targetPart, whichPart]) => {
  const goal = required(target, targetPart);
  const text = optional(word('content', 'before', 'after', 'first-letter'), whichPart, 'content');
  return !goal || text === null ? null : { kind: 'target-text', target: goal, which: text };
};

const leaderPatterns: Readonly<Record<string, string>> = wordTable({ dotted: '.', solid: '_', space: ' ' });

const leader: Build = ([part]) => {
  const named = part && readAll(word('dotted', 'solid', 'space'), part);
  const pattern = named ? leaderPatterns[named] : part && readAll(stringLiteral, part);
  return pattern ? { kind: 'leader', pattern } : null;
};

const builders: ReadonlyMap<string, Build> = new Map([
  ['counter', counter],
  ['counters', counters],
  ['attr', attr],
  ['string', stringReference],
  ['element', element],
  ['content', content],
  ['target-counter', targetCounter],
  ['target-counters', targetCounters],
  ['target-text', targetText],
  ['leader', leader],
]);

const functionItem: ValueGrammar<ContentItem> = {
  expects: [...builders.keys()].map((name) => `${name}()`).join(' | '),
  read: (stream) =>
    stream.attempt(() => {
      const call = stream.peek;
      if (call?.kind !== 'function') return null;
      stream.next();
      const item = builders.get(call.name)?.(parts(call, stream)) ?? null;
      return item && constant(item);
    }),
};

const quoteItems: Readonly<Record<string, ContentItem>> = wordTable({
  'open-quote': { kind: 'quote', which: 'open', shown: true },
  'close-quote': { kind: 'quote', which: 'close', shown: true },
  'no-open-quote': { kind: 'quote', which: 'open', shown: false },
  'no-close-quote': { kind: 'quote', which: 'close', shown: false },
});

const quoteItem: ValueGrammar<ContentItem> = map(
  word('open-quote', 'close-quote', 'no-open-quote', 'no-close-quote'),
  (name) => constant(quoteItems[name]!),
);

const stringItem: ValueGrammar<ContentItem> = map(stringLiteral, (text) =>
  constant<ContentItem>({ kind: 'string', text }),
);

const imageItem: ValueGrammar<ContentItem> = map(
  image,
  (specified): Specified<ContentItem> =>
    (context) => ({ kind: 'image', image: specified(context) }),
);

const contentsWord: ValueGrammar<ContentItem> = map(word('contents'), () =>
  constant<ContentItem>({ kind: 'content', which: 'text' }),
);

/** Items of `content`, `string-set` and `bookmark-label`; alternative text after a slash is read and left out. */
export const contentList: ValueGrammar<readonly ContentItem[]> = map(
  some(either(stringItem, quoteItem, contentsWord, imageItem, functionItem)),
  together,
);

/** `content` may end with a text for those who cannot see it (css-content-3 §2.1). */
export const contentWithAlternative: ValueGrammar<readonly ContentItem[]> = {
  expects: contentList.expects,
  read: (stream) =>
    stream.attempt(() => {
      const list = contentList.read(stream);
      const isAlternative = list !== null && stream.takeDelim('/');
      return isAlternative && !contentList.read(stream) ? null : list;
    }),
};

/** `chapter 1 section` with the number that is meant where none is written. */
export const counterChanges = (missing: number): ValueGrammar<readonly CounterChange[]> => {
  const change: Grammar<CounterChange> = {
    expects: '<counter name> <integer>?',
    read: (stream) => {
      const name = customIdent('none').read(stream);
      return name === null ? null : { name, value: plainInteger.read(stream) ?? missing };
    },
  };
  return map(some(change), constant);
};

/** One name and content of `string-set`. */
export const stringSet: ValueGrammar<StringSet> = {
  expects: '<name> <content list>',
  read: (stream) =>
    stream.attempt(() => {
      const name = customIdent('none').read(stream);
      const items = name === null ? null : contentList.read(stream);
      return name === null || !items ? null : (context) => ({ name, content: items(context) });
    }),
};
