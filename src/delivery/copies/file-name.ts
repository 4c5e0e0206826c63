import type { Brief, Reader } from '../../brief/index.ts';
import { versionOf } from './document-id.ts';

export const usualPattern = '{id}-v{version}-{copy}-{lang}.pdf';

const placeholder = /\{(\w+)\}/g;

const valuesOf = (brief: Brief, reader: Reader, language: string): Readonly<Record<string, string>> => ({
  id: brief.id,
  version: versionOf(brief),
  copy: String(reader.copy),
  lang: language,
  reader: reader.id,
});

/** The language of a reader's copy: the one asked for where the brief can be read in it, else the brief's own. */
export const languageOf = (brief: Brief, { lang }: Pick<Reader, 'lang'>): string => {
  const isThere = (language: string): boolean =>
    brief.languages.includes(language) || brief.translations.some((one) => one.lang === language && one.file !== null);
  return lang !== null && isThere(lang) ? lang : brief.lang;
};

/** What may not stand in a file name somewhere is replaced. */
const harmless = (value: string): string => value.replace(/[^\p{L}\p{N}._+-]/gu, '-').replace(/^\.+/, '');

/** The name of a reader's file. */
export const fileName = (pattern: string, brief: Brief, reader: Reader, language: string): string => {
  const values = valuesOf(brief, reader, language);
  return pattern.replace(placeholder, (whole, name: string) => harmless(values[name] ?? whole));
};

/** What is wrong with a pattern; null when it gives each reader a file of their own in the folder. */
export const patternProblem = (pattern: string): string | null => {
  const names = [...pattern.matchAll(placeholder)].map(([, name]) => name);
  const unknown = names.find((name) => !['id', 'version', 'copy', 'lang', 'reader'].includes(name ?? ''));
  if (unknown !== undefined) return `{${unknown}} is not known; use {id}, {version}, {copy}, {lang} or {reader}`;
  if (!names.includes('copy') && !names.includes('reader'))
    return 'it needs {copy} or {reader}, or all files get one name';
  return /[/\\]/.test(pattern) ? 'it names a file, not a folder; name the folder with -o' : null;
};
