/** A line end that is told without the paragraph: where a word is divided, the offset of the division. */
export interface KnownEnd {
  readonly index: number;
  readonly divided: number | null;
  readonly isHyphenated: boolean;
  readonly isForced: boolean;
}

/** More paragraphs than a document of some hundred pages has. */
const mostKept = 20_000;

/**
 * Where the lines of paragraphs end, by all that this depends on: whoever lays out a document that has hardly changed
 * need not choose again. It belongs to one library of fonts.
 */
export class LineEndMemory {
  readonly #known = new Map<string, readonly KnownEnd[] | null>();

  take(key: string, choose: () => readonly KnownEnd[] | null): readonly KnownEnd[] | null {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= mostKept) this.#known.clear();
    const ends = choose();
    this.#known.set(key, ends);
    return ends;
  }
}
