import * as z from 'zod/mini';
import { actorFormat, formatted, idFormat, languageFormat } from './format.ts';

/** A field that must be there; the description is the hover text of editors. */
export const required = <T extends z.ZodMiniType>(type: T, description: string): T =>
  described(z.clone(type), description);

/** Marks a type that belongs to one field alone; a shared one must be cloned first. */
const described = <T extends z.ZodMiniType>(type: T, description: string): T => {
  z.globalRegistry.add(type, { description });
  return type;
};

/** A field that may be left out; the brief then holds null. */
export const optional = <T extends z.ZodMiniType>(type: T, description: string) =>
  withDefault(type, (): null => null, description);

/** A list that may be left out; the brief then holds an empty list. */
export const list = <T extends z.ZodMiniType>(item: T, description: string) =>
  withDefault(z.array(item), (): z.output<T>[] => [], description);

/** A yes or no that is `no` when left out. */
export const flag = (description: string) => withDefault(z.boolean(), () => false, description);

/** A choice that has a usual answer, taken when the field is left out. */
export const choice = <const T extends readonly string[]>(names: T, usual: T[number], description: string) =>
  withDefault(z.enum(names), (): T[number] => usual, description);

/** A field that may be left out, and what the brief then holds. */
export const withDefault = <T extends z.ZodMiniType, Usual>(type: T, usual: () => Usual, description: string) =>
  described(
    z.pipe(
      z.optional(type),
      z.transform((value: z.output<T> | undefined): z.output<T> | Usual => (value === undefined ? usual() : value)),
    ),
    description,
  );

/** Text given in several languages, before the brief's own language is picked. */
export class TextByLanguage {
  readonly byLanguage: Readonly<Record<string, string>>;

  constructor(byLanguage: Readonly<Record<string, string>>) {
    this.byLanguage = byLanguage;
  }
}

/** A language as BCP 47 writes it. */
export const language = formatted(languageFormat);

/** A string that says something. */
export const words = z.string().check((context) => {
  if (context.value.trim() !== '') return;
  const params = { code: 'BRIEF-empty-field', hint: 'give it a value, or leave the field out' };
  context.issues.push({ code: 'custom', input: context.value, message: 'this text is empty', params });
});

/** A word or sentence in limited Markdown: a plain string, or one string for each language. */
export const text = z.union([
  words,
  z.pipe(
    z.record(language, words).check(z.refine((texts) => Object.keys(texts).length > 0, 'this text has no language')),
    z.transform((byLanguage: Record<string, string>) => new TextByLanguage(byLanguage)),
  ),
]);

/** The name by which other fields refer to an item; the same in every language and version. */
export const id = formatted(idFormat);

/** A reference to an item by its id. */
export const reference = id;

/** Absence made explicit: what is not known, and why. */
export const unknown = z.strictObject({
  unknown: required(text, 'Why this is not known; it is printed in the box of unknowns'),
});

/** A value, or the reason why it is not known. */
export const may = <T extends z.ZodMiniType>(type: T) => z.union([type, unknown]);

/** Whose word it is: an actor's id, a name that is not an actor of this brief, or unknown. */
export const by = z.union([
  formatted(actorFormat),
  z.strictObject({ name: required(text, 'A name for somebody who is not among the actors') }),
  unknown,
]);
