import type { Helper } from './helper.ts';

/**
 * The first characters of a long code, with an ellipsis when more follow.
 *
 * @param value a long code
 * @param length how many characters to keep
 *
 * Usage: `{{excerpt sha256 12}}`
 */
export const excerpt: Helper = ({ args: [value, length], problem }) => {
  if (typeof value !== 'string' || typeof length !== 'number') return problem('"excerpt" needs a text and a number');
  return value.length > length ? `${value.slice(0, length)}…` : value;
};
