import type { Report, SourceFile } from '../diagnostics/index.ts';
import type { Brief } from './brief.ts';
import { readShaped } from './read/read-shaped.ts';
import { missingLanguage, resolveTexts } from './read/resolve-texts.ts';
import { briefSchema } from './schema/brief-schema.ts';
import { TextByLanguage } from './schema/field.ts';

const kind = { noun: 'brief', hint: 'begin with "schema: briefing/1"' };

/**
 * Reads a brief: YAML, then its shape. Null when either is wrong; every problem is reported. Texts given in several
 * languages are read in `language`, or in the brief's own.
 */
export const readBrief = (file: SourceFile, report: Report, language?: string): Brief | null => {
  const shaped = readShaped(file, briefSchema, kind, report);
  if (!shaped) return null;
  const { data, locator } = shaped;
  const lang = language ?? data.lang;
  const content = resolveTexts(data, lang, (missing) => report(missingLanguage(missing, lang, locator)));
  return {
    ...content,
    lang,
    languages: languagesOf(data.title, data.lang),
    isExcerpt: false,
    locate: locator.value,
    locateWords: locator.words,
  };
};

const languagesOf = (title: string | TextByLanguage, own: string): readonly string[] =>
  title instanceof TextByLanguage ? Object.keys(title.byLanguage) : [own];
