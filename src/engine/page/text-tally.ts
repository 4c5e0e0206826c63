import type { InlineFragment } from '../layout/fragment.ts';

/**
 * How many characters a text has that take ink, and the sum of them. Two texts with the same tally have the same
 * characters, in whatever order a line shows them: text that runs from right to left is turned round.
 */
export interface TextTally {
  count: number;
  sum: number;
}

/** White space may go at the end of a line, soft hyphens do not show, and boxes in a line are no text. */
const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0xad ||
  code === 0xfffc ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0xfeff;

export const addText = (tally: TextTally, text: string, start = 0, end = text.length): void => {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (isBlank(code)) continue;
    tally.count += 1;
    tally.sum += code * code;
  }
};

/** Adds what a reader who copies the line gets; a hyphen that was added is not part of it. */
export const addFragments = (tally: TextTally, fragments: readonly InlineFragment[]): void => {
  for (const fragment of fragments) {
    if (fragment.kind === 'text') addText(tally, fragment.copyText);
    else if (fragment.kind === 'inline-box') addFragments(tally, fragment.children);
  }
};

/** Nothing in the text shows. */
export const isBlankText = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isBlank(code) || code === 0xfffc) return false;
  }
  return true;
};
