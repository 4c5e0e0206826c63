import type { Report, SourceFile } from '../../diagnostics/index.ts';
import type { Level } from '../check/catalogue/rule.ts';
import { readShaped } from '../read/read-shaped.ts';
import { type House, usualHouse } from './house.ts';
import { houseSchema, levelWords } from './house-schema.ts';

const kind = { noun: 'house file', hint: 'begin with "set: default"' };

/** Reads a house file, with the messages of briefs; the usual house where it is wrong. */
export const readHouse = (file: SourceFile, report: Report): House => {
  const data = readShaped(file, houseSchema, kind, report)?.data;
  if (!data) return usualHouse;
  return {
    set: data.set,
    levels: levelsOf(data.lints),
    quoteWords: data.quote_words,
    bottomLineWords: data.bottom_line_words,
    acronyms: data.acronyms,
    loadedTerms: data.loaded_terms,
    neutralTerms: data.neutral_terms,
    oneOrigin: data.one_origin,
    mail: data.mail,
    sources: data.sources,
  };
};

type Word = keyof typeof levelWords;

const levelsOf = (lints: Readonly<Record<string, Word | undefined>>): Readonly<Record<string, Level>> =>
  Object.fromEntries(
    Object.entries(lints).flatMap(([id, word]) => (word === undefined ? [] : [[id, levelWords[word]] as const])),
  );
