import type { SaveOrder } from './preview-press.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((one) => typeof one === 'string');

/** Reads what the page sends when values are to be kept; null when it is something else. */
export const readSaveOrder = (body: string): SaveOrder | null => {
  const given = parse(body);
  if (!isRecord(given)) return null;
  const { template, into, values } = given;
  const isNamed = typeof template === 'string' && (into === null || typeof into === 'string');
  return isNamed && isTexts(values) ? { template, into, values } : null;
};
