import * as z from 'zod/mini';
import { src } from './citation.ts';
import { edtf, zone } from './date.ts';
import { choice, flag, id, language, list, may, optional, reference, required, text } from './field.ts';
import { tlpLabels } from './tlp.ts';

const otherDate = z.strictObject({
  date: required(edtf, 'The other date'),
  zone: optional(zone, 'Its time zone'),
  why: required(text, 'Who says so, or why it differs'),
  src,
});

export const timelineItem = z.strictObject({
  id: optional(id, 'The id of the item'),
  date: required(edtf, 'When'),
  zone: optional(zone, 'The time zone in which the date holds'),
  title: required(text, 'What happened'),
  place: optional(text, 'Where'),
  actors: list(reference, 'Who took part'),
  kind: choice(['event', 'statement', 'document', 'report'], 'event', 'What it is'),
  certainty: choice(['firm', 'disputed', 'inferred'], 'firm', 'How sure the date is'),
  note: optional(text, 'A remark'),
  src,
  alt: list(otherDate, 'Other dates that sources give'),
});

export const unknownItem = z.strictObject({
  id: optional(id, 'The id of the item'),
  topic: required(text, 'What is not known'),
  why: optional(text, 'Why it is not known'),
  would_settle: optional(text, 'What would settle it'),
  asked: optional(text, 'Whether and whom one has asked'),
});

export const glossaryEntry = z.strictObject({
  term: required(text, 'The term'),
  gloss: required(text, 'What it means'),
  aka: list(text, 'Other forms of it'),
});

export const keyFact = z.strictObject({
  label: required(text, 'The left column'),
  value: required(may(text), 'The right column'),
  src,
});

export const blockNames = [
  'key-facts',
  'bottom-line',
  'summary',
  'provisions',
  'triggers',
  'names',
  'lifecycle',
  'predecessors',
  'ladder',
  'stance-matrix',
  'quotes',
  'figures',
  'forecasts',
  'timeline',
  'judgments',
  'alternatives',
  'assumptions',
  'implications',
  'claims',
  'watch',
  'unknowns',
  'glossary',
  'sources',
  'scale',
  'distribution',
  'revisions',
  'text',
  'table',
] as const;

const columnFields = z.strictObject({
  title: required(text, 'The head of the column'),
  align: choice(['start', 'end', 'centre'], 'start', 'How its cells are set'),
  width: optional(z.number().check(z.minimum(1), z.maximum(100)), 'Its share of the width, in per cent'),
});

const column = z.union([
  columnFields,
  z.pipe(
    text,
    z.transform((title) => ({ title, align: 'start' as const, width: null })),
  ),
]);

const table = z.strictObject({
  caption: optional(text, 'The caption'),
  columns: required(z.array(column).check(z.minLength(1)), 'The columns: a title, or { title, align, width }'),
  rows: list(z.array(text), 'The rows, each a list of cells'),
  note: optional(text, 'A note below the table'),
  src,
});

export const section = z.strictObject({
  id: optional(id, 'The id of the section'),
  block: required(z.enum(blockNames), 'What the section shows'),
  title: optional(text, 'Its heading; the usual one for the block when left out'),
  refs: list(reference, 'The only items that it shows, in this order; all when empty'),
  portion: optional(z.enum(tlpLabels), 'The portion mark'),
  text: optional(text, 'Prose in limited Markdown; [[c-id]] cites what that item rests on, [[s2 L46]] a source'),
  table: optional(table, 'The table of a table block'),
});

export const revision = z.strictObject({
  version: required(z.string(), 'The version, in quotes: "1.0"'),
  date: required(edtf, 'The date of issue'),
  kind: required(
    z.enum(['initial', 'significant', 'minor', 'correction']),
    'How much it changes; minor ones do not move the printed date',
  ),
  note: required(text, 'What is new'),
  changed: list(reference, 'The items that changed'),
});

const translationFields = {
  lang: required(language, 'The language'),
  file: optional(z.string(), 'The file of that edition'),
  of: required(z.string(), 'The version that was translated, in quotes'),
  by: required(z.enum(['human', 'machine']), 'Who translated'),
  translator: optional(z.string(), "The translator's name"),
  reviewed: flag('Whether somebody has reviewed it'),
};

export const translation = z.strictObject(translationFields);
