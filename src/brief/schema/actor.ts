import * as z from 'zod/mini';
import { edtf } from './date.ts';
import { by, id, language, list, optional, reference, required, text, words } from './field.ts';
import { countryFormat, formatted, wikidataFormat } from './format.ts';
import { sourceTypes } from './source-types.ts';

const role = z.strictObject({
  title: required(text, 'The title of the post'),
  from: optional(edtf, 'Since when; a single date or an interval'),
  to: optional(edtf, 'Until when'),
  at: optional(edtf, 'A date on which the post was held, when its term is not known'),
});

const nativeName = z.strictObject({
  lang: required(language, 'The language of the name'),
  text: required(words, 'The name in its own script'),
});

export const actor = z.strictObject({
  id: required(id, 'The id of the actor'),
  kind: required(z.enum(['state', 'organisation', 'person', 'group']), 'What the actor is'),
  iso: optional(formatted(countryFormat), 'The ISO 3166-1 code of a state, for instance "KP"'),
  name: required(text, 'The name, one form throughout the brief'),
  short_name: optional(text, 'A short form for tables'),
  formal_name: optional(text, 'The formal name'),
  native_names: list(nativeName, 'The name in native script'),
  of: optional(reference, 'The actor to which this one belongs'),
  roles: list(role, 'Posts held by a person'),
  wikidata: optional(formatted(wikidataFormat), 'The Wikidata item, for instance "Q423"'),
  aliases: list(text, 'Other names that the sources use'),
});

const personName = z.strictObject({
  family: optional(z.string(), 'Family name'),
  given: optional(z.string(), 'Given name'),
  literal: optional(z.string(), 'A whole name, for a body or a name that is not split'),
});

/** The part of CSL-JSON that an endnote prints; dates are EDTF strings. */
const csl = z.strictObject({
  type: required(z.enum(sourceTypes), 'The CSL type'),
  title: required(words, 'The title, in its own language'),
  author: list(personName, 'Authors'),
  editor: list(personName, 'Editors'),
  'container-title': optional(z.string(), 'The outlet, journal or site'),
  publisher: optional(z.string(), 'The publisher'),
  'publisher-place': optional(z.string(), 'Where it was published'),
  issued: optional(edtf, 'When it was published'),
  'event-title': optional(z.string(), 'The meeting or event of a speech or hearing'),
  genre: optional(z.string(), 'A kind that the type does not tell, for instance "press release"'),
  number: optional(z.string(), 'A document number'),
  volume: optional(z.string(), 'Volume'),
  issue: optional(z.string(), 'Issue'),
  page: optional(z.string(), 'Pages'),
  language: optional(language, 'The language of the source'),
  DOI: optional(z.string(), 'The DOI'),
  URL: optional(z.string(), 'The address'),
  note: optional(z.string(), 'A note'),
});

const issue = z.strictObject({
  kind: required(
    z.enum(['typo', 'factual', 'attribution', 'translation', 'dating', 'omission', 'other']),
    'The kind of slip',
  ),
  locator: optional(z.string(), 'Where in the source'),
  note: required(text, 'What is wrong, and how this brief treats it'),
});

export const source = z.strictObject({
  id: required(id, 'The id of the source'),
  csl: required(csl, 'The bibliographic data, in CSL-JSON words'),
  file: optional(z.string(), 'The archived copy'),
  sha256: optional(z.string(), 'The hash of the archived copy'),
  url: optional(z.string(), 'The address'),
  accessed: optional(edtf, 'When it was read'),
  lang: optional(language, 'The language of the source'),
  origin: optional(by, 'Whose reporting it passes on'),
  reliability: required(
    z.pipe(
      z.optional(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
      z.transform((letter) => letter ?? 'F'),
    ),
    'Admiralty reliability, A to F; F (cannot be judged) when left out',
  ),
  rated_by: optional(z.string(), 'Who rated it'),
  descriptor: optional(text, 'One line on what affects its quality; needed at C or worse'),
  issues: list(issue, 'Known slips of the source'),
});
