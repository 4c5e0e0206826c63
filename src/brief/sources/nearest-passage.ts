/** A word as it is written, in the form in which it is compared, and its line counted from 0. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly line: number;
}

export interface WordIndex {
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The words of a text that come nearest to a quotation; `isShared` tells for each word whether both have it. */
export interface NearPassage {
  readonly quoted: readonly Marked[];
  readonly found: readonly Marked[];
  readonly line: number;
}

export interface Marked extends Word {
  readonly isShared: boolean;
}

/** A quotation beyond this many words is compared by its beginning: the table of words grows with the square. */
const longestCompared = 300;

/** The places of the rarest words tell where a passage is; this many of them are looked at. */
const mostPlaces = 600;

/** Less likeness than this is another text, not a slip of the pen. */
const leastLikeness = 0.6;

export const indexWords = (words: readonly Word[]): WordIndex => {
  const places = new Map<string, number[]>();
  for (const [index, { folded }] of words.entries()) {
    const known = places.get(folded);
    if (known) known.push(index);
    else places.set(folded, [index]);
  }
  return { words, places };
};

interface Clue {
  /** How many words of the quotation stand before this one. */
  readonly index: number;
  readonly places: readonly number[];
}

/** The rarest words of a quotation, as many as have few enough places together. */
const cluesOf = (quoted: readonly Word[], { places }: WordIndex): readonly Clue[] => {
  const clues = quoted
    .map(({ folded }, index) => ({ index, places: places.get(folded) ?? [] }))
    .sort((first, second) => first.places.length - second.places.length);
  let total = 0;
  return clues.filter((clue) => {
    total += clue.places.length;
    return total <= mostPlaces;
  });
};

/** Where the quotation would begin if a word of it stood at its place: the beginning that most words agree on. */
const likelyStart = (quoted: readonly Word[], index: WordIndex): number | null => {
  const votes = new Map<number, number>();
  for (const clue of cluesOf(quoted, index)) {
    for (const place of clue.places) {
      const start = place - clue.index;
      for (const near of [start - 1, start, start + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === start ? 2 : 1) / clue.places.length);
    }
  }
  let best: number | null = null;
  for (const [start, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = start;
  return best;
};

/** The lengths of the longest common subsequences of all endings of both texts. */
const commonLengths = (first: readonly Word[], second: readonly Word[]): readonly Uint16Array[] => {
  const table = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
  for (let i = first.length - 1; i >= 0; i--) {
    const [row, below] = [table[i]!, table[i + 1]!];
    for (let j = second.length - 1; j >= 0; j--)
      row[j] = first[i]!.folded === second[j]!.folded ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!);
  }
  return table;
};

interface Shared {
  readonly quoted: ReadonlySet<number>;
  readonly found: ReadonlySet<number>;
}

const sharedWords = (first: readonly Word[], second: readonly Word[]): Shared => {
  const table = commonLengths(first, second);
  const [quoted, found] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    if (first[i]!.folded === second[j]!.folded) {
      quoted.add(i++);
      found.add(j++);
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return { quoted, found };
};

const mark = (words: readonly Word[], shared: ReadonlySet<number>): readonly Marked[] =>
  words.map((word, index) => ({ ...word, isShared: shared.has(index) }));

/** Cuts the window to what answers the quotation: the same number of unlike words at its ends as the quotation has. */
const trim = (quoted: readonly Marked[], window: readonly Marked[]): readonly Marked[] => {
  const first = window.findIndex((word) => word.isShared);
  const last = window.findLastIndex((word) => word.isShared);
  const before = quoted.findIndex((word) => word.isShared);
  const after = quoted.length - 1 - quoted.findLastIndex((word) => word.isShared);
  return window.slice(Math.max(0, first - before), last + 1 + after);
};

/** The passage most like a quotation, or null when none is like it. */
export const nearestPassage = (quotation: readonly Word[], index: WordIndex): NearPassage | null => {
  const compared = quotation.slice(0, longestCompared);
  const start = likelyStart(compared, index);
  if (start === null) return null;
  const reach = 4 + Math.ceil(compared.length / 4);
  const window = index.words.slice(Math.max(0, start - reach), start + compared.length + reach);
  const shared = sharedWords(compared, window);
  const quoted = mark(compared, shared.quoted);
  const found = trim(quoted, mark(window, shared.found));
  const likeness = (2 * shared.quoted.size) / (compared.length + found.length);
  return likeness < leastLikeness ? null : { quoted, found, line: found.find((word) => word.isShared)?.line ?? 0 };
};
