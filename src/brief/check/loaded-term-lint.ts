import type { House, LoadedTerm } from '../house/house.ts';
import type { Finding, Lint } from './lint.ts';
import { proseIn, withoutQuotes } from './prose.ts';

const term = (words: string, instead: string | null = null): LoadedTerm => ({ term: words, instead });

/** Words that belong to one side of a matter, or to a newsroom in a hurry. */
const builtIn: readonly LoadedTerm[] = [
  term('so-called'),
  term('special military operation', 'war'),
  term('collective West', 'Western states'),
  term('puppet regime', 'government'),
  term('puppet government', 'government'),
  term('hermit kingdom'),
  term('rogue state*'),
  term('axis of evil'),
  term('denazif*'),
  term('henchm?n'),
  term('bloodthirsty'),
  term('war machine', 'armed forces'),
  term('heroic*'),
  term('cowardly'),
  term('так зван*'),
  term('спеціальн* військов* операці*', 'війна'),
  term('спецопераці*', 'війна'),
  term('колективн* Захід', 'західні держави'),
  term('колективн* Заход*', 'західні держави'),
  term('маріонетков*'),
  term('денацифікаці*'),
  term('кліка'),
  term('героїчн*'),
];

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&');

/** `*` stands for any ending and `?` for one letter; words stay whole. */
const patternOf = (words: string): RegExp => {
  const inner = escaped(words).replaceAll('*', '\\p{L}*').replaceAll('?', '\\p{L}').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])`, 'giu');
};

const termsOf = (house: House): readonly LoadedTerm[] => {
  const neutral = new Set(house.neutralTerms.map((each) => each.toLowerCase()));
  return [...builtIn, ...house.loadedTerms].filter((each) => !neutral.has(each.term.toLowerCase()));
};

/** What every text with the term holds: its letters before the first that may be others. */
const beginningOf = (words: string): string => words.toLowerCase().split(/[*?\s]/)[0] ?? '';

const findingsOf = ({ term, instead }: LoadedTerm, text: string, path: Finding['path']): readonly Finding[] => {
  const hint =
    instead === null ? 'leave it out, or quote whoever says it' : `write "${instead}", or quote whoever says it`;
  return Array.from(text.matchAll(patternOf(term)), ([words]) => ({
    path,
    words,
    message: `"${words}" takes sides`,
    hint,
  }));
};

/** Patterns are slow to make, and most texts hold no such term: a look at its beginning comes first. */
export const loadedTerm: Lint = {
  id: 'LOADED-term',
  check: (brief, { house }): readonly Finding[] => {
    const terms = termsOf(house).map((each) => ({ ...each, beginning: beginningOf(each.term) }));
    return proseIn(brief).flatMap(({ path, text }) => {
      const own = withoutQuotes(text);
      const lowered = own.toLowerCase();
      return terms
        .filter(({ beginning }) => lowered.includes(beginning))
        .flatMap((each) => findingsOf(each, own, path));
    });
  },
};
