/** Guards for the untyped values that templates hand to helpers. */
import { isUnknown } from '../../brief/index.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The reason in `{ unknown: why }`, or null when the value is a known one. */
export const whyUnknown = (value: unknown): string | null => (isUnknown(value) ? value.unknown : null);

export const isAbsent = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';
