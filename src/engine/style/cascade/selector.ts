import { _compileUnsafe as compileQuery, type Options } from 'css-select';
import { AttributeAction, parse, type Selector, SelectorType } from 'css-what';
import { nearestName } from '../../../diagnostics/index.ts';
import type { ElementNode, HtmlNode } from '../../html/index.ts';
import type { PseudoElement } from '../styled-tree.ts';
import { elementAdapter } from './element-adapter.ts';
import { type NthOf, nthOf, type PlaceAmong } from './nth-of.ts';
import { isValidArgument, type PseudoClass, pseudoClasses, pseudoClassNames } from './pseudo-classes.ts';
import { specificityOf } from './specificity.ts';

/** One selector of a list, ready to be matched. */
export interface CompiledSelector {
  readonly matches: (element: ElementNode) => boolean;
  readonly specificity: number;
  readonly pseudo: PseudoElement | null;
  /** What an element must have to be worth a try. */
  readonly key: SelectorKey;
}

export type SelectorKey =
  | { readonly kind: 'id' | 'class' | 'tag'; readonly name: string }
  | { readonly kind: 'universal' };

export class SelectorError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const pseudoElements: ReadonlyMap<string, PseudoElement> = new Map([
  ['before', 'before'],
  ['after', 'after'],
  ['marker', 'marker'],
  ['footnote-call', 'footnote-call'],
  ['footnote-marker', 'footnote-marker'],
  ['first-letter', 'first-letter'],
  ['first-line', 'first-line'],
]);

export const pseudoElementNames: readonly string[] = [...pseudoElements.keys()];

/** Pseudo-elements that no page shows. */
const neverOnPaper: ReadonlySet<string> = new Set([
  'selection',
  'placeholder',
  'backdrop',
  'file-selector-button',
  'target-text',
  'spelling-error',
  'grammar-error',
  'highlight',
  'cue',
  'part',
  'slotted',
  'details-content',
  'view-transition',
  'scroll-marker',
  'scroll-button',
]);

const isTraversal = ({ type }: Selector): boolean =>
  type === SelectorType.Adjacent ||
  type === SelectorType.Child ||
  type === SelectorType.Descendant ||
  type === SelectorType.Parent ||
  type === SelectorType.Sibling ||
  type === SelectorType.ColumnCombinator;

/** Names the fault that css-select would find late or not at all. */
const check = (token: Selector): void => {
  if (token.type === SelectorType.PseudoElement) {
    throw new SelectorError(`"::${token.name}" may only stand at the end`, 'move it to the end of the selector');
  }
  checkNamespace(token);
  if (token.type !== SelectorType.Pseudo) return;
  const { name, data } = token;
  if (!pseudoClassNames.includes(name) && !name.startsWith('-')) {
    const nearest = nearestName(name, pseudoClassNames);
    throw new SelectorError(
      `there is no pseudo-class ":${name}"`,
      nearest ? `did you mean ":${nearest}"?` : 'check the name',
    );
  }
  if (Array.isArray(data)) for (const each of data.flat()) check(each);
  else if (!isValidArgument(name, data)) {
    throw new SelectorError(`":${name}(${data ?? ''})" has no such argument`, 'write it in the manner of "2n + 1"');
  }
};

const checkNamespace = (token: Selector): void => {
  const hasNamespace = token.type === SelectorType.Tag || token.type === SelectorType.Universal;
  if (!hasNamespace || token.namespace === null || token.namespace === '*') return;
  throw new SelectorError(`the namespace "${token.namespace}" is not known`, 'write the name without a namespace');
};

/** What `:is()` and `:where()` do not understand is left out of them (selectors-4 §18.1). */
const forgiving = (token: Selector): Selector => {
  if (token.type !== SelectorType.Pseudo || !Array.isArray(token.data)) return token;
  const lists = token.data.map((list) => list.map(forgiving));
  if (token.name !== 'is' && token.name !== 'where') return { ...token, data: lists };
  const data = lists.filter(isUnderstood);
  return data.length > 0 ? { ...token, data } : { type: SelectorType.Pseudo, name: 'hover', data: null };
};

const isUnderstood = (tokens: readonly Selector[]): boolean => {
  try {
    for (const token of tokens) check(token);
    return true;
  } catch {
    return false;
  }
};

type Ending = { readonly kind: 'none' | 'never' } | { readonly kind: 'pseudo'; readonly pseudo: PseudoElement };

/** Takes the pseudo-element from the end of a selector. */
const splitEnding = (tokens: readonly Selector[]): { readonly rest: Selector[]; readonly ending: Ending } => {
  const last = tokens.at(-1);
  const rest = tokens.slice(0, -1);
  if (last?.type !== SelectorType.PseudoElement) return { rest: [...tokens], ending: { kind: 'none' } };
  const pseudo = pseudoElements.get(last.name);
  if (pseudo) return { rest, ending: { kind: 'pseudo', pseudo } };
  if (last.name.startsWith('-') || neverOnPaper.has(last.name)) return { rest, ending: { kind: 'never' } };
  const nearest = nearestName(last.name, pseudoElements.keys());
  const hint = nearest ? `did you mean "::${nearest}"?` : `use one of ${[...pseudoElements.keys()].join(', ')}`;
  throw new SelectorError(`there is no pseudo-element "::${last.name}"`, hint);
};

const lastCompound = (tokens: readonly Selector[]): readonly Selector[] => {
  const combinator = tokens.findLastIndex(isTraversal);
  return tokens.slice(combinator + 1);
};

const keyOf = (tokens: readonly Selector[]): SelectorKey => {
  let key: SelectorKey = { kind: 'universal' };
  for (const token of lastCompound(tokens)) {
    if (token.type === SelectorType.Tag && key.kind === 'universal')
      key = { kind: 'tag', name: token.name.toLowerCase() };
    if (token.type !== SelectorType.Attribute) continue;
    if (token.name === 'id' && token.action === AttributeAction.Equals) return { kind: 'id', name: token.value };
    if (token.name === 'class' && token.action === AttributeAction.Element) key = { kind: 'class', name: token.value };
  }
  return key;
};

/** `:nth-child(2n of .a, .b)`: places are counted among the siblings that match (selectors-4 §14.3.1). */
const nthAmong = (placeOf: (place: PlaceAmong) => number): PseudoClass => {
  const known = new Map<string, NthOf>();
  return (element, argument) => {
    const text = argument ?? '';
    const nth = known.get(text) ?? nthOf(text, matcherOf);
    known.set(text, nth);
    return nth(element, placeOf);
  };
};

const matcherOf = (list: string) => {
  const compiled = compileSelectors(list);
  if (compiled instanceof SelectorError) return () => false;
  return (element: ElementNode) => compiled.some(({ matches, pseudo }) => pseudo === null && matches(element));
};

const options: Options<HtmlNode, ElementNode> = {
  adapter: elementAdapter,
  pseudos: {
    ...pseudoClasses,
    'nth-child': nthAmong(({ index }) => index),
    'nth-last-child': nthAmong(({ index, count }) => count - index + 1),
  },
  relativeSelector: false,
};

const universal = (): Selector => ({ type: SelectorType.Universal, namespace: null });

const compileOne = (tokens: readonly Selector[]): CompiledSelector | null => {
  const { rest, ending } = splitEnding(tokens.map(forgiving));
  for (const token of rest) check(token);
  if (
    ending.kind === 'never' ||
    rest.some((token) => token.type === SelectorType.Pseudo && token.name.startsWith('-'))
  ) {
    return null;
  }
  const complete = rest.length === 0 || isTraversal(rest.at(-1)!) ? [...rest, universal()] : rest;
  const pseudo = ending.kind === 'pseudo' ? ending.pseudo : null;
  const specificity = specificityOf(complete) + (pseudo ? 1 : 0);
  const key = keyOf(complete);
  return { matches: compileQuery([complete], options), specificity, pseudo, key };
};

const messageOf = (error: unknown): SelectorError => {
  if (error instanceof SelectorError) return error;
  return new SelectorError('this is no selector', 'check its brackets, quotes and names');
};

const compileAfresh = (text: string): readonly CompiledSelector[] | SelectorError => {
  try {
    return parse(text).flatMap((tokens) => compileOne(tokens) ?? []);
  } catch (error) {
    return messageOf(error);
  }
};

/** Selectors that were compiled last: documents of one template have the same. */
const known = new Map<string, readonly CompiledSelector[] | SelectorError>();
const mostKnown = 5000;

/** The selectors of a list; one that is invalid makes the list so (selectors-4 §18). */
export const compileSelectors = (text: string): readonly CompiledSelector[] | SelectorError => {
  const compiled = known.get(text) ?? compileAfresh(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, compiled);
  return compiled;
};
