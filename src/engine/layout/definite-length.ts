import { dependsOnBasis, type LengthPercentage, resolveLength } from '../style/values.ts';

/** A length in px, at least 0; null for a keyword, and for a percentage of what is not known. */
export const definiteLength = (value: LengthPercentage | string, basis: number | null): number | null => {
  if (typeof value === 'string' || (basis === null && dependsOnBasis(value))) return null;
  return Math.max(0, resolveLength(value, basis ?? 0));
};
