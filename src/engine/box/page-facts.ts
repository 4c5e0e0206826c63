/** What content may ask about the finished document. The answers of one pass serve the next (see page/settle). */
export interface PageFacts {
  /** Page on which the element with an id begins, 1-based. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pageCount: number;
  /** Value of the page counter on each page; index 0 is page 1. */
  readonly pageCounters: readonly number[];
  /** Values of all counters at the elements with an id, outermost scope first. */
  readonly countersOf: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

export const noFacts: PageFacts = { pageOf: new Map(), pageCount: 0, pageCounters: [], countersOf: new Map() };
