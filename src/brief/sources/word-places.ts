/** Where the words of a folded text stand in it, in rising order. A word is a run of letters and digits. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

const words = /[\p{L}\p{N}]+/gu;

export interface PlacedWord {
  readonly word: string;
  readonly offset: number;
}

/** The words of a text, each with the offset at which it begins. */
export const wordsAt = (text: string): readonly PlacedWord[] =>
  Array.from(text.matchAll(words), ({ 0: word, index }) => ({ word, offset: index }));

/** The places of all words of a text. */
export const placesOfWords = (text: string): WordPlaces => {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(words)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return places;
};

/** The index of the first place that is not before an offset. */
export const firstFrom = (places: readonly number[], offset: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
