import type { QuotedPart } from './quotation.ts';

/** A half-open range of offsets in a folded text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The most that an editor's bracketed words may stand for, in characters. */
const longestInsertion = 120;

const wordCharacter = /[\p{L}\p{N}]/u;

const isInsideWord = (text: string, offset: number): boolean =>
  offset > 0 && wordCharacter.test(text[offset - 1] ?? '') && wordCharacter.test(text[offset] ?? '');

const stands = (text: string, part: QuotedPart, start: number): boolean =>
  (part.opensInWord || !isInsideWord(text, start)) &&
  (part.closesInWord || !isInsideWord(text, start + part.text.length));

/** The first place of a part between two offsets, or -1. */
const findPart = (text: string, part: QuotedPart, from: number, to: number): number => {
  for (let at = text.indexOf(part.text, from); at !== -1; at = text.indexOf(part.text, at + 1)) {
    if (at + part.text.length > to) return -1;
    if (stands(text, part, at)) return at;
  }
  return -1;
};

/** Parts that belong together: those joined by insertions lie near one another, a cut may leave out any number of words. */
const groupsOf = (parts: readonly QuotedPart[]): readonly (readonly QuotedPart[])[] => {
  const groups: QuotedPart[][] = [];
  for (const part of parts) {
    if (part.after === 'insertion' && groups.length > 0) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups;
};

const endOfRest = (text: string, rest: readonly QuotedPart[], from: number, to: number): number => {
  let end = from;
  for (const part of rest) {
    const at = findPart(text, part, end, Math.min(to, end + longestInsertion + part.text.length));
    if (at === -1) return -1;
    end = at + part.text.length;
  }
  return end;
};

const findGroup = (text: string, [first, ...rest]: readonly QuotedPart[], from: number, to: number): Passage | null => {
  if (!first) return null;
  for (let at = findPart(text, first, from, to); at !== -1; at = findPart(text, first, at + 1, to)) {
    const end = endOfRest(text, rest, at + first.text.length, to);
    if (end !== -1) return { start: at, end };
  }
  return null;
};

/** Where a quotation stands in a folded text, between two offsets; null when it does not. */
export const findQuotation = (text: string, parts: readonly QuotedPart[], within: Passage): Passage | null => {
  let start: number | null = null;
  let end = within.start;
  for (const group of groupsOf(parts)) {
    const found = findGroup(text, group, end, within.end);
    if (!found) return null;
    start ??= found.start;
    end = found.end;
  }
  return start === null ? null : { start, end };
};
