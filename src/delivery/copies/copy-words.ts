import type { Reader } from '../../brief/index.ts';
import type { CopyForm } from '../../paint/index.ts';
import { type Template, wordsOf } from '../../template/index.ts';

/** What a copy says of its reader, in the language of the copy. */
export type CopyWords = Readonly<Record<CopyForm['name'], string>>;

const usual: CopyWords = { number: '{copy}/{total}', name: '{name}' };

/** The words of a copy, from the labels `copy.number` and `copy.name` of the template. */
export const wordsFor = (template: Template, language: string, total: number): ((reader: Reader) => CopyWords) => {
  const labels = template.labels.get(language) ?? template.labels.get(language.split('-')[0] ?? '');
  const say = (name: CopyForm['name'], values: Readonly<Record<string, unknown>>): string =>
    (labels && wordsOf(labels, `copy.${name}`, values)) ??
    usual[name].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
  return ({ copy, name }) => ({ number: say('number', { copy, total }), name: say('name', { name }) });
};
