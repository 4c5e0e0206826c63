import type { Brief } from '../brief/index.ts';
import { nameHint } from '../diagnostics/index.ts';
import { isRecord } from './helpers/guards.ts';
import type { HelperCall } from './helpers/helper.ts';
import type { Printing } from './printing.ts';

/** Follows names from a value; the first that is not there is reported, and nothing is printed for it. */
export const lookUpField = ({ args: [head, ...names], printing, problem }: HelperCall): unknown => {
  noteAsked(head, names, printing);
  let value = head;
  for (const [index, name] of names.entries()) {
    const asked = String(name);
    if (typeof value !== 'object' || value === null) {
      return problem(`"${asked}" is asked of ${described(value, names[index - 1])}`, 'ask with {{#if}} first');
    }
    const field: unknown = Object.hasOwn(value, asked) ? Reflect.get(value, asked) : undefined;
    if (field === undefined || typeof field === 'function') {
      return problem(`unknown field "${asked}"`, nameHint(asked, fieldsOf(value)));
    }
    value = field;
  }
  printing.readings.push({ head, names: names.map(String), value });
  return value;
};

/** A partial that is called with named arguments sees a copy. */
const isBrief = (value: unknown, brief: Brief): boolean =>
  value === brief || (isRecord(value) && value.sections === brief.sections);

/** A treaty holds several blocks of a brief. */
const noteAsked = (head: unknown, names: readonly unknown[], { brief, asked }: Printing): void => {
  const [first, second] = names;
  if (isBrief(head, brief)) {
    asked.add(String(first));
    if (second !== undefined) asked.add(`${String(first)}.${String(second)}`);
  } else if (head !== null && head === brief.treaty) asked.add(`treaty.${String(first)}`);
};

/** The methods of a brief are ours, not the template's. */
const fieldsOf = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([name, field]) => (typeof field === 'function' ? [] : [name]));

const described = (value: unknown, name: unknown): string => {
  const of = name === undefined ? 'a value' : `"${String(name)}", which`;
  if (value === null || value === undefined) return `${of} that is absent here`.replace('which that', 'which');
  return `${of} that is a ${typeof value}, not a record`.replace('which that', 'which');
};
