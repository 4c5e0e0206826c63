import type { Brief } from '../brief.ts';
import type { Finding, Lint } from './lint.ts';
import { proseIn, withoutMarks } from './prose.ts';

/** Known to everybody who reads papers of this kind. */
const familiar = ['AM', 'EU', 'GMT', 'ID', 'NATO', 'OK', 'PDF', 'PM', 'TLP', 'TV', 'UK', 'UN', 'US', 'USA', 'UTC'];
const familiarInUkrainian = ['ЄС', 'НАТО', 'ООН', 'США'];

/** Two to six capital letters that stand alone; designations such as KN-23 are names. */
const letters = /(?<![\p{L}\p{N}:+-])\p{Lu}{2,6}(?![\p{L}\p{N}]|-\d|:\p{Lu})/gu;

const romanNumeral = /^[IVXLC]+$/;

const acronymsIn = (text: string): readonly string[] => withoutMarks(text).match(letters) ?? [];

/** Acronyms that the brief itself explains: in its glossary, in brackets, or as names of actors and outlets. */
const explainedIn = (brief: Brief): ReadonlySet<string> => {
  const terms = brief.glossary.flatMap(({ term, aka }) => [term, ...aka]);
  const names = brief.actors.flatMap((actor) => [
    actor.name,
    actor.short_name ?? '',
    ...actor.aliases,
    ...actor.native_names.map(({ text }) => text),
  ]);
  const outlets = brief.sources.flatMap(({ csl }) => [csl['container-title'] ?? '', csl.publisher ?? '']);
  const bracketed = proseIn(brief).flatMap(({ text }) => text.match(/\(\p{Lu}{2,6}\)|\p{Lu}{2,6}(?= \()/gu) ?? []);
  return new Set([...terms, ...names, ...outlets, ...bracketed].flatMap(acronymsIn));
};

/** Each acronym is told once, where it first stands. */
export const acronym: Lint = {
  id: 'GLOSS-acronym',
  check: (brief, { house }): readonly Finding[] => {
    const known = new Set([...explainedIn(brief), ...familiar, ...familiarInUkrainian, ...house.acronyms]);
    return proseIn(brief).flatMap(({ path, text }) =>
      acronymsIn(text).flatMap((found) => {
        if (known.has(found) || romanNumeral.test(found)) return [];
        known.add(found);
        const message = `the acronym "${found}" is not explained`;
        return [{ path, words: found, message, hint: 'spell it out, or add it to the glossary' }];
      }),
    );
  },
};
