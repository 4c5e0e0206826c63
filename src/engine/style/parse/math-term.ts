import type { LengthPercentage } from '../values.ts';
import type { Specified } from './specified.ts';

/** A part of a calculation with its type (css-values-4 §10.9): a plain number, an angle in degrees, or a length. */
export type Term =
  | { readonly kind: 'number' | 'angle'; readonly value: number }
  | { readonly kind: 'length'; readonly value: Specified<LengthPercentage> };

export const numberTerm = (value: number): Term => ({ kind: 'number', value });
export const lengthTerm = (value: Specified<LengthPercentage>): Term => ({ kind: 'length', value });
