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

/**
 * Words between spaces. A space with a letter, a digit, a comma or a full stop before it and a letter or digit after it
 * is a break whatever stands further away (UAX 14 LB18), so the pieces can be looked at one by one, and kept.
 */
const plainSpaces = /(?=[\p{L}\p{N}])(?<=[\p{L}\p{N},.] +)/u;

/** Small kana and prolonged sound marks (class CJ) may begin a line unless `line-break` is strict (css-text-3 §5.3). */
const smallKana = /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー]/g;

const unicodeBreaks = (text: string): BreakOpportunities => {
  const found = new Uint8Array(text.length + 1);
  let start = 0;
  for (const segment of text.split(plainSpaces)) {
    for (const { position, isRequired } of breaksOf(segment)) {
      found[start + position] = isRequired ? mustBreak : mayBreak;
    }
    start += segment.length;
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
