import type { SearchedText } from './find-part.ts';
import { type FoldedText, foldLines, foldText } from './fold-text.ts';
import { type Locator, locatorIn } from './locator.ts';
import { indexWords, type Word, type WordIndex } from './nearest-passage.ts';
import type { SourceText } from './source-text.ts';
import { placesOfWords } from './word-places.ts';

/** The saved copy of a source, or why there is none to look at. */
export type SavedCopy =
  | { readonly kind: 'read'; readonly sha256: string; readonly text: SourceText }
  | { readonly kind: 'unreadable'; readonly sha256: string; readonly message: string }
  | { readonly kind: 'missing'; readonly message: string };

/** Saved copies by the id of their source. Sources without `file` are not in it. */
export type SourceArchive = ReadonlyMap<string, SavedCopy>;

/** A source made ready for many questions; each index waits until somebody asks for it. */
export interface SearchableSource {
  readonly text: SourceText;
  readonly folded: FoldedText;
  readonly locator: Locator;
  readonly searched: () => SearchedText;
  readonly wordIndex: () => WordIndex;
}

const wordsOf = (line: string): readonly string[] => line.split(/\s+/).filter((word) => word !== '');

/** Each distinct word is folded once. */
const wordFolder = (): ((written: string) => string) => {
  const known = new Map<string, string>();
  return (written) => {
    const folded = known.get(written) ?? foldText(written);
    known.set(written, folded);
    return folded;
  };
};

/** The words of some lines, for comparing word by word. */
export const wordsIn = (lines: readonly string[]): readonly Word[] => {
  const fold = wordFolder();
  return lines.flatMap((text, line) => wordsOf(text).map((written) => ({ written, folded: fold(written), line })));
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const searchable = (text: SourceText): SearchableSource => {
  const folded = foldLines(text.lines);
  return {
    text,
    folded,
    locator: locatorIn(text),
    searched: once(() => ({ text: folded.text, wordPlaces: placesOfWords(folded.text) })),
    wordIndex: once(() => indexWords(wordsIn(text.lines))),
  };
};
