import * as z from 'zod/mini';
import { sourceReference, src } from './citation.ts';
import { edtf } from './date.ts';
import { by, flag, id, list, may, optional, reference, required, TextByLanguage, text } from './field.ts';

type Words = string | TextByLanguage;

const isWords = (value: unknown): value is Words => typeof value === 'string' || value instanceof TextByLanguage;

const assumptionFields = z.strictObject({
  text: required(text, 'What is taken for granted'),
  if_wrong: optional(text, 'What follows if it is wrong'),
});

const assumptionOfJudgment = z.pipe(
  z.union([text, assumptionFields]),
  z.transform((value) => (isWords(value) ? { text: value, if_wrong: null } : value)),
);

const alternativeFields = z.strictObject({
  text: required(text, 'What may happen instead'),
  likelihood: optional(z.string(), 'Its likelihood, a term of the scale'),
});

const alternativeOfJudgment = z.pipe(
  z.union([text, alternativeFields]),
  z.transform((value) => (isWords(value) ? { text: value, likelihood: null } : value)),
);

const change = z.strictObject({
  relation: required(
    z.enum(['initial', 'unchanged', 'raised', 'lowered', 'reversed']),
    'How it stands to the earlier judgment',
  ),
  from: optional(z.string(), 'The earlier likelihood'),
  since: optional(edtf, 'The date of the earlier judgment'),
  why: optional(text, 'Why it changed, or did not'),
});

export const judgment = z.strictObject({
  id: required(id, 'The id of the judgment'),
  question: required(text, 'The question that it answers'),
  horizon: optional(edtf, 'The time for which it holds'),
  likelihood: required(z.string(), 'A term of the likelihood scale, in English'),
  statement: required(text, 'One sentence with exactly that term and no word on confidence'),
  confidence: required(z.enum(['low', 'moderate', 'high']), 'How well it is founded'),
  confidence_basis: optional(text, 'Why the confidence is what it is'),
  rests_on: list(reference, 'The items on which it rests'),
  assumptions: list(assumptionOfJudgment, 'What it takes for granted'),
  alternatives: list(alternativeOfJudgment, 'What else may happen'),
  high_impact: flag('Whether it would matter greatly though unlikely'),
  change: optional(change, 'How it stands to the earlier judgment'),
  indicators: list(reference, 'Watch items that would change it'),
});

export const assumption = z.strictObject({
  id: optional(id, 'The id of the assumption'),
  text: required(text, 'What is taken for granted'),
  if_wrong: optional(text, 'What follows if it is wrong'),
  affects: list(reference, 'The judgments that fall with it'),
  src,
});

export const alternative = z.strictObject({
  id: optional(id, 'The id of the alternative'),
  title: optional(text, 'A short name for it'),
  text: required(text, 'What it holds'),
  by: optional(by, 'Who holds it'),
  hedge: optional(text, 'How it is qualified'),
  src,
});

export const implication = z.strictObject({
  id: optional(id, 'The id of the implication'),
  audience: required(text, 'For whom'),
  effect: required(text, 'What it means for them'),
  horizon: optional(edtf, 'When'),
  basis: required(z.enum(['reported', 'assessed']), 'Whether a source says so or this brief'),
  refs: list(reference, 'The claims or judgments behind it'),
  src,
});

export const forecast = z.strictObject({
  id: optional(id, 'The id of the forecast'),
  forecast: required(text, 'What was expected'),
  by: required(by, 'Who expected it'),
  date: optional(may(edtf), 'When'),
  hedge: optional(text, 'How it was qualified'),
  src,
  outcome: optional(may(text), 'What is known since'),
  outcome_date: optional(edtf, 'The date of the outcome'),
  outcome_src: list(sourceReference, 'Where the outcome is found'),
  verdict: required(z.enum(['borne_out', 'partly', 'not_borne_out', 'open']), 'How the two compare'),
});

export const watchItem = z.strictObject({
  id: required(id, 'The id of the item'),
  indicator: required(text, 'What would be seen: observable and specific'),
  points_to: required(text, 'What it would mean'),
  threshold: optional(text, 'When it counts as seen'),
  window: optional(edtf, 'When to look'),
  state: required(z.enum(['open', 'seen', 'not_seen', 'retired']), 'How it stands'),
  seen_on: optional(edtf, 'When it was seen'),
  affects: list(reference, 'The judgments that it would change'),
  src,
});
