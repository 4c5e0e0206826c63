import * as z from 'zod/mini';
import { edtf, utcInstant, zone } from './date.ts';
import { flag, list, optional, required, text } from './field.ts';
import { tlpLabels } from './tlp.ts';

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
