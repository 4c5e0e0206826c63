import { isRecord, whyUnknown } from './helpers/guards.ts';
import type { Helper } from './helpers/helper.ts';

/** A value that stands in the page as it is; a list or a record, which would be no text, is reported. */
export const printedValue: Helper = ({ args: [value, written], problem }) => {
  if (typeof value !== 'object' || value === null) return value;
  const name = String(written);
  if (Array.isArray(value))
    return problem(`"${name}" is a list, which is no text`, `write {{#each ${name}}}…{{/each}}, or {{join ${name}}}`);
  return problem(`"${name}" is ${describe(value)}, which is no text`, hintFor(name, value));
};

const describe = (value: object): string => (whyUnknown(value) === null ? 'a record of fields' : 'not known');

const hintFor = (name: string, value: object): string => {
  if (whyUnknown(value) !== null) return `write {{text ${name}}}, or {{date ${name}}} where it is a date`;
  const [first = 'name'] = isRecord(value) ? Object.keys(value) : [];
  return `write one of its fields, such as {{${name}.${first}}}`;
};
