import type { BreakToken } from './layout.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Tokens are trees of plain values, in which the same names are absent alike. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
};

/** Whether two tokens stand for the same place; most differ in their first numbers, however deep they are. */
export const isSameToken = (a: BreakToken | null, b: BreakToken | null): boolean => isSame(a, b);
