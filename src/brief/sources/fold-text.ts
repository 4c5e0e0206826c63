/** A text in the form in which words are compared: see `foldLines`. */
export interface FoldedText {
  readonly text: string;
  /** Where each line begins in `text`. */
  readonly lineStarts: readonly number[];
}

const foldMarks = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2018-\u201F\u2039\u203A\u00AB\u00BB\u02BC\u2032\u2033"`]/g, "'")
    .replace(/[\u2014\u2015]|--+|(?<=\s)[\u2010-\u2013\u2212-](?=\s)/g, ' - ')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));

/** A hyphen inside a word counts for nothing, because at the end of a line nobody can tell whose it is. */
const foldLine = (line: string): string =>
  foldMarks(line)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '');

const joint = (before: string): string => (/\S-$/.test(before) ? '' : ' ');

/** `before` without a hyphen that divides a word over the line end. */
const unhyphenated = (before: string, after: string): string =>
  /\p{L}-$/u.test(before) && /^\p{L}/u.test(after) ? before.slice(0, -1) : before;

/**
 * Joins lines and folds what typography adds: kinds of quotation marks and dashes, spaces and line ends, soft hyphens,
 * ligatures, hyphens inside words. Letters, their case, digits and punctuation stay.
 */
export const foldLines = (lines: readonly string[]): FoldedText => {
  const pieces: string[] = [];
  const lineStarts: number[] = [];
  let length = 0;
  let last = '';
  for (const line of lines) {
    const folded = foldLine(line);
    if (folded !== '' && last !== '') {
      const kept = unhyphenated(last, folded);
      const piece = kept + (kept === last ? joint(last) : '');
      pieces.push(piece);
      length += piece.length;
    }
    lineStarts.push(folded === '' ? length + last.length : length);
    if (folded !== '') last = folded;
  }
  pieces.push(last);
  return { text: pieces.join(''), lineStarts };
};

/** One text in the form in which words are compared. */
export const foldText = (text: string): string => foldLines(text.split('\n')).text;

/** The line, counted from 0, in which an offset of the folded text lies. */
export const lineAt = ({ lineStarts }: FoldedText, offset: number): number => {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
