import type { ComputedStyle } from '../../style/computed-style.ts';
import { graphemeEnds, hyphenationPoints } from '../../text/index.ts';
import { fits } from '../layout.ts';
import { clonesEdges } from './cloned-edges.ts';
import type { InlineContent, WordPiece } from './inline-content.ts';
import { endWidth } from './inline-edges.ts';

/** The first part of a word that fits, and where it ends. */
export interface WordDivision {
  readonly part: WordPiece;
  readonly end: number;
}

const whiteSpace = /\s/;
const letter = /[\p{L}\p{M}'\u2019]/u;
const addressOrNumber = /[\d/@\\]|\p{L}\.\p{L}/u;
const longestToken = 100;

/** The text between white space around an offset, or null when it is too long to be a word. */
const tokenAround = (text: string, offset: number): { readonly start: number; readonly end: number } | null => {
  let start = offset;
  while (start > 0 && !whiteSpace.test(text.charAt(start - 1)) && offset - start < longestToken) start--;
  let end = offset;
  while (end < text.length && !whiteSpace.test(text.charAt(end)) && end - offset < longestToken) end++;
  return end - start < longestToken ? { start, end } : null;
};

const letterRuns = (text: string, start: number, end: number): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (let offset = start; offset < end; offset++) {
    if (!letter.test(text.charAt(offset))) continue;
    const last = runs.at(-1);
    if (last?.[1] === offset) last[1]++;
    else runs.push([offset, offset + 1]);
  }
  return runs;
};

/** The edges of the boxes that close after a piece, on the line that the piece ends, but for those that are cloned. */
export const closingWidth = ({ pieces }: InlineContent, index: number, basis: number): number => {
  let width = 0;
  for (let next = index + 1; ; next++) {
    const piece = pieces[next];
    if (piece?.kind !== 'close') return width;
    if (!clonesEdges(piece.item.style)) width += endWidth(piece.item.style, basis);
  }
};

/**
 * Offsets in a word piece where its language allows a hyphen. The word may have begun before the piece and go on after
 * it: neither inline boxes nor what is out of flow part it (css-text-3 §5.4).
 */
const hyphenationOffsets = (content: InlineContent, word: WordPiece): readonly number[] => {
  const { text } = content.paragraph;
  const { language, hyphens, hyphenateLimitChars } = word.item.style;
  const token = hyphens === 'auto' && language !== '' ? tokenAround(text, word.start) : null;
  if (!token || addressOrNumber.test(text.slice(token.start, token.end))) return [];
  return letterRuns(text, token.start, token.end).flatMap(([start, end]) =>
    hyphenationPoints(text.slice(start, end), language, hyphenateLimitChars)
      .map((point) => start + point)
      .filter((offset) => offset > word.start && offset <= word.end),
  );
};

/** The beginnings of a word after which its language allows a hyphen, the shortest first. */
export const hyphenations = (content: InlineContent, word: WordPiece): readonly WordPiece[] =>
  hyphenationOffsets(content, word).map((end) => content.slice(word, word.start, end));

/** The longest beginning of the word at an index that fits with a hyphen after it, or null. Percentages have a basis. */
export const hyphenateWord = (
  content: InlineContent,
  index: number,
  word: WordPiece,
  { room, basis }: { readonly room: number; readonly basis: number },
): WordDivision | null => {
  const mark = content.hyphen(word.item).width;
  for (const end of [...hyphenationOffsets(content, word)].reverse()) {
    const part = content.slice(word, word.start, end);
    const closing = end === word.end ? closingWidth(content, index, basis) : 0;
    if (fits(part.width + mark + closing, room)) return { part, end };
  }
  return null;
};

/** True when a line may end between any two graphemes of a text, where nothing else helps. */
export const mayDivideAnywhere = ({ overflowWrap, wordBreak, textWrapMode }: ComputedStyle): boolean =>
  textWrapMode === 'wrap' && (overflowWrap !== 'normal' || wordBreak === 'break-word');

/** The most graphemes of a word that can fit, found by halving: widths grow with the text but for kerning. */
const fittingEnd = (content: InlineContent, word: WordPiece, ends: readonly number[], room: number): number => {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const end = word.start + (ends[middle - 1] ?? 0);
    if (fits(content.slice(word, word.start, end).width, room)) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * The longest beginning of a word that fits, cut between graphemes as `overflow-wrap` allows (css-text-3 §5.5). An
 * empty line takes one grapheme in any case. Null when the word may not be divided or nothing of it fits.
 */
export const divideAnywhere = (
  content: InlineContent,
  word: WordPiece,
  room: number,
  isLineEmpty: boolean,
): WordDivision | null => {
  if (!mayDivideAnywhere(word.item.style)) return null;
  const ends = graphemeEnds(word.text);
  const fitting = Math.max(fittingEnd(content, word, ends, room), isLineEmpty ? 1 : 0);
  const count = Math.min(fitting, ends.length - 1);
  if (count === 0) return null;
  const end = word.start + (ends[count - 1] ?? 0);
  return { part: content.slice(word, word.start, end), end };
};
