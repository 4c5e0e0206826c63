import { wordsOf } from '../labels.ts';
import type { Printing } from '../printing.ts';
import { isRecord } from './guards.ts';
import type { Helper } from './helper.ts';
import { numberWords } from './number.ts';

/**
 * The number of a figure's entry with the words of its bound: "up to 5 million", "about 12,000", "10,000 to 100,000".
 *
 * @param entry an entry of a figure
 *
 * Usage: `{{figureValue this}}` in a list of entries
 */
export const figureValue: Helper = ({ args: [entry], printing, problem }) => {
  if (!isRecord(entry) || typeof entry.bound !== 'string') return problem('"figureValue" needs an entry of a figure');
  return valueWords(entry, printing) ?? problem(`there is no label "figure.bound.${entry.bound}"`);
};

/** The number of an entry in words; null when the labels do not know its bound. */
export const valueWords = (entry: Readonly<Record<string, unknown>>, printing: Printing): string | null => {
  const values = {
    value: shown(entry.value, printing),
    min: shown(entry.min, printing),
    max: shown(entry.max, printing),
  };
  const isWorded = entry.value === null && entry.min === null && typeof entry.words === 'string';
  if (isWorded) return wordsOf(printing.labels, 'figure.words', { words: entry.words });
  return wordsOf(printing.labels, `figure.bound.${String(entry.bound)}`, values);
};

const shown = (value: unknown, { language }: Printing): string =>
  typeof value === 'number' ? numberWords(value, language) : '';
