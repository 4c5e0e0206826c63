/**
 * The format of a written brief, in one schema. It gives three things: the check of a brief's shape, the types of the
 * written and of the read brief, and the JSON Schema for editors. Fields that are left out are filled in here, short
 * forms become long ones; nothing here looks at two fields at once, which is the business of the cross-checks.
 */
import * as z from 'zod/mini';
import { actor, source } from './actor.ts';
import {
  blockNames,
  glossaryEntry,
  keyFact,
  revision,
  section,
  timelineItem,
  translation,
  unknownItem,
} from './content.ts';
import { edtf } from './date.ts';
import { claim, figure, period, reaction } from './evidence.ts';
import { choice, id, language, list, optional, required, text } from './field.ts';
import { handling } from './handling.ts';
import { alternative, assumption, forecast, implication, judgment, watchItem } from './judgment.ts';
import { quote } from './quote.ts';
import { distribution, papers } from './reader.ts';
import { treaty } from './treaty.ts';

export const kinds = [
  'note',
  'exec-summary',
  'treaty-terms',
  'reactions',
  'military',
  'timeline',
  'fact-sheet',
  'sanctions',
  'update',
  'annex',
] as const;

const authorFields = z.strictObject({
  name: required(z.string(), 'The name'),
  role: optional(text, 'The post'),
  org: optional(text, 'The organisation'),
});

const author = z.union([
  authorFields,
  z.pipe(
    z.string(),
    z.transform((name) => ({ name, role: null, org: null })),
  ),
]);

const scales = z.strictObject({
  likelihood: choice(['icd203', 'phia', 'nato'], 'icd203', 'The scale of likelihood terms; one for each brief'),
  source: choice(['admiralty'], 'admiralty', 'The scale of source ratings'),
});

const usualScales = { likelihood: 'icd203', source: 'admiralty' } as const;

const earlier = z.strictObject({
  id: optional(z.string(), 'The id of the earlier brief'),
  title: optional(text, 'Its title'),
  as_of: optional(edtf, 'Its information cut-off'),
  note: optional(text, 'A remark'),
});

const paragraphs = z.pipe(
  z.optional(z.union([z.array(text), text])),
  z.transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])),
);

const sectionShorthand = z.pipe(
  z.enum(blockNames),
  z.transform((block) => ({ id: null, block, title: null, refs: [], portion: null, text: null, table: null })),
);

/** The readers, and the file that holds them when they do not stand in the brief. */
type Readers = z.output<typeof distribution> & { file: string | null };

const noReaders: Readers = { file: null, numbered: false, show_list: false, groups: [], readers: [] };

const distributionOrFile = z.pipe(
  z.optional(z.union([distribution, z.string()])),
  z.transform((value): Readers => {
    if (value === undefined) return noReaders;
    return typeof value === 'string' ? { ...noReaders, file: value } : { file: null, ...value };
  }),
);

const noUnknowns = z.strictObject({ none: required(text, 'Why nothing is listed as unknown') });

const unknowns = z.pipe(
  z.optional(z.union([z.array(unknownItem), noUnknowns])),
  z.transform((value) => {
    if (value === undefined) return { none: null, items: [] };
    return Array.isArray(value) ? { none: null, items: value } : { none: value.none, items: [] };
  }),
);

export const briefSchema = z.strictObject({
  schema: required(z.literal('briefing/1'), 'The version of this format'),
  id: required(id, 'The id of the brief; part of file names'),
  lang: required(language, 'The language of the brief, as BCP 47 writes it: "en", "uk"'),
  title: required(text, 'The title'),
  subtitle: optional(text, 'A line below the title'),
  kind: choice(kinds, 'note', 'The kind of brief, which decides the usual order of sections; note when left out'),
  as_of: required(edtf, 'The information cut-off; nothing in the brief may be dated later'),
  template: optional(z.string(), 'The template that prints it'),
  paper: optional(z.enum(papers), 'The paper'),
  max_pages: optional(z.int().check(z.minimum(1)), 'The hard limit of pages'),
  series: optional(text, 'The series'),
  number: optional(z.string(), 'The number in the series, in quotes'),
  authors: list(author, 'The authors: names, or { name, role, org }'),
  issuer: optional(text, 'Who issues the brief'),
  contact: optional(text, 'Whom to ask'),
  keywords: list(text, 'Keywords for the metadata of the PDF'),
  updates: optional(earlier, 'The earlier brief that this one updates'),
  scales: required(
    z.pipe(
      z.optional(scales),
      z.transform((value) => value ?? usualScales),
    ),
    'The scales that the brief uses',
  ),
  handling: required(handling, 'How copies are to be handled'),
  distribution: required(distributionOrFile, 'The readers, here or in a file of their own'),
  bottom_line: optional(text, 'The message in at most 60 words; printed first'),
  summary: required(paragraphs, 'The summary: one text or a list of points'),
  key_facts: list(keyFact, 'The box of key facts'),
  actors: list(actor, 'Who appears in the brief'),
  sources: list(source, 'What the brief rests on'),
  source_statement: optional(text, "One paragraph on the sources' number, independence, weight and gaps"),
  treaty: optional(treaty, 'The agreement that the brief is about'),
  quotes: list(quote, 'What people said, word for word'),
  claims: list(claim, 'What is claimed, and by whom'),
  figures: list(figure, 'Numbers, each with its claimant'),
  periods: list(period, 'The columns of the stance table'),
  reactions: list(reaction, 'How actors reacted'),
  judgments: list(judgment, 'What this brief assesses'),
  assumptions: list(assumption, 'What the whole brief takes for granted'),
  alternatives: list(alternative, 'Rival outlooks, each with its holder'),
  implications: list(implication, 'What it means, by audience'),
  forecasts: list(forecast, 'What was expected, and what came'),
  timeline: list(timelineItem, 'Events in order'),
  watch: list(watchItem, 'What to watch'),
  unknowns: required(unknowns, 'What is not known: a list, or { none: "why" }'),
  glossary: list(glossaryEntry, 'Terms explained'),
  sections: list(
    z.union([section, sectionShorthand]),
    'The order of sections; the usual one for the kind when left out',
  ),
  revisions: list(revision, 'The editions; the first is initial'),
  translations: list(translation, 'Editions in other languages'),
  translation_of: optional(translation, 'The edition that this one translates'),
});

/** A brief as its author writes it. */
export type BriefSource = z.input<typeof briefSchema>;

/** A brief as it is read, before its texts are picked by language. */
export type ReadBrief = z.output<typeof briefSchema>;
