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

/** One pattern for all, since most texts hold none of them. */
const anyOf = (patterns: readonly { readonly pattern: RegExp }[]): RegExp =>
  new RegExp(patterns.map(({ pattern }) => pattern.source).join('|') || '(?!)', 'iu');

export const loadedTerm: Lint = {
  id: 'LOADED-term',
  check: (brief, { house }): readonly Finding[] => {
    const patterns = termsOf(house).map((each) => ({ ...each, pattern: patternOf(each.term) }));
    const any = anyOf(patterns);
    return proseIn(brief).flatMap(({ path, text }) => {
      const own = withoutQuotes(text);
      if (!any.test(own)) return [];
      return patterns.flatMap(({ pattern, instead }) =>
        Array.from(own.matchAll(pattern), ([words]) => ({
          path,
          words,
          message: `"${words}" takes sides`,
          hint:
            instead === null
              ? 'leave it out, or quote whoever says it'
              : `write "${instead}", or quote whoever says it`,
        })),
      );
    });
  },
};
