import * as z from 'zod/mini';
import { edtf, utcInstant, zone } from './date.ts';
import { flag, id, language, list, optional, required, text } from './field.ts';

export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

const embargo = z.strictObject({
  until: required(utcInstant, 'The lift time in UTC, for instance "2026-12-01T00:01:00Z"'),
  local_zone: optional(zone, 'The zone in which the lift time is printed beside UTC'),
  scope: optional(text, 'What the embargo covers'),
});

const cui = z.strictObject({
  scheme: required(z.literal('cui'), 'US controlled unclassified information'),
  controlled_by: required(text, 'The controlling office'),
  category: required(text, 'The CUI category'),
  distribution_statement: optional(text, 'A distribution statement; not together with a dissemination control'),
  dissemination: optional(text, 'A limited dissemination control; not together with a distribution statement'),
  contact: required(text, 'The point of contact: a named person'),
});

const gscpOfficial = z.strictObject({
  scheme: required(z.literal('gscp-official'), 'UK OFFICIAL'),
  descriptor: optional(text, 'A descriptor printed after OFFICIAL'),
  instructions: list(text, 'Handling instructions, printed as given'),
});

export const handling = z.strictObject({
  tlp: required(z.enum(tlpLabels), 'The traffic-light label, version 2.0; there is no default'),
  restrictions: list(
    text,
    'Extra restrictions, printed beside the label on every page; GREEN names its community here',
  ),
  caveats: list(text, 'What a reader must know before relying on the brief'),
  statement: optional(text, 'The handling statement of the first page'),
  portion_marking: flag('Whether sections carry portion marks'),
  chatham_house: flag('Whether the Chatham House Rule applies'),
  retain_until: optional(edtf, 'When copies are to be destroyed'),
  embargo: optional(embargo, 'An embargo, stamped on every page before it lifts'),
  marking: optional(z.discriminatedUnion('scheme', [cui, gscpOfficial]), 'A state marking beside TLP'),
  contact: optional(text, 'Whom to ask about handling'),
});

const reader = z.strictObject({
  id: required(id, 'The id of the reader'),
  name: required(z.string(), 'The name printed on the copy'),
  role: optional(text, "The reader's post"),
  org: optional(text, "The reader's organisation"),
  copy: required(z.int().check(z.minimum(1)), 'The number of the copy, counted from 1 without gaps'),
  lang: optional(language, 'The language of the copy'),
  deliver: required(z.enum(['print', 'pdf']), 'How the copy is delivered'),
  paper: optional(z.enum(['A4', 'Letter']), 'The paper of the copy'),
  profile: optional(z.enum(['standard', 'clear-print', 'large-print']), 'The reading profile'),
  sections: list(z.string(), 'The only sections of this copy, by id or block name; all when empty'),
  ceiling: optional(z.enum(tlpLabels), 'The strictest label that this reader may see'),
  note: optional(text, 'A note on the copy'),
});

export const distribution = z.strictObject({
  numbered: flag('Whether copies are numbered; RED requires it'),
  show_list: flag('Whether the list of readers is printed'),
  readers: list(reader, 'The readers, one copy each'),
});
