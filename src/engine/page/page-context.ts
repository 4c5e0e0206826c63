import type { CounterValues } from '../box/counters.ts';
import { Counters } from '../box/counters.ts';
import type { PlacedMark } from './page.ts';
import type { PageDraft } from './paginate.ts';

/** What margin boxes may ask about their page. */
export interface PageContext {
  readonly counters: CounterValues;
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
  marksOf: (draft: PageDraft) => readonly PlacedMark[],
): readonly PageContext[] => {
  const counters = new Counters();
  const carried = new Map<string, string>();
  return drafts.map((page) => {
    applyPageCounters(counters, page);
    const assigned = assignedStrings(marksOf(page));
    const entry = new Map(carried);
    for (const [name, values] of assigned) carried.set(name, values.at(-1)!.value);
    return pageContext(counters, drafts.length, entry, assigned, page);
  });
};

/** The page counter goes up by one on each page unless the page says otherwise. */
const applyPageCounters = (counters: Counters, { style }: PageDraft): void => {
  const { counterIncrement } = style.style;
  const isOwn = counterIncrement.some((change) => change.name === 'page');
  const increments = isOwn ? counterIncrement : [...counterIncrement, { name: 'page', value: 1 }];
  counters.apply({ ...style.style, counterIncrement: increments }, false);
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
  counters: Counters,
  pageCount: number,
  entry: ReadonlyMap<string, string>,
  assigned: ReadonlyMap<string, readonly Assigned[]>,
  page: PageDraft,
): PageContext => {
  const values = counters.snapshot();
  const top = page.body?.y ?? 0;
  return {
    pageCounter: values.get('page')?.at(-1) ?? page.number,
    counters: { valuesOf: (name) => (name === 'pages' ? [pageCount] : (values.get(name) ?? [0])) },
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
