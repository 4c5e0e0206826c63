import { createRequire } from 'node:module';

/** Offsets into a word at which it may be divided. */
type Divider = (word: string) => readonly number[];

const require = createRequire(import.meta.url);
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/;
const mark = '\u00AD';

const isHyphenator = (value: unknown): value is { hyphenateSync: (text: string, options: object) => string } =>
  typeof value === 'object' && value !== null && 'hyphenateSync' in value && typeof value.hyphenateSync === 'function';

/** Offsets of the marks in a text, counted without them. */
const offsetsOfMarks = (marked: string): readonly number[] => {
  const offsets: number[] = [];
  for (let at = marked.indexOf(mark); at !== -1; at = marked.indexOf(mark, at + 1)) offsets.push(at - offsets.length);
  return offsets;
};

const loadDivider = (tag: string): Divider | null => {
  try {
    const loaded: unknown = require(`hyphen/${tag}`);
    if (!isHyphenator(loaded)) return null;
    return (word) => offsetsOfMarks(loaded.hyphenateSync(word, { hyphenChar: mark, minWordLength: 2 }));
  } catch {
    return null;
  }
};

const rememberWords = (divide: Divider): Divider => {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let points = known.get(word);
    if (!points) {
      points = divide(word);
      known.set(word, points);
    }
    return points;
  };
};

const dividers = new Map<string, Divider | null>();

/** Patterns of a language: its whole tag, or the longest beginning of it that the package knows (RFC 4647 §3.4). */
const dividerFor = (language: string): Divider | null => {
  const tag = language.toLowerCase();
  const known = dividers.get(tag);
  if (known !== undefined) return known;
  const own = languageTag.test(tag) ? loadDivider(tag) : null;
  const cut = tag.lastIndexOf('-');
  const divider = own ? rememberWords(own) : cut > 0 ? dividerFor(tag.slice(0, cut)) : null;
  dividers.set(tag, divider);
  return divider;
};

const longestWord = 60;
const letters = /^[\p{L}\p{M}'\u2019]+$/u;

/** Only whole words of letters that are not all capitals: no numbers, abbreviations or addresses. */
const isDivisible = (word: string): boolean =>
  word.length <= longestWord && letters.test(word) && (word !== word.toUpperCase() || word === word.toLowerCase());

/**
 * Where a word may be hyphenated, as ascending UTF-16 offsets. The limits are the least characters of the word, before
 * and after the break (css-text-4 §6.3).
 */
export const hyphenationPoints = (
  word: string,
  language: string,
  limitChars: readonly [number, number, number],
): readonly number[] => {
  const [whole, before, after] = limitChars;
  if (word.length < whole || !isDivisible(word)) return [];
  const points = dividerFor(language)?.(word) ?? [];
  return points.filter((point) => point >= before && word.length - point >= after);
};
