import { type ComponentValue, isDelim, isIdent, splitAt } from './component-value.ts';
import type { MediaCondition, MediaQuery } from './stylesheet.ts';

type Feature = Extract<MediaCondition, { kind: 'feature' }>;
type Comparison = Feature['comparison'];

const unknown: MediaCondition = { kind: 'unknown' };

/** `min-width` asks for at least, `max-width` for at most (mediaqueries-4 §2.4.4). */
const plainFeature = (name: string, value: ComponentValue | null): Feature => {
  const prefix = /^(min|max)-(.+)$/.exec(name);
  if (!prefix) return { kind: 'feature', name, comparison: '=', value };
  return { kind: 'feature', name: prefix[2]!, comparison: prefix[1] === 'min' ? '>=' : '<=', value };
};

const isComparison = (text: string): text is Comparison => ['>', '<', '>=', '<=', '='].includes(text);

const mirrored: Readonly<Record<Comparison, Comparison>> = { '>': '<', '<': '>', '>=': '<=', '<=': '>=', '=': '=' };

/** Operands and the comparisons between them; null where the values are no range. */
const rangeParts = (values: readonly ComponentValue[]) => {
  const operands: ComponentValue[] = [];
  const comparisons: string[] = [];
  for (const value of values) {
    if (value.kind !== 'delim') operands.push(value);
    else if (value.text === '=' && comparisons.length > 0 && operands.length === comparisons.length)
      comparisons.push(`${comparisons.pop()}=`);
    else comparisons.push(value.text);
  }
  return operands.length === comparisons.length + 1 ? { operands, comparisons } : null;
};

const comparisonOf = (left: ComponentValue, sign: string, right: ComponentValue): MediaCondition => {
  if (!isComparison(sign)) return unknown;
  if (left.kind === 'ident') return { kind: 'feature', name: left.text.toLowerCase(), comparison: sign, value: right };
  if (right.kind !== 'ident') return unknown;
  return { kind: 'feature', name: right.text.toLowerCase(), comparison: mirrored[sign], value: left };
};

const rangeFeature = (values: readonly ComponentValue[]): MediaCondition => {
  const parts = rangeParts(values);
  if (!parts || parts.comparisons.length === 0) return unknown;
  const { operands, comparisons } = parts;
  const of = comparisons.map((sign, index) => comparisonOf(operands[index]!, sign, operands[index + 1]!));
  return of.length === 1 ? of[0]! : { kind: 'and', of };
};

const feature = (values: readonly ComponentValue[]): MediaCondition => {
  const [first, second, third] = values;
  if (first?.kind === 'ident' && values.length === 1) return plainFeature(first.text.toLowerCase(), null);
  if (first?.kind === 'ident' && isDelim(second, ':') && third) return plainFeature(first.text.toLowerCase(), third);
  return rangeFeature(values);
};

const inParentheses = (value: ComponentValue | undefined): MediaCondition => {
  if (value?.kind !== 'block' || value.bracket !== '(') return unknown;
  const [first] = value.values;
  const isCondition = first?.kind === 'block' || isIdent(first, 'not');
  return isCondition ? parseMediaCondition(value.values) : feature(value.values);
};

/** mediaqueries-4 §3: `not (…)`, or parts joined by `and` or by `or`, never mixed. */
export const parseMediaCondition = (values: readonly ComponentValue[]): MediaCondition => {
  if (isIdent(values[0], 'not')) return values.length === 2 ? { kind: 'not', of: inParentheses(values[1]) } : unknown;
  if (values.length === 1) return inParentheses(values[0]);
  const kind = isIdent(values[1], 'or') ? 'or' : 'and';
  const isJoined = values.every((value, index) => index % 2 === 0 || isIdent(value, kind));
  if (!isJoined || values.length % 2 === 0) return unknown;
  return { kind, of: values.filter((_, index) => index % 2 === 0).map(inParentheses) };
};

const parseQuery = (values: readonly ComponentValue[]): MediaQuery => {
  const [first] = values;
  const leads = isIdent(first, 'not') || isIdent(first, 'only');
  const typed = leads ? values.slice(1) : values;
  const [type, joint] = typed;
  if (type?.kind !== 'ident') return { negated: false, type: 'all', condition: parseMediaCondition(values) };
  const negated = isIdent(first, 'not');
  if (typed.length === 1) return { negated, type: type.text.toLowerCase(), condition: null };
  const condition = isIdent(joint, 'and') ? parseMediaCondition(typed.slice(2)) : unknown;
  return { negated, type: type.text.toLowerCase(), condition };
};

/** A media query list; an empty one holds always. */
export const parseMediaQueries = (values: readonly ComponentValue[]): readonly MediaQuery[] =>
  values.length === 0 ? [] : splitAt(values, ',').map(parseQuery);
