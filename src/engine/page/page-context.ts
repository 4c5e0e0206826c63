import type { ElementNode } from '../html/element-tree.ts';
import type { Fragment } from '../layout/fragment.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { PlacedMark } from './page.ts';
import { pageArea } from './page-area.ts';
import { type CounterState, changed, countersOfPage, noCounters } from './page-counters.ts';
import type { PageDraft } from './paginate.ts';

/** What margin boxes may ask about their page. */
export interface PageContext {
  readonly counters: CounterState;
  readonly pageCount: number;
  readonly stringOf: (name: string, which: Which) => string;
  /** The running element of a name; null: none has come yet, or none is asked for here. */
  readonly elementOf: (name: string, which: Which) => ElementNode | null;
  /** Value of the page counter. */
  readonly pageCounter: number;
}

type Which = 'first' | 'start' | 'last' | 'first-except';

interface Assigned<T> {
  readonly value: T;
  readonly y: number;
}

/** What names stand for where a page begins, and what they are given on it. */
interface Names<T> {
  readonly before: ReadonlyMap<string, T>;
  readonly here: ReadonlyMap<string, readonly Assigned<T>[]>;
}

/** Counters, named strings and running elements of every page, in one walk over the pages (css-page-3 §6, css-gcpm-3 §1). */
export const pageContexts = (
  drafts: readonly PageDraft[],
  root: ComputedStyle,
  marksOf: (draft: PageDraft) => readonly PlacedMark[],
): readonly PageContext[] => {
  let counters = changed(noCounters, root);
  const strings = new Map<string, string>();
  const elements = new Map<string, ElementNode>();
  return drafts.map((page) => {
    const marks = marksOf(page);
    const { shown, next } = countersOfPage(counters, page.style.style, marks);
    counters = next;
    return {
      pageCounter: shown.get('page') ?? page.number,
      counters: shown,
      pageCount: drafts.length,
      ...namedOn(page, marks, strings, elements),
    };
  });
};

const namedOn = (
  { body, style }: PageDraft,
  marks: readonly PlacedMark[],
  strings: Map<string, string>,
  elements: Map<string, ElementNode>,
): Pick<PageContext, 'stringOf' | 'elementOf'> => {
  const lead = body ? firstLineEnd(body, pageArea(style).y) : null;
  const texts = namesOn(strings, marks, ({ mark }) => (mark.kind === 'string' ? [mark.name, mark.value] : null));
  const running = namesOn(elements, marks, ({ mark }) => (mark.kind === 'running' ? [mark.name, mark.element] : null));
  return {
    stringOf: (name, which) => valueNamed(texts, name, which, lead) ?? '',
    elementOf: (name, which) => valueNamed(running, name, which, lead),
  };
};

/** The names of one page; `carried` goes on to the next. */
const namesOn = <T>(
  carried: Map<string, T>,
  marks: readonly PlacedMark[],
  read: (mark: PlacedMark) => readonly [string, T] | null,
): Names<T> => {
  const before = new Map(carried);
  const here = new Map<string, Assigned<T>[]>();
  for (const mark of marks) {
    const named = read(mark);
    if (!named) continue;
    const [name, value] = named;
    const values = here.get(name) ?? [];
    values.push({ value, y: mark.y });
    here.set(name, values);
    carried.set(name, value);
  }
  return { before, here };
};

const valueNamed = <T>({ before, here }: Names<T>, name: string, which: Which, lead: number | null): T | null => {
  const [first, last] = [here.get(name)?.[0], here.get(name)?.at(-1)];
  if (!first || !last) return before.get(name) ?? null;
  if (which === 'first-except') return null;
  if (which === 'last') return last.value;
  const isStart = lead === null || first.y < lead;
  return which === 'first' || isStart ? first.value : (before.get(name) ?? null);
};

/** Where the first line or picture on a page ends: what begins above that edge begins the page. */
const firstLineEnd = (fragment: Fragment, top: number): number | null => {
  const y = top + fragment.y;
  if (fragment.kind === 'line') return y + fragment.height;
  if (fragment.kind !== 'box') return null;
  if (fragment.box?.kind === 'replaced') return y + fragment.height;
  for (const child of fragment.children) {
    const end = firstLineEnd(child, y);
    if (end !== null) return end;
  }
  return null;
};
