import * as z from 'zod/mini';
import { optional, reference, required } from './field.ts';
import { citationFormat, formatted } from './format.ts';

const written = z.strictObject({
  s: required(reference, 'The id of a source'),
  at: optional(z.string(), 'Where in the source: line, paragraph, page, time or article, for instance "L46"'),
});

/** `s2 L46` is short for `{ s: s2, at: L46 }`. */
const shorthand = z.pipe(
  formatted(citationFormat),
  z.transform((value: string) => {
    const space = value.indexOf(' ');
    return space < 0 ? { s: value, at: null } : { s: value.slice(0, space), at: value.slice(space + 1).trim() };
  }),
);

/** Where a statement is found: a source and a place in it. */
export const sourceReference = z.union([written, shorthand]);

const fewSources = z.array(sourceReference);

/** The places that an item rests on: a list, or one place alone. */
export const sourceReferences = z.pipe(
  z.union([fewSources, shorthand]),
  z.transform((value) => (Array.isArray(value) ? value : [value])),
);

/** The usual `src` field; left out, the brief holds an empty list. */
export const src = required(
  z.pipe(
    z.optional(sourceReferences),
    z.transform((value) => value ?? []),
  ),
  'Where it is found: a list of { s: source id, at: locator }, in short "s2 L46"',
);
