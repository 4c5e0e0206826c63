import { type EdtfDate, type Interval, parseEdtf, type SingleDate } from './edtf.ts';

/** The words that stand around a date. */
interface DateWords {
  readonly about: string;
  readonly uncertain: string;
  readonly from: string;
  readonly until: string;
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  /** Whether a month after a preposition takes the case that it has beside a day. */
  readonly declinesMonth: boolean;
}

const english: DateWords = {
  about: 'about',
  uncertain: 'uncertain',
  from: 'from',
  until: 'until',
  dayUnknown: 'day not known',
  monthUnknown: 'month not known',
  declinesMonth: false,
};

const ukrainian: DateWords = {
  about: 'близько',
  uncertain: 'непевно',
  from: 'від',
  until: 'до',
  dayUnknown: 'день невідомий',
  monthUnknown: 'місяць невідомий',
  declinesMonth: true,
};

const wordsFor = (lang: string): DateWords => (lang.split('-')[0] === 'uk' ? ukrainian : english);

/** British order for plain `en`; every other language as CLDR has it. */
const localeFor = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

export type DateStyle = 'long' | 'short';

/** An EDTF date in words: "19 June 2024", "about June 2024", "17–20 June 2024"; other text comes back as it is. */
export const formatDate = (text: string, lang: string, style: DateStyle = 'long'): string => {
  const date = parseEdtf(text);
  return date ? formatParsed(date, lang, style) : text;
};

const formatParsed = (date: EdtfDate, lang: string, style: DateStyle): string =>
  date.kind === 'date' ? formatSingle(date, lang, style) : formatInterval(date, lang, style);

const formatInterval = (interval: Interval, lang: string, style: DateStyle): string => {
  const { from, to } = interval;
  const words = wordsFor(lang);
  if (from && to) return formatBoth(from, to, lang, style);
  if (from) return `${words.from} ${formatSingle(from, lang, style, true)}`;
  return to ? `${words.until} ${formatSingle(to, lang, style, true)}` : '';
};

const formatBoth = (from: SingleDate, to: SingleDate, lang: string, style: DateStyle): string => {
  const isPlain = [from, to].every((date) => date.qualifier === 'none' && !hasUnknownDigits(date));
  if (!isPlain || precisionOf(from) !== precisionOf(to)) {
    return `${formatSingle(from, lang, style)} – ${formatSingle(to, lang, style)}`;
  }
  return tidy(formatter(lang, style, precisionOf(from)).formatRange(instantOf(from), instantOf(to)));
};

const formatSingle = (date: SingleDate, lang: string, style: DateStyle, afterPreposition = false): string => {
  const words = wordsFor(lang);
  const isApproximate = date.qualifier === 'approximate' || date.qualifier === 'both';
  const isDeclined = words.declinesMonth && (afterPreposition || isApproximate);
  const plain = formatUnqualified(date, lang, style, isDeclined);
  const about = isApproximate ? `${words.about} ` : '';
  const uncertain = date.qualifier === 'uncertain' || date.qualifier === 'both' ? ` (${words.uncertain})` : '';
  return `${about}${plain}${uncertain}`;
};

/** Unknown digits lower the precision and are told in words. */
const formatUnqualified = (date: SingleDate, lang: string, style: DateStyle, isDeclined: boolean): string => {
  const words = wordsFor(lang);
  if (date.year.includes('X')) return date.year;
  const precision = precisionOf(date);
  const plain =
    isDeclined && precision === 'month'
      ? declinedMonth(date, lang, style)
      : tidy(formatter(lang, style, precision).format(instantOf(date)));
  if (date.month?.includes('X')) return `${plain} (${words.monthUnknown})`;
  return date.day?.includes('X') ? `${plain} (${words.dayUnknown})` : plain;
};

/** The month and year as they stand after a day. */
const declinedMonth = (date: SingleDate, lang: string, style: DateStyle): string => {
  const parts = formatter(lang, style, 'day').formatToParts(instantOf(date));
  const month = parts.findIndex((part) => part.type === 'month');
  const fromMonth = parts.slice(month).map((part) => part.value);
  return tidy(fromMonth.join(''));
};

type Precision = 'year' | 'month' | 'day';

const precisionOf = (date: SingleDate): Precision => {
  if (date.month === null || date.month.includes('X')) return 'year';
  return date.day === null || date.day.includes('X') ? 'month' : 'day';
};

const hasUnknownDigits = ({ year, month, day }: SingleDate): boolean => `${year}${month}${day}`.includes('X');

const instantOf = (date: SingleDate): Date => new Date(`${date.earliest}T00:00:00Z`);

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (lang: string, style: DateStyle, precision: Precision): Intl.DateTimeFormat => {
  const key = `${lang} ${style} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeFor(lang), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: style }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
};

/** Thin spaces become plain ones, the dash between two bare numbers takes none, and "р." stays with its year. */
const tidy = (text: string): string =>
  text
    .replace(/[\u2009\u202f]/g, ' ')
    .replace(/^(\d+) – (\d+)/, '$1–$2')
    .replace(/\sр\.$/, '\u00a0р.');
