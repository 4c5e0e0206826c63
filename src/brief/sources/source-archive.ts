import { type FoldedText, foldLines, foldText } from './fold-text.ts';
import { type Locator, locatorIn } from './locator.ts';
import { indexWords, type Word, type WordIndex } from './nearest-passage.ts';
import type { SourceText } from './source-text.ts';

/** The saved copy of a source, or why there is none to look at. */
export type SavedCopy =
  | { readonly kind: 'read'; readonly sha256: string; readonly text: SourceText }
  | { readonly kind: 'unreadable'; readonly sha256: string; readonly message: string }
  | { readonly kind: 'missing'; readonly message: string };

/** Saved copies by the id of their source. Sources without `file` are not in it. */
export type SourceArchive = ReadonlyMap<string, SavedCopy>;

/** A source made ready for many questions; the index of words waits until a quotation is not found. */
export interface SearchableSource {
  readonly text: SourceText;
  readonly folded: FoldedText;
  readonly locator: Locator;
  readonly wordIndex: () => WordIndex;
}

const wordsOf = (line: string): readonly string[] => line.split(/\s+/).filter((word) => word !== '');

/** The words of some lines, for comparing word by word. */
export const wordsIn = (lines: readonly string[]): readonly Word[] =>
  lines.flatMap((text, line) => wordsOf(text).map((written) => ({ written, folded: foldText(written), line })));

export const searchable = (text: SourceText): SearchableSource => {
  let index: WordIndex | null = null;
  return {
    text,
    folded: foldLines(text.lines),
    locator: locatorIn(text),
    wordIndex: () => {
      index ??= indexWords(wordsIn(text.lines));
      return index;
    },
  };
};
