import type { BriefContent, DataPath } from '../brief.ts';
import type { ReadBrief } from '../schema/brief-schema.ts';
import { TextByLanguage } from '../schema/field.ts';

/** A text that is not given in the brief's language, and the language that stands in for it. */
export interface MissingLanguage {
  readonly path: DataPath;
  readonly used: string;
}

/** Picks every text in the brief's language; tells where another language had to stand in. */
export const resolveTexts = (brief: ReadBrief, onMissing: (missing: MissingLanguage) => void): BriefContent =>
  resolve(brief, [], { lang: brief.lang, onMissing }) as BriefContent;

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
