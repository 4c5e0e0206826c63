import type { ElementNode } from '../html/element-tree.ts';

/** What content can point at: an id, or the element that it belongs to. */
export type Place = string | ElementNode;

/** What content may ask about the finished document. The answers of one pass serve the next (see page/settle). */
export interface PageFacts {
  /** Page on which the element with an id, or the element itself, begins, 1-based. */
  readonly pageOf: ReadonlyMap<Place, number>;
  readonly pageCount: number;
  /** Value of the page counter on each page; index 0 is page 1. */
  readonly pageCounters: readonly number[];
  /** Values of all counters at the elements with an id, outermost scope first. */
  readonly countersOf: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** At the first note of a page that resets their counter: the value that its number begins from. */
  readonly noteStarts: ReadonlyMap<ElementNode, number>;
}

export const noFacts: PageFacts = {
  pageOf: new Map(),
  pageCount: 0,
  pageCounters: [],
  countersOf: new Map(),
  noteStarts: new Map(),
};

/** Value of the page counter at a place; 0 while it is not known. */
export const pageCounterAt = (facts: PageFacts, place: Place): number => {
  const page = facts.pageOf.get(place) ?? 0;
  return facts.pageCounters[page - 1] ?? page;
};
