/** A reference inside a text: `[[c-boats]]` cites what an item rests on, `[[s2 L46]]` a place in a source. */
export interface TextReference {
  /** The id of an item or a source. */
  readonly target: string;
  /** The place in a source; null when only an id is given. */
  readonly at: string | null;
  /** As written, with its brackets. */
  readonly written: string;
  /** Half-open range of offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const form = /\[\[\s*([^[\]\s]+)(?:\s+([^[\]]+?))?\s*\]\]/g;

/** The references of a Markdown text, in order; those in code spans are text. */
export const referencesIn = (text: string): readonly TextReference[] => {
  const withoutCode = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return [...withoutCode.matchAll(form)].map((match) => ({
    target: match[1] ?? '',
    at: match[2]?.replace(/\s+/g, ' ') ?? null,
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
};
