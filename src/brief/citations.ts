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

/**
 * The endnotes of a copy from which portions were left out: those of the whole brief that the copy still cites, in the
 * same order and numbered without gaps, so that the numbers do not tell that something is missing (rule H7).
 */
export const keepCitations = (whole: readonly Citation[], kept: readonly SourceReference[]): readonly Citation[] => {
  const keys = new Set(kept.map(keyOf));
  return whole
    .filter(({ source, at }) => keys.has(keyOf({ s: source, at })))
    .map((citation, index) => ({ ...citation, number: index + 1 }));
};
