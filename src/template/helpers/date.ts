import { formatDate, parseEdtf } from '../../brief/index.ts';
import { isAbsent, whyUnknown } from './guards.ts';
import type { Helper } from './helper.ts';
import { unknownMark } from './unknown-mark.ts';

/**
 * An EDTF date in words of the brief's language: "19 June 2024", "about June 2024", "17–20 June 2024", "from 2008".
 * An explicit gap prints as one.
 *
 * @param value an EDTF date, or a stated gap
 * @param form= "short" to abbreviate months
 *
 * Usage: `{{date date}}`, `{{date date form="short"}}` for tables
 */
export const date: Helper = ({ args: [value], hash, printing, problem }) => {
  if (isAbsent(value)) return '';
  const why = whyUnknown(value);
  if (why !== null) return unknownMark(why, printing);
  if (!parseEdtf(String(value))) return problem(`"${String(value)}" is not a date`);
  return dateWords(String(value), printing.language, hash.form === 'short');
};

/** A date in words, of which the day never leaves its month at the end of a line. */
export const dateWords = (value: string, language: string, isShort: boolean): string =>
  formatDate(value, language, isShort ? 'short' : 'long').replace(/(\d) (?=\p{L})/gu, '$1\u00A0');
