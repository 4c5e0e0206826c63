import * as z from 'zod/mini';
import { sourceReferences, src } from './citation.ts';
import { edtf } from './date.ts';
import { by, choice, id, language, list, may, optional, required, text, words } from './field.ts';

export const renderings = ['original', 'source-translation', 'own-translation'] as const;

const original = z.strictObject({
  lang: required(language, 'The language that was spoken'),
  text: required(words, 'The words in that language'),
});

const variant = z.strictObject({
  text: required(words, 'The same words as another source renders them'),
  src: required(sourceReferences, 'Where'),
});

export const quote = z.strictObject({
  id: required(id, 'The id of the quote'),
  speaker: required(by, 'Who said it'),
  role_then: optional(text, "The speaker's post on that day"),
  date: required(may(edtf), 'When it was said'),
  setting: optional(text, 'On what occasion'),
  text: required(words, 'The words, at most 40 of them, without quotation marks'),
  lang: required(language, 'The language of these words'),
  rendering: required(z.enum(renderings), 'Whether the words are the original or whose translation they are'),
  original: optional(original, 'The words as spoken'),
  editorial: choice(
    ['none', 'cut', 'bracketed', 'sic'],
    'none',
    'What was done to the words: cut, with words in brackets, or left with a slip',
  ),
  sic_note: optional(text, 'What the slip is'),
  note: optional(text, 'A remark'),
  src,
  variants: list(variant, 'Other renderings of the same words'),
});
