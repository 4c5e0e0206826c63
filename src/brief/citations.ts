import type { SourceReference } from './brief.ts';

/** One endnote: a source, a place in it, and the number that it got. */
export interface Citation {
  readonly number: number;
  readonly source: string;
  readonly at: string | null;
}

const keyOf = ({ s, at }: SourceReference): string => `${s}\n${at ?? ''}`;

/** Numbers endnotes in order of first use: one number for each source and place. */
export class CitationRegister {
  readonly #byPlace = new Map<string, Citation>();

  /** The number of a place, given out when it is cited for the first time. */
  cite(reference: SourceReference): number {
    const key = keyOf(reference);
    const known = this.#byPlace.get(key);
    if (known) return known.number;
    const citation: Citation = { number: this.#byPlace.size + 1, source: reference.s, at: reference.at };
    this.#byPlace.set(key, citation);
    return citation.number;
  }

  /** The endnotes so far, by number. */
  get citations(): readonly Citation[] {
    return [...this.#byPlace.values()];
  }
}
