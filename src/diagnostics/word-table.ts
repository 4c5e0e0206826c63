/**
 * What words stand for, to be looked up by words that somebody wrote. Without a prototype: `constructor` and `__proto__`
 * are unknown words like any other.
 */
export const wordTable = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> => {
  const table: Record<string, T> = Object.create(null);
  return Object.assign(table, entries);
};
