import type { ComputedStyle } from '../style/computed-style.ts';
import type { CounterChange } from '../style/values.ts';
import type { PlacedMark } from './page.ts';

/** Values of the counters that pages see. */
export type CounterState = ReadonlyMap<string, number>;

export const noCounters: CounterState = new Map();

type Changes = Pick<ComputedStyle, 'counterReset' | 'counterIncrement' | 'counterSet'>;

/** The values after what a style does to them: reset, increment, set, in this order (css-lists-3 §4.3). */
export const changed = (state: CounterState, { counterReset, counterIncrement, counterSet }: Changes): CounterState => {
  const next = new Map(state);
  for (const { name, value } of counterReset) next.set(name, value);
  for (const { name, value } of counterIncrement) next.set(name, (next.get(name) ?? 0) + value);
  for (const { name, value } of counterSet) next.set(name, value);
  return next;
};

/** The page counter goes up by one on each page unless the page says otherwise (css-page-3 §6.1). */
const pageIncrements = (own: readonly CounterChange[]): readonly CounterChange[] =>
  own.some(({ name }) => name === 'page') ? own : [...own, { name: 'page', value: 1 }];

/** What one page shows, and what the next begins with. */
export interface PageCounters {
  readonly shown: CounterState;
  readonly next: CounterState;
}

/**
 * The counters of a page: those that came so far, changed by the page and then by what begins on it. A counter of the
 * document that the page resets is hidden on this page only; the page counter goes on from there.
 */
export const countersOfPage = (before: CounterState, style: Changes, marks: readonly PlacedMark[]): PageCounters => {
  const increments = { ...style, counterIncrement: pageIncrements(style.counterIncrement) };
  const hidden = style.counterReset.filter(({ name }) => name !== 'page' && before.has(name));
  const own = changed(before, increments);
  const next = new Map(own);
  for (const { name } of hidden) next.set(name, before.get(name) ?? 0);
  return { shown: withMarks(own, marks), next: withMarks(next, marks) };
};

/** Elements decide over the counters of the page that they begin on. */
const withMarks = (state: CounterState, marks: readonly PlacedMark[]): CounterState => {
  const next = new Map(state);
  for (const { mark } of marks) {
    if (mark.kind !== 'counter') continue;
    next.set(mark.name, mark.isIncrement ? (next.get(mark.name) ?? 0) + mark.value : mark.value);
  }
  return next;
};
