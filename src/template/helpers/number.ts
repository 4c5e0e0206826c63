import type { Helper } from './helper.ts';

/** A number in the words of a language: grouped digits, round millions in words. */
export const numberWords = (value: number, language: string): string => {
  const isRound = Math.abs(value) >= 1e6 && value % 1e5 === 0;
  const form: Intl.NumberFormatOptions = isRound ? { notation: 'compact', compactDisplay: 'long' } : {};
  return new Intl.NumberFormat(language, { maximumFractionDigits: 10, ...form }).format(value);
};

/**
 * A number with the grouping of the brief's language.
 *
 * @param value a number
 *
 * Usage: `{{number copy}}`
 */
export const number: Helper = ({ args: [value], printing, problem }) =>
  typeof value === 'number' ? numberWords(value, printing.language) : problem('"number" needs a number');
