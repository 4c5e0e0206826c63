import type { Helper } from './helper.ts';

/** Handlebars' own notion of truth: an empty list counts as nothing. */
const isTrue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/**
 * Whether the first value is the same as any of the others.
 *
 * @param first a value
 * @param others values to compare it with
 *
 * Usage: `{{#if (eq basis "assessed")}}`
 */
export const eq: Helper = ({ args: [first, ...others] }) => others.includes(first);

/**
 * Whether all values hold something.
 *
 * @param values any values
 *
 * Usage: `{{#if (and quote src)}}`
 */
export const and: Helper = ({ args }) => args.every(isTrue);

/**
 * Whether any value holds something.
 *
 * @param values any values
 *
 * Usage: `{{#if (or place note)}}`
 */
export const or: Helper = ({ args }) => args.some(isTrue);

/**
 * Whether the value holds nothing.
 *
 * @param value any value
 *
 * Usage: `{{#if (not title)}}`
 */
export const not: Helper = ({ args: [value] }) => !isTrue(value);

/**
 * Whether a list has more than a number of items.
 *
 * @param count a number
 * @param list a list
 *
 * Usage: `{{#if (moreThan 1 summary)}}`
 */
export const moreThan: Helper = ({ args: [count, list], problem }) =>
  Array.isArray(list) ? list.length > Number(count) : problem('"moreThan" needs a number and a list');
