/**
 * Dates in the Extended Date/Time Format, levels 0 and 1, as far as briefs need them: years, months and days, `X` for
 * unknown digits, `?`, `~` and `%` at the end, intervals with open (`..`) or unknown (empty) ends. Seasons and times of
 * day are not among them.
 */
export type EdtfDate = SingleDate | Interval;

/** One date, exact to the year, month or day. */
export interface SingleDate {
  readonly kind: 'date';
  /** As written without the qualifier; may hold `X`. */
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly qualifier: Qualifier;
  /** The first and last day that it may mean, as ISO 8601 days. */
  readonly earliest: string;
  readonly latest: string;
}

export type Qualifier = 'none' | 'uncertain' | 'approximate' | 'both';

/** An interval; an end is null when it is open or unknown. */
export interface Interval {
  readonly kind: 'interval';
  readonly from: SingleDate | null;
  readonly to: SingleDate | null;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const shape = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|\dX|XX)(?:-(\d{2}|\dX|XX))?)?([?~%])?$/;

const qualifiers: Readonly<Record<string, Qualifier>> = { '?': 'uncertain', '~': 'approximate', '%': 'both' };

type Parsed = EdtfDate | { readonly problem: string };

/** The date that a text means, or null when it is none. */
export const parseEdtf = (text: string): EdtfDate | null => {
  const parsed = parse(text);
  return 'problem' in parsed ? null : parsed;
};

/** Why a text is not a date, in one sentence; null when it is one. */
export const explainEdtf = (text: string): string | null => {
  const parsed = parse(text);
  return 'problem' in parsed ? parsed.problem : null;
};

const parse = (text: string): Parsed => {
  const ends = text.split('/');
  if (ends.length === 1) return parseSingle(text);
  if (ends.length > 2) return { problem: `"${text}" has more than one "/"` };
  return parseInterval(ends[0] ?? '', ends[1] ?? '', text);
};

const parseInterval = (first: string, second: string, text: string): Parsed => {
  const from = parseEnd(first);
  const to = parseEnd(second);
  if (from && 'problem' in from) return from;
  if (to && 'problem' in to) return to;
  if (!from && !to) return { problem: `"${text}" has neither a start nor an end` };
  if (from && to && from.earliest > to.latest) return { problem: `"${text}" ends before it starts` };
  return {
    kind: 'interval',
    from,
    to,
    openStart: first === '..',
    openEnd: second === '..',
    earliest: from?.earliest ?? null,
    latest: to?.latest ?? null,
  };
};

const parseEnd = (text: string): SingleDate | { readonly problem: string } | null =>
  text === '' || text === '..' ? null : parseSingle(text);

const parseSingle = (text: string): SingleDate | { readonly problem: string } => {
  const match = shape.exec(text);
  const year = match?.[1];
  if (!match || year === undefined) return { problem: `"${text}" is not a date` };
  const month = match[2] ?? null;
  const day = match[3] ?? null;
  const qualifier = qualifiers[match[4] ?? ''] ?? 'none';
  const range = possibleDays(year, month, day);
  if (!range) return { problem: `"${text}" is not a day of the calendar` };
  return { kind: 'date', year, month, day, qualifier, earliest: range[0], latest: range[1] };
};

/** The first and last day among all digits that the unknown ones may stand for. */
const possibleDays = (year: string, month: string | null, day: string | null): readonly [string, string] | null => {
  const months = candidates(month ?? 'XX', 12);
  const years = [year.replaceAll('X', '0'), year.replaceAll('X', '9')] as const;
  const first = firstDay(years[0], months, day, 'ascending');
  const last = firstDay(years[1], months, day, 'descending');
  return first && last ? [first, last] : null;
};

const firstDay = (
  year: string,
  months: readonly number[],
  day: string | null,
  order: 'ascending' | 'descending',
): string | null => {
  for (const month of ordered(months, order)) {
    const fitting = ordered(candidates(day ?? 'XX', daysInMonth(Number(year), month)), order)[0];
    if (fitting !== undefined) return `${year}-${twoDigits(month)}-${twoDigits(fitting)}`;
  }
  return null;
};

const ordered = (numbers: readonly number[], order: 'ascending' | 'descending'): readonly number[] =>
  order === 'ascending' ? numbers : [...numbers].reverse();

/** The numbers from 1 to a limit that a two-digit pattern may mean. */
const candidates = (pattern: string, limit: number): readonly number[] => {
  const wanted = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  return Array.from({ length: limit }, (_, index) => index + 1).filter((value) => wanted.test(twoDigits(value)));
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
