import { Rules } from '@cto.af/linebreak';
import { graphemeEnds } from './graphemes.ts';

export interface BreakRules {
  readonly wordBreak: 'normal' | 'break-all' | 'keep-all' | 'break-word';
  readonly lineBreak: 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
}

export const noBreak = 0;
export const mayBreak = 1;
export const mustBreak = 2;

/** For each offset of a text, whether a line may or must end before it; offset 0 is never a break. */
export type BreakOpportunities = Uint8Array;

interface SegmentBreak {
  readonly position: number;
  readonly isRequired: boolean;
}

const rules = new Rules({ example7: true });
const breaksBySegment = new Map<string, readonly SegmentBreak[]>();
const longestKept = 64;

/** Class IS before class NU: no break in UAX 14 LB25 of Unicode 16, which the library does not follow yet. */
const infixBeforeDigit = /(?<=[,.:;\u037E\u0589\u060C\u060D\u07F8\u2044])(?=\p{Nd})/uy;

const isBeforeDigit = (segment: string, position: number): boolean => {
  infixBeforeDigit.lastIndex = position;
  return infixBeforeDigit.test(segment);
};

const breaksOf = (segment: string): readonly SegmentBreak[] => {
  const known = breaksBySegment.get(segment);
  if (known) return known;
  const breaks: SegmentBreak[] = [];
  for (const { position, required } of rules.breaks(segment)) {
    if (isBeforeDigit(segment, position)) continue;
    breaks.push({ position, isRequired: (required ?? false) && position < segment.length });
  }
  if (segment.length <= longestKept) breaksBySegment.set(segment, breaks);
  return breaks;
};

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** A letter or digit begins at an offset; nearly always one of ASCII. */
const isWordStart = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return isAsciiAlphanumeric(unit);
  return letterOrDigit.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
};

const isAsciiAlphanumeric = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

const isCommaOrStop = (unit: number): boolean => unit === 0x2c || unit === 0x2e;

/** A letter, digit, comma or full stop ends before an offset. */
const endsPlainly = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset - 1);
  if (isCommaOrStop(unit)) return true;
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return isWordStart(text, isLowSurrogate ? offset - 2 : offset - 1);
};

const space = 0x20;

/**
 * Where the segment from an offset ends. A space with a letter, a digit, a comma or a full stop before it and a letter
 * or digit after it is a break whatever stands further away (UAX 14 LB18), so segments between such spaces can be looked
 * at one by one, and kept.
 */
const segmentEnd = (text: string, start: number): number => {
  for (let at = text.indexOf(' ', start); at !== -1; at = text.indexOf(' ', at)) {
    const before = at;
    while (text.charCodeAt(at) === space) at++;
    if (at === text.length) break;
    if (before > start && isWordStart(text, at) && endsPlainly(text, before)) return at;
  }
  return text.length;
};

/** Small kana and prolonged sound marks (class CJ) may begin a line unless `line-break` is strict (css-text-3 §5.3). */
const smallKana = /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー]/g;

/** A word of ASCII letters and digits, with a comma or full stop perhaps, and a space: it breaks there and nowhere else. */
const isPlainWord = (text: string, start: number, end: number): boolean => {
  let at = start;
  while (at < end && isAsciiAlphanumeric(text.charCodeAt(at))) at++;
  if (at > start && isCommaOrStop(text.charCodeAt(at))) at++;
  return at > start && at === end - 1 && end < text.length && text.charCodeAt(at) === space;
};

const unicodeBreaks = (text: string): BreakOpportunities => {
  const found = new Uint8Array(text.length + 1);
  for (let start = 0; start < text.length; ) {
    const end = segmentEnd(text, start);
    if (isPlainWord(text, start, end)) found[end] = mayBreak;
    else
      for (const { position, isRequired } of breaksOf(text.slice(start, end))) {
        found[start + position] = isRequired ? mustBreak : mayBreak;
      }
    start = end;
  }
  return found;
};

const letterOrNumber = /^[\p{L}\p{N}\p{M}]/u;
const letterAt = (text: string, offset: number): boolean =>
  letterOrNumber.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));

const letterBefore = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return letterAt(text, isLowSurrogate ? offset - 2 : offset - 1);
};

/** `break-all` and `keep-all` speak of breaks between letters or numbers only (css-text-3 §5.2). */
const isBetweenLetters = (text: string, offset: number): boolean =>
  letterBefore(text, offset) && letterAt(text, offset);

const breakEverywhere = (text: string, found: BreakOpportunities): void => {
  for (const end of graphemeEnds(text)) if (found[end] === noBreak) found[end] = mayBreak;
};

const breakWithinWords = (text: string, found: BreakOpportunities): void => {
  for (const end of graphemeEnds(text)) {
    if (end < text.length && found[end] === noBreak && isBetweenLetters(text, end)) found[end] = mayBreak;
  }
};

const keepWords = (text: string, found: BreakOpportunities): void => {
  for (let offset = 1; offset < text.length; offset++) {
    if (found[offset] === mayBreak && isBetweenLetters(text, offset)) found[offset] = noBreak;
  }
};

/** Where lines may end (UAX 14), with the tailoring of `word-break` and `line-break`. */
export const breakOpportunities = (text: string, { wordBreak, lineBreak }: BreakRules): BreakOpportunities => {
  const found = unicodeBreaks(lineBreak === 'strict' ? text : text.replace(smallKana, 'あ'));
  if (lineBreak === 'anywhere') breakEverywhere(text, found);
  else if (wordBreak === 'break-all') breakWithinWords(text, found);
  else if (wordBreak === 'keep-all') keepWords(text, found);
  return found;
};
