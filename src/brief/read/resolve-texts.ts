import type { Diagnostic } from '../../diagnostics/index.ts';
import type { DataPath, Resolved } from '../brief.ts';
import { TextByLanguage } from '../schema/field.ts';
import type { Locator } from './locate.ts';

/** A text that is not given in the brief's language, and the language that stands in for it. */
export interface MissingLanguage {
  readonly path: DataPath;
  readonly used: string;
}

/** Picks every text in one language; tells where another language had to stand in. */
export const resolveTexts = <T>(value: T, lang: string, onMissing: (missing: MissingLanguage) => void): Resolved<T> =>
  resolve(value, [], { lang, onMissing }) as Resolved<T>;

interface Resolution {
  readonly lang: string;
  readonly onMissing: (missing: MissingLanguage) => void;
}

const resolve = (value: unknown, path: DataPath, resolution: Resolution): unknown => {
  if (value instanceof TextByLanguage) return pickLanguage(value.byLanguage, path, resolution);
  if (Array.isArray(value)) return value.map((item, index) => resolve(item, [...path, index], resolution));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, resolve(inner, [...path, key], resolution)]);
  return Object.fromEntries(entries);
};

/** The language itself, then the language without its region, then English, then whichever comes first. */
const pickLanguage = (
  texts: Readonly<Record<string, string>>,
  path: DataPath,
  { lang, onMissing }: Resolution,
): string => {
  const own = [lang, lang.split('-')[0] ?? lang].find((tag) => texts[tag] !== undefined);
  const used = own ?? (texts.en === undefined ? (Object.keys(texts)[0] ?? '') : 'en');
  if (own === undefined) onMissing({ path, used });
  return texts[used] ?? '';
};

export const missingLanguage = ({ path, used }: MissingLanguage, lang: string, locator: Locator): Diagnostic => ({
  severity: 'warning',
  code: 'I18N-missing-text',
  message: `this text is not given in "${lang}"; "${used}" is printed instead`,
  span: locator.value(path),
  hint: `add "${lang}:"`,
});
