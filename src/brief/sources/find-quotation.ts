import { type FindPart, partFinder, type SearchedText } from './find-part.ts';
import type { QuotedPart } from './quotation.ts';

/** A half-open range of offsets in a folded text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The most that an editor's bracketed words may stand for, in characters. */
const longestInsertion = 120;

interface SoughtPart {
  readonly length: number;
  readonly find: FindPart;
}

/** Parts that belong together: those joined by insertions lie near one another, a cut may leave out any number of words. */
type Group = readonly SoughtPart[];

const groupsOf = (searched: SearchedText, parts: readonly QuotedPart[]): readonly Group[] => {
  const groups: SoughtPart[][] = [];
  for (const part of parts) {
    const sought = { length: part.text.length, find: partFinder(searched, part) };
    if (part.after === 'insertion' && groups.length > 0) groups.at(-1)?.push(sought);
    else groups.push([sought]);
  }
  return groups;
};

/** The rest of a group stands within reach and ends at an offset, or the group cannot begin before another one. */
type Rest = { readonly kind: 'near'; readonly end: number } | { readonly kind: 'far'; readonly earliestStart: number };

const findRest = (start: number, first: SoughtPart, rest: Group): Rest | null => {
  let end = start + first.length;
  let farthest = end;
  for (const { length, find } of rest) {
    farthest += longestInsertion;
    const at = find(end);
    if (at === -1) return null;
    if (at > end + longestInsertion) return { kind: 'far', earliestStart: start + Math.max(1, at - farthest) };
    end = at + length;
    farthest += length;
  }
  return { kind: 'near', end };
};

const findGroup = ([first, ...rest]: Group, from: number): Passage | null => {
  if (!first) return null;
  for (let start = first.find(from); start !== -1; ) {
    const found = findRest(start, first, rest);
    if (!found) return null;
    if (found.kind === 'near') return { start, end: found.end };
    start = first.find(found.earliestStart);
  }
  return null;
};

/** Where a quotation stands in a folded text, between two offsets; null when it does not. */
export const findQuotation = (
  searched: SearchedText,
  parts: readonly QuotedPart[],
  within: Passage,
): Passage | null => {
  let start: number | null = null;
  let end = within.start;
  for (const group of groupsOf(searched, parts)) {
    const found = findGroup(group, end);
    if (!found || found.end > within.end) return null;
    start ??= found.start;
    end = found.end;
  }
  return start === null ? null : { start, end };
};
