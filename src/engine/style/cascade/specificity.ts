import { AttributeAction, parse, type Selector, SelectorType } from 'css-what';
import { splitNth } from './nth-of.ts';

/** Specificity as one number (selectors-4 §17): ids, then classes and attributes, then names. */
const idWeight = 1_000_000;
const classWeight = 1_000;

const isId = (token: Selector): boolean =>
  token.type === SelectorType.Attribute &&
  token.name === 'id' &&
  token.action === AttributeAction.Equals &&
  token.ignoreCase === 'quirks';

const mostSpecific = (lists: readonly (readonly Selector[])[]): number => Math.max(0, ...lists.map(specificityOf));

/** `:nth-child(… of S)` counts S too (selectors-4 §17). */
const weightOfCounted = ({ name, data }: Extract<Selector, { type: SelectorType.Pseudo }>): number => {
  const list = typeof data === 'string' && name.startsWith('nth-') ? splitNth(data).list : null;
  return list === null ? 0 : mostSpecific(parse(list));
};

const weightOf = (token: Selector): number => {
  switch (token.type) {
    case SelectorType.Attribute:
      return isId(token) ? idWeight : classWeight;
    case SelectorType.Tag:
    case SelectorType.PseudoElement:
      return 1;
    case SelectorType.Pseudo:
      if (token.name === 'where') return 0;
      return Array.isArray(token.data) ? mostSpecific(token.data) : classWeight + weightOfCounted(token);
    default:
      return 0;
  }
};

export const specificityOf = (tokens: readonly Selector[]): number =>
  tokens.reduce((sum, token) => sum + weightOf(token), 0);
