import type { ComputedStyle } from '../style/computed-style.ts';
import type { PlacedMark } from './page.ts';
import { type CounterState, changed, countersOfPage, noCounters } from './page-counters.ts';
import type { PageDraft } from './paginate.ts';

/** What margin boxes may ask about their page. */
export interface PageContext {
  readonly counters: CounterState;
  readonly pageCount: number;
  readonly stringOf: (name: string, which: 'first' | 'start' | 'last' | 'first-except') => string;
  /** Value of the page counter. */
  readonly pageCounter: number;
}

interface Assigned {
  readonly value: string;
  readonly y: number;
}

/** Counters and named strings of every page, in one walk over the pages (css-page-3 §6, css-gcpm-3 §1.1). */
export const pageContexts = (
  drafts: readonly PageDraft[],
  root: ComputedStyle,
  marksOf: (draft: PageDraft) => readonly PlacedMark[],
): readonly PageContext[] => {
  let counters = changed(noCounters, root);
  const carried = new Map<string, string>();
  return drafts.map((page) => {
    const marks = marksOf(page);
    const { shown, next } = countersOfPage(counters, page.style.style, marks);
    counters = next;
    const assigned = assignedStrings(marks);
    const entry = new Map(carried);
    for (const [name, values] of assigned) carried.set(name, values.at(-1)!.value);
    return pageContext(shown, drafts.length, entry, assigned, page);
  });
};

const assignedStrings = (marks: readonly PlacedMark[]): ReadonlyMap<string, readonly Assigned[]> => {
  const assigned = new Map<string, Assigned[]>();
  for (const { mark, y } of marks) {
    if (mark.kind !== 'string') continue;
    const values = assigned.get(mark.name) ?? [];
    values.push({ value: mark.value, y });
    assigned.set(mark.name, values);
  }
  return assigned;
};

const pageContext = (
  counters: CounterState,
  pageCount: number,
  entry: ReadonlyMap<string, string>,
  assigned: ReadonlyMap<string, readonly Assigned[]>,
  page: PageDraft,
): PageContext => {
  const top = page.body?.y ?? 0;
  return {
    pageCounter: counters.get('page') ?? page.number,
    counters,
    pageCount,
    stringOf: (name, which) => {
      const here = assigned.get(name);
      const before = entry.get(name) ?? '';
      if (!here) return before;
      if (which === 'first-except') return '';
      if (which === 'last') return here.at(-1)!.value;
      if (which === 'start') return here[0]!.y <= top ? here[0]!.value : before;
      return here[0]!.value;
    },
  };
};
