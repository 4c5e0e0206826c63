import type { QuotedPart } from './quotation.ts';
import { firstFrom, type WordPlaces, wordsAt } from './word-places.ts';

/** A folded text that is ready to be searched many times. */
export interface SearchedText {
  readonly text: string;
  readonly wordPlaces: WordPlaces;
}

/** Answers with the first place of a part at or after an offset, or -1. */
export type FindPart = (from: number) => number;

const insideWord = /(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/uy;

const isInsideWord = (text: string, offset: number): boolean => {
  insideWord.lastIndex = offset;
  return insideWord.test(text);
};

const stands = (text: string, part: QuotedPart, start: number): boolean =>
  (part.opensInWord || !isInsideWord(text, start)) &&
  (part.closesInWord || !isInsideWord(text, start + part.text.length));

/** The word of a part that stands in the fewest places, and where it begins in the part. */
interface Anchor {
  readonly places: readonly number[];
  readonly offset: number;
}

/** A part may begin or end inside a word; such a piece of a word is not among the words of the text. */
const anchorOf = (part: QuotedPart, wordPlaces: WordPlaces): Anchor | null => {
  const { text, opensInWord, closesInWord } = part;
  let best: Anchor | null = null;
  for (const { word, offset } of wordsAt(text)) {
    const isPiece = (opensInWord && offset === 0) || (closesInWord && offset + word.length === text.length);
    const places = isPiece ? null : (wordPlaces.get(word) ?? []);
    if (places && (best === null || places.length < best.places.length)) best = { places, offset };
  }
  return best;
};

const findByAnchor = (text: string, part: QuotedPart, { places, offset }: Anchor, from: number): number => {
  for (let index = firstFrom(places, from + offset); index < places.length; index++) {
    const start = (places[index] ?? 0) - offset;
    if (text.startsWith(part.text, start) && stands(text, part, start)) return start;
  }
  return -1;
};

const findByReading = (text: string, part: QuotedPart, from: number): number => {
  let at = text.indexOf(part.text, from);
  while (at !== -1 && !stands(text, part, at)) at = text.indexOf(part.text, at + 1);
  return at;
};

/** Looks for a part at the places of its rarest word; the text is read only for a part that has no whole word. */
export const partFinder = ({ text, wordPlaces }: SearchedText, part: QuotedPart): FindPart => {
  const anchor = anchorOf(part, wordPlaces);
  return (from) => (anchor ? findByAnchor(text, part, anchor, from) : findByReading(text, part, from));
};
