import type { Brief, DataPath, Quote } from '../brief.ts';
import { parseEdtf } from '../edtf.ts';
import { actorById } from '../items.ts';
import { isUnknown } from '../texts.ts';
import { type Finding, forEach, type Lint, type Surroundings } from './lint.ts';
import { wordCount } from './words.ts';

type QuoteCheck = (quote: Quote, path: DataPath, brief: Brief, surroundings: Surroundings) => Finding | null;

const onQuotes = (check: QuoteCheck): Lint['check'] => {
  return (brief, surroundings) =>
    forEach(brief.quotes, ['quotes'], (quote, path) => check(quote, path, brief, surroundings));
};

const long: Lint = {
  id: 'QUOTE-long',
  check: onQuotes(({ text }, path, _, { house }) => {
    const count = wordCount(text);
    if (count <= house.quoteWords) return null;
    return {
      path: [...path, 'text'],
      message: `the quote has ${count} words; ${house.quoteWords} are enough`,
      hint: 'quote less, and tell the rest in your own words',
    };
  }),
};

const editorial: Lint = {
  id: 'QUOTE-editorial',
  check: onQuotes((quote, path) => {
    if (quote.editorial === 'sic' && quote.sic_note === null) {
      return {
        path: [...path, 'editorial'],
        message: 'a quote marked "sic" says what the slip is',
        hint: 'add "sic_note"',
      };
    }
    const isCut = /…|\.\.\./.test(quote.text) && quote.editorial === 'none';
    if (isCut)
      return {
        path: [...path, 'text'],
        message: 'the quote is cut and does not say so',
        hint: 'write "editorial: cut"',
      };
    const isBracketed = /[[(]/.test(quote.text) && quote.editorial === 'none';
    return isBracketed
      ? {
          path: [...path, 'text'],
          message: 'the quote holds words in brackets and does not say so',
          hint: 'write "editorial: bracketed"',
        }
      : null;
  }),
};

const baseOf = (lang: string): string => lang.split('-')[0] ?? lang;

const rendering: Lint = {
  id: 'QUOTE-rendering',
  check: onQuotes((quote, path, brief) => {
    if (quote.rendering === 'original' && quote.original !== null && quote.original.lang !== quote.lang) {
      return {
        path: [...path, 'rendering'],
        message: `words spoken in "${quote.original.lang}" and given in "${quote.lang}" are not the original`,
        hint: 'write source-translation or own-translation',
      };
    }
    if (quote.rendering !== 'original' || baseOf(quote.lang) === baseOf(brief.lang)) return null;
    return {
      path: [...path, 'lang'],
      message: `the quote is in "${quote.lang}", the brief in "${brief.lang}"`,
      hint: 'give a translation and say whose it is',
    };
  }),
};

/** A post counts only if its title is named; a post without dates fits every day. */
const role: Lint = {
  id: 'QUOTE-role',
  check: onQuotes(({ speaker, role_then: roleThen, date }, path, brief) => {
    const actor = typeof speaker === 'string' ? actorById(brief, speaker) : null;
    if (!actor || roleThen === null || typeof date !== 'string') return null;
    const named = actor.roles.filter(({ title }) => roleThen.toLowerCase().includes(title.toLowerCase()));
    if (named.length === 0 || named.some((held) => covers(held, date))) return null;
    return {
      path: [...path, 'role_then'],
      message: `${actor.name} was not "${roleThen}" on ${date}, by the actor's own dates`,
    };
  }),
};

type Role = Brief['actors'][number]['roles'][number];

const covers = (held: Role, date: string): boolean => {
  const day = parseEdtf(date);
  const [start, end] = termOf(held);
  return (start === null || (day?.latest ?? '9999') >= start) && (end === null || (day?.earliest ?? '') <= end);
};

/** The first and last day in a post; null where the term is open. */
const termOf = ({ from, to, at }: Role): readonly [string | null, string | null] => {
  const [first, last] = [from ?? at, to].map((text) => (text === null ? null : parseEdtf(text)));
  const isOpen = from !== null && first?.kind === 'date';
  return [first?.earliest ?? null, last?.latest ?? (isOpen ? null : (first?.latest ?? null))];
};

const chathamHouse: Lint = {
  id: 'QUOTE-chatham-house',
  check: onQuotes(({ speaker, role_then: roleThen }, path, { handling }) => {
    if (!handling.chatham_house) return null;
    const hint = 'write "speaker: { unknown: withheld }", and no "role_then"';
    if (!isUnknown(speaker)) {
      const message = 'this quote names its speaker, and the Chatham House Rule applies';
      return { path: [...path, 'speaker'], message, hint };
    }
    const message = 'this quote names the post of its speaker, and the Chatham House Rule applies';
    return roleThen === null ? null : { path: [...path, 'role_then'], message, hint };
  }),
};

export const quoteLints: readonly Lint[] = [long, editorial, rendering, role, chathamHouse];
