import * as z from 'zod/mini';
import { src } from './citation.ts';
import { edtf, zone } from './date.ts';
import { by, flag, id, language, list, may, optional, reference, required, text, words } from './field.ts';
import { renderings } from './quote.ts';

export const lifecycleEvents = [
  'announced',
  'negotiated',
  'initialled',
  'signed',
  'text_released',
  'submitted',
  'ratified',
  'instruments_exchanged',
  'provisionally_applied',
  'entered_into_force',
  'officially_published',
  'registered_un',
  'invoked',
  'amended',
  'suspended',
  'denounced',
  'expired',
  'terminated',
] as const;

const partyAction = z.strictObject({
  action: required(
    z.enum([
      'signature',
      'definitive-signature',
      'ratification',
      'acceptance',
      'approval',
      'accession',
      'succession',
      'withdrawal',
    ]),
    'What the party did',
  ),
  deposited: optional(may(edtf), 'When it was deposited or notified'),
  effective: optional(may(edtf), 'When it took effect'),
  src,
});

const party = z.strictObject({
  actor: required(reference, 'The party, by actor id'),
  signatory: optional(by, 'Who signed for it'),
  actions: list(partyAction, 'What the party did to become bound'),
});

const lifecycleEvent = z.strictObject({
  event: required(z.enum(lifecycleEvents), 'The step'),
  date: required(may(edtf), 'When, or why that is not known'),
  zone: optional(zone, 'The time zone in which the date holds'),
  party: optional(reference, 'The party whose step it is, when each takes it alone'),
  by: optional(by, 'Who did it or says so'),
  place: optional(text, 'Where'),
  note: optional(text, 'A remark'),
  src,
});

const provisionText = z.strictObject({
  quote: required(words, 'The words of the text'),
  lang: required(language, 'The language of these words'),
  rendering: required(z.enum(renderings), 'Whether the words are the original or whose translation they are'),
  note: optional(text, 'A remark, for instance on words that an outlet put in'),
  src,
});

const provision = z.strictObject({
  id: required(id, 'The id of the provision'),
  article: optional(may(z.string()), 'The article, in quotes: "4"'),
  topic: required(
    z.enum([
      'defence',
      'consultation',
      'non-alignment',
      'sanctions',
      'economy',
      'energy-food',
      'technology',
      'culture',
      'duration',
      'final',
      'other',
    ]),
    'The field that it governs',
  ),
  gist: required(text, 'What it says, in the words of this brief'),
  conditions: list(text, 'What it is tied to'),
  silent_on: list(text, 'What the text does not say'),
  text: optional(provisionText, 'The words of the text, as far as they are known'),
  oral: list(reference, 'What leaders said about it, by quote id; kept apart from the text'),
  src,
});

const trigger = z.strictObject({
  id: optional(id, 'The id of the row'),
  trigger: required(text, 'What sets the commitment off'),
  response: optional(text, 'What then follows'),
  basis: required(
    z.enum(['text', 'text-second-hand', 'oral', 'reading']),
    'Whether text, speech or somebody’s reading',
  ),
  by: optional(by, 'Who says so'),
  date: optional(edtf, 'When it was said or released'),
  src,
});

const nameUsed = z.strictObject({
  name: required(text, 'The name or description, as used'),
  by: required(by, 'Who calls it that'),
  date: optional(edtf, 'When'),
  note: optional(text, 'A remark'),
  src,
});

const predecessor = z.strictObject({
  id: required(id, 'The id of the earlier document'),
  title: optional(text, 'Its title'),
  date: optional(may(edtf), 'Its date'),
  relation: required(
    z.enum(['supersedes', 'said_replaced', 'lapsed_before', 'revived_clause', 'terminated_by_text']),
    'How the new text stands to it; these five differ in law',
  ),
  by: optional(by, 'Who says so'),
  contested: flag('Whether the sources disagree'),
  note: optional(text, 'A remark'),
  src,
});

const rungPlace = z.strictObject({
  actor: required(reference, 'Who stands on the rung'),
  rung: required(z.int().check(z.minimum(1)), 'The rung, counted from 1 at the bottom'),
  from: optional(edtf, 'Since when'),
  to: optional(edtf, 'Until when'),
  note: optional(text, 'A remark'),
});

const ladder = z.strictObject({
  name: required(text, 'What the ladder grades'),
  described_by: optional(by, 'Whose scheme it is'),
  rungs: required(z.array(text).check(z.minLength(2)), 'The rungs, lowest first'),
  places: list(rungPlace, 'Who stands where'),
  src,
});

const duration = z.strictObject({
  kind: required(z.enum(['indefinite', 'fixed', 'renewable']), 'How long it runs'),
  until: optional(edtf, 'Until when'),
  note: optional(text, 'A remark'),
  src,
});

const exit = z.strictObject({
  notice: optional(may(text), 'The notice that a party must give'),
  note: optional(text, 'A remark'),
  src,
});

const registration = z.strictObject({
  no: optional(z.string(), 'The number, for instance "I-6045"'),
  date: optional(edtf, 'When it was registered'),
  src,
});

export const treaty = z.strictObject({
  id: required(id, 'The id of the treaty'),
  title: required(text, 'The official title'),
  short_title: optional(text, 'A short title for running text'),
  aliases: list(text, 'Other names that the sources use'),
  type: required(z.enum(['bilateral', 'multilateral']), 'Between two or more'),
  parties: list(party, 'The parties'),
  place: optional(may(text), 'Where it was signed'),
  authentic_languages: optional(may(z.array(language)), 'The authentic languages'),
  depositary: optional(may(text), 'The depositary'),
  registration: optional(may(registration), 'Registration with the United Nations'),
  text_status: optional(z.enum(['unpublished', 'excerpt', 'unofficial', 'official']), 'How the text is known'),
  duration: optional(may(duration), 'How long it runs'),
  exit: optional(may(exit), 'How a party leaves'),
  lifecycle: list(lifecycleEvent, 'The steps of its life'),
  provisions: list(provision, 'What it provides'),
  triggers: list(trigger, 'How text and speakers word what sets the commitment off, side by side'),
  names_used: list(nameUsed, 'Who calls it what'),
  predecessors: list(predecessor, 'Earlier documents and what became of them'),
  ladder: optional(ladder, 'Grades of partnership, as somebody describes them'),
  src,
});
