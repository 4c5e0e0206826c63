import * as z from 'zod/mini';
import { src } from './citation.ts';
import { edtf } from './date.ts';
import { by, choice, id, list, may, optional, reference, required, text } from './field.ts';

export const claim = z.strictObject({
  id: required(id, 'The id of the claim'),
  text: required(text, 'What is claimed, in the words of this brief'),
  status: required(
    z.enum(['reported', 'asserted', 'denied', 'confirmed', 'disputed', 'retracted']),
    'How the claim stands',
  ),
  by: required(by, 'Who claims it'),
  hedge: optional(text, 'How the claimant qualifies it'),
  date: optional(may(edtf), 'When it was claimed'),
  credibility: optional(z.int().check(z.minimum(1), z.maximum(6)), 'Admiralty credibility, 1 to 6; 6 when left out'),
  origin: optional(by, 'Whose information it goes back to; two outlets with one origin do not confirm each other'),
  origins: list(by, 'Further independent origins'),
  note: optional(text, 'A remark'),
  src,
  contradicts: list(reference, 'Claims that say otherwise'),
  supports: list(reference, 'Claims or judgments that it bears out'),
});

const number = z.number();

const figureEntry = z.strictObject({
  bound: required(
    z.enum(['exact', 'approx', 'at_least', 'up_to', 'range', 'share', 'unstated']),
    'How exact the number is',
  ),
  value: optional(number, 'The number; a share is given in per cent'),
  min: optional(number, 'The lower end of a range'),
  max: optional(number, 'The upper end of a range'),
  words: optional(text, 'The wording of a source that gives no number'),
  state: required(
    z.enum([
      'supplied',
      'capacity',
      'used',
      'failed',
      'deployed',
      'present',
      'fighting',
      'projected',
      'authorised',
      'stationed',
      'other',
    ]),
    'What exactly was counted; unlike states are never merged',
  ),
  where: optional(text, 'Where'),
  as_of: optional(may(edtf), 'The date for which it holds'),
  by: required(by, 'Who says so'),
  via: optional(text, 'Who passed it on'),
  hedge: optional(text, 'How the claimant qualifies it'),
  note: optional(text, 'A remark'),
  src,
});

const best = z.strictObject({
  value: required(number, "The author's pick"),
  why: required(text, 'Why'),
  by: required(z.string(), 'Whose pick it is'),
});

export const figure = z.strictObject({
  id: required(id, 'The id of the figure'),
  measure: required(text, 'What is measured'),
  unit: required(text, 'The unit'),
  entries: required(z.array(figureEntry).check(z.minLength(1)), 'Who says which number'),
  merge: choice(['forbid', 'compatible'], 'forbid', 'Whether low and high may be printed as one range'),
  headline: optional(text, 'One sentence that says who says what'),
  best: optional(best, "The author's pick; never chosen by the tool"),
  note: optional(text, 'A remark'),
});

export const stanceCodes = ['3', '2', '1', '0', '-1', '-2', '-3', 'none_found', 'not_searched'] as const;

const isStance = (value: unknown): value is (typeof stanceCodes)[number] => stanceCodes.some((code) => code === value);

/** Steps are written as numbers, the two silences as words; both become strings. */
export const stance = z.pipe(
  z.union([z.literal([3, 2, 1, 0, -1, -2, -3]), z.enum(stanceCodes)]),
  z.transform((value): (typeof stanceCodes)[number] => {
    const code = String(value);
    return isStance(code) ? code : 'not_searched';
  }),
);

const inferred = z.strictObject({
  stance: optional(stance, 'The stance that is guessed'),
  by: required(by, 'Who guesses'),
  hedge: optional(text, 'How the guess is qualified'),
  gist: required(text, 'The guess'),
  date: optional(edtf, 'When it was made'),
  src,
});

export const reaction = z.strictObject({
  id: optional(id, 'The id of the reaction'),
  actor: required(reference, 'Whose reaction it is'),
  stance: required(stance, 'From 3 (acts in support) to -3 (counters), none_found or not_searched'),
  form: optional(z.enum(['verbal', 'material', 'both']), 'Words, steps or both'),
  date: optional(edtf, 'When'),
  period: optional(reference, 'The period of the stance table, when the date does not tell'),
  speaker: optional(by, 'Who spoke'),
  role_then: optional(text, "The speaker's post on that day"),
  gist: optional(text, 'What was said or done'),
  quote: optional(reference, 'The words, by quote id'),
  as_of: optional(edtf, 'Until when it was searched, for a silence'),
  note: optional(text, 'A remark'),
  src,
  inferred: list(inferred, 'What others guess about this actor; printed apart'),
});

export const period = z.strictObject({
  id: required(id, 'The id of the period'),
  title: required(text, 'The head of its column'),
  date: required(edtf, 'The interval that it covers'),
});
