import * as z from 'zod/mini';
import { explainEdtf } from '../edtf.ts';

/** A date in the Extended Date/Time Format, levels 0 and 1. */
export const edtf = z.string().check((context) => {
  const problem = explainEdtf(context.value);
  if (!problem) return;
  const hint = 'write dates as "2024-06-19", "2024-06", "2024-06-19~", "2024-10-XX" or "2024-06-17/2024-06-20"';
  context.issues.push({ code: 'custom', input: context.value, message: problem, params: { code: 'DATE-edtf', hint } });
});

/** A time zone by its IANA name, for instance `Asia/Pyongyang`. */
export const zone = z.string().check((context) => {
  if (isZone(context.value)) return;
  const message = `"${context.value}" is not a time zone`;
  const hint = 'use an IANA name such as "Europe/Kyiv" or "Asia/Pyongyang"';
  context.issues.push({ code: 'custom', input: context.value, message, params: { code: 'BRIEF-zone', hint } });
});

const knownZones = new Map<string, boolean>();

/** Remembered, because asking for a time zone is slow. */
const isZone = (name: string): boolean => {
  const known = knownZones.get(name) ?? canFormatIn(name);
  knownZones.set(name, known);
  return known;
};

const canFormatIn = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;

/** An instant in UTC; local times are ambiguous and therefore refused. */
export const utcInstant = z.string().check((context) => {
  if (instant.test(context.value) && !Number.isNaN(Date.parse(context.value))) return;
  const message = `"${context.value}" is not an instant in UTC`;
  const hint = 'write it with a final Z, for instance "2026-12-01T00:01:00Z"';
  context.issues.push({ code: 'custom', input: context.value, message, params: { code: 'EMB-utc', hint } });
});
