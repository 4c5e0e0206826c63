import type { LineRange, SourceText } from './source-text.ts';

/** What a locator points at. A time or an article cannot be found in plain text, so it is `unchecked`. */
export type Located =
  | { readonly kind: 'lines'; readonly ranges: readonly LineRange[] }
  | { readonly kind: 'absent'; readonly message: string }
  | { readonly kind: 'unchecked' };

type Unit = 'line' | 'page' | 'paragraph';

const units: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:lines?|ll?\.?)\s*(?=\d)/i, 'line'],
  [/^(?:pages?|pp?\.?)\s*(?=\d)/i, 'page'],
  [/^(?:paragraphs?|paras?\.?|pars?\.?|§§?|¶¶?)\s*(?=\d)/i, 'paragraph'],
];

interface Numbers {
  readonly unit: Unit;
  /** First and last, counted from 1. */
  readonly from: number;
  readonly to: number;
}

const numbersOf = (part: string, before: Unit | null): Numbers | null => {
  const named = units.find(([pattern]) => pattern.test(part));
  const unit = named?.[1] ?? before;
  const range = /^(\d{1,9})(?:\s*[-–—]\s*(?:\p{L}+\.?\s*|[§¶]+\s*)?(\d{1,9}))?$/u.exec(
    named ? part.replace(named[0], '') : part,
  );
  if (!unit || !range) return null;
  return { unit, from: Number(range[1]), to: Number(range[2] ?? range[1]) };
};

/** `L46`, `L46-48`, `L3, L7`, `p. 3`, `para 2`, `§ 4`; null for any other form. */
const readLocator = (locator: string): readonly Numbers[] | null => {
  const read: Numbers[] = [];
  for (const part of locator.split(/\s*[,;]\s*/)) {
    const numbers = numbersOf(part.trim(), read.at(-1)?.unit ?? null);
    if (!numbers) return null;
    read.push(numbers);
  }
  return read;
};

/** Runs of lines between blank ones; where no line is blank, each is a paragraph. */
const paragraphsOf = (lines: readonly string[]): readonly LineRange[] => {
  const hasBlank = lines.some((line, index) => line.trim() === '' && index < lines.length - 1);
  const found: LineRange[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const last = found.at(-1);
    if (hasBlank && last?.end === index) found[found.length - 1] = { start: last.start, end: index + 1 };
    else found.push({ start: index, end: index + 1 });
  }
  return found;
};

const pagesOf = ({ pages, lines }: SourceText): readonly LineRange[] =>
  (pages ?? []).map((start, index) => ({ start, end: pages?.[index + 1] ?? lines.length }));

const unitsOf = (source: SourceText, unit: Unit): readonly LineRange[] => {
  if (unit === 'line') return source.lines.map((_, index) => ({ start: index, end: index + 1 }));
  return unit === 'page' ? pagesOf(source) : paragraphsOf(source.lines);
};

/** Places of each unit are counted once per source. */
export interface Locator {
  readonly locate: (locator: string | null) => Located;
}

const absence = ({ unit, from, to }: Numbers, count: number): string | null => {
  if (from > to) return `the range ends at ${unit} ${to}, before it begins at ${from}`;
  if (from > 0 && to <= count) return null;
  if (unit === 'page' && count === 0) return 'the saved copy has no pages';
  return `there is no ${unit} ${from > count || from === 0 ? from : to}; the saved copy has ${count}`;
};

/** Finds what locators point at in one source. */
export const locatorIn = (source: SourceText): Locator => {
  const counted = new Map<Unit, readonly LineRange[]>();
  const take = (unit: Unit): readonly LineRange[] => {
    const places = counted.get(unit) ?? unitsOf(source, unit);
    counted.set(unit, places);
    return places;
  };
  const rangeOf = ({ unit, from, to }: Numbers): LineRange => ({
    start: take(unit)[from - 1]?.start ?? 0,
    end: take(unit)[to - 1]?.end ?? 0,
  });
  return {
    locate: (locator) => {
      const read = locator === null ? null : readLocator(locator);
      if (!read) return { kind: 'unchecked' };
      const message = read
        .map((numbers) => absence(numbers, take(numbers.unit).length))
        .find((found) => found !== null);
      return message ? { kind: 'absent', message } : { kind: 'lines', ranges: read.map(rangeOf) };
    },
  };
};

/** A line, counted from 0, as a locator: its page where the source has pages. */
export const locatorOfLine = ({ pages }: SourceText, line: number): string =>
  pages === null ? `L${line + 1}` : `p. ${pages.filter((start) => start <= line).length}`;
