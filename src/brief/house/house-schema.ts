import * as z from 'zod/mini';
import type { Level } from '../check/catalogue/rule.ts';
import { rules } from '../check/catalogue/rules.ts';
import { choice, list, optional, required, withDefault, words } from '../schema/field.ts';
import { ruleSets, usualHouse } from './house.ts';
import { mailPart } from './mail-part.ts';

/** The words of a house file, and the levels that they stand for. */
export const levelWords = { off: 'off', warn: 'warning', error: 'error' } as const satisfies Record<string, Level>;

const level = z.enum(['off', 'warn', 'error']);

const fixedLevel = z.literal('error');

const lints = z.strictObject(
  Object.fromEntries(
    rules.map(({ id, rule, isFixed }) => [
      id,
      isFixed
        ? required(z.optional(fixedLevel), `${rule} Always an error: a breach would make the paper wrong.`)
        : required(z.optional(level), rule),
    ]),
  ),
);

const loadedTermFields = z.strictObject({
  term: required(words, 'The word or phrase; a final * stands for any ending'),
  instead: optional(words, 'What to write instead'),
});

const loadedTerm = z.union([
  loadedTermFields,
  z.pipe(
    words,
    z.transform((term) => ({ term, instead: null })),
  ),
]);

const limit = (usual: number, description: string) =>
  withDefault(z.int().check(z.minimum(1)), () => usual, `${description}; ${usual} when left out`);

export const houseSchema = z.strictObject({
  schema: choice(['house/1'], 'house/1', 'The version of this format'),
  set: choice(ruleSets, 'default', 'The set of levels to begin with'),
  lints: withDefault(lints, () => ({}), 'The level of single rules: off, warn or error'),
  quote_words: limit(usualHouse.quoteWords, 'How many words a quote may have'),
  bottom_line_words: limit(usualHouse.bottomLineWords, 'How many words a bottom line may have'),
  acronyms: list(words, 'Acronyms that all readers know and that need no explanation'),
  loaded_terms: list(loadedTerm, 'Words that take sides, beside those of the built-in list'),
  neutral_terms: list(words, 'Words of the built-in list that this house takes for neutral'),
  mail: optional(mailPart, 'How copies are sent by e-mail'),
  sources: optional(words, 'The folder of the saved copies of sources, from the folder of this file'),
  one_origin: list(
    z.array(words),
    'Groups of organisations, by id or name, that count as one origin: an agency and those that relay it',
  ),
});
