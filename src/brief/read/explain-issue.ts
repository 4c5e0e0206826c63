import type * as z from 'zod/mini';
import { type Diagnostic, nameHint, nearestName } from '../../diagnostics/index.ts';
import type { DataPath } from '../brief.ts';
import { formatOf } from '../schema/format.ts';
import { explainLabel, isLabelList } from './explain-label.ts';
import type { FlatIssue, Issue } from './flatten-issues.ts';
import type { Locator } from './locate.ts';
import { descriptionAt, fieldNamesAt } from './schema-fields.ts';

/** What an explanation may look at. */
export interface IssueContext {
  readonly data: unknown;
  readonly locator: Locator;
  /** What the data should have been. */
  readonly schema: z.core.$ZodType;
}

type Explained = Pick<Diagnostic, 'code' | 'message'> & { readonly hint?: string | undefined };

/** The messages for one issue of the schema, in the words of the brief's author. */
export const explainIssue = (flat: FlatIssue, context: IssueContext): readonly Diagnostic[] => {
  const { issue, path } = flat;
  const { data, locator, schema } = context;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...path, key], context));
  if (issue.code === 'invalid_key') return [invalidKey(issue, path, context)];
  const value = valueAt(data, path);
  if (value === undefined)
    return isMistyped(path, context) ? [] : [located(missing(path, schema), locator.value(path))];
  return [located(explainValue(flat, value, context), locator.value(path))];
};

/** A missing field whose name is there with a slip is told once, as an unknown field. */
const isMistyped = (path: DataPath, { data, schema }: IssueContext): boolean => {
  const parent = valueAt(data, path.slice(0, -1));
  const known = fieldNamesAt(schema, path.slice(0, -1));
  const strangers = Object.keys(parent ?? {}).filter((key) => !known.includes(key));
  return strangers.some((key) => nearestName(key, known) === path.at(-1));
};

const located = ({ code, message, hint }: Explained, span: Diagnostic['span']): Diagnostic => ({
  severity: 'error',
  code,
  message,
  span,
  ...(hint === undefined ? {} : { hint }),
});

/** The datum at a path; undefined where there is none. */
export const valueAt = (data: unknown, path: DataPath): unknown => {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
};

/** A field as messages name it: its last name and the list positions after it. */
const fieldName = (path: DataPath): string => {
  const last = path.findLastIndex((step) => typeof step === 'string');
  if (last < 0) return 'the file';
  const positions = path.slice(last + 1).map((step) => `[${step}]`);
  return `"${path[last]}${positions.join('')}"`;
};

const unknownField = (path: DataPath, { data, locator, schema }: IssueContext): Diagnostic => {
  const key = String(path.at(-1));
  const hint = fieldHint(key, valueAt(data, path), fieldNamesAt(schema, path.slice(0, -1)));
  return located({ code: 'BRIEF-unknown-field', message: `unknown field "${key}"`, hint }, locator.key(path));
};

/** In `{ why: before dawn, local time }` the comma ends the text and what follows looks like a field. */
const fieldHint = (key: string, value: unknown, names: readonly string[]): string =>
  value === null && key.includes(' ') ? 'put texts that hold a comma in quotes' : nameHint(key, names);

/** A key that is no language may be a slip in a field of another variant. */
const invalidKey = (issue: KeyIssue, path: DataPath, context: IssueContext): Diagnostic => {
  const fields = fieldNamesAt(context.schema, path.slice(0, -1));
  if (nearestName(String(path.at(-1)), fields)) return unknownField(path, context);
  return located(badKey(issue, path), context.locator.key(path));
};

type KeyIssue = Extract<Issue, { code: 'invalid_key' }>;

const badKey = (issue: KeyIssue, path: DataPath): Explained => {
  const [reason] = issue.issues;
  const format = reason?.code === 'invalid_format' && reason.pattern ? formatOf(reason.pattern) : null;
  return { code: 'BRIEF-key', message: `"${path.at(-1)}" is not ${format?.what ?? 'a key'}`, hint: format?.hint };
};

const missing = (path: DataPath, schema: z.core.$ZodType): Explained => {
  const description = descriptionAt(schema, path);
  const hint = description ? `add it: ${lowerFirst(description)}` : undefined;
  return { code: 'BRIEF-missing', message: `${fieldName(path)} is missing`, hint };
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const explainValue = ({ issue, path, kinds }: FlatIssue, value: unknown, context: IssueContext): Explained => {
  const name = fieldName(path);
  if (value === null)
    return { code: 'BRIEF-empty-field', message: `${name} is empty`, hint: 'give it a value, or leave the field out' };
  if (issue.code === 'invalid_type') return wrongType(kinds, name, value, sourceOf(path, context));
  if (isFixedRule(path, issue)) return fixedRule(name);
  if (issue.code === 'invalid_value') return wrongChoice(issue.values.map(String), name, value);
  if (issue.code === 'invalid_union') return wrongChoice(optionsOf(issue), name, value);
  if (issue.code === 'invalid_format') return wrongFormat(issue.pattern ?? '', value);
  if (issue.code === 'too_small') return tooFew(issue, name, value);
  if (issue.code === 'too_big') return { code: 'BRIEF-value', message: `${name} may be at most ${issue.maximum}` };
  if (issue.code === 'custom') return ownCheck(issue);
  return { code: 'BRIEF-value', message: `${name} has a value that does not fit` };
};

const sourceOf = (path: DataPath, { locator }: IssueContext): string => {
  const { file, start, end } = locator.value(path);
  return file.text.slice(start, end);
};

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
};

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'infinity or no number';
  return kindNames[typeof value] ?? 'something else';
};

const wrongType = (kinds: readonly string[], name: string, value: unknown, written: string): Explained => {
  if (kinds.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    const message = `${name} must be text, but ${written} is ${typeof value === 'number' ? 'a number' : 'a truth value'}`;
    return { code: 'BRIEF-unquoted', message, hint: `put it in quotes: "${written}"` };
  }
  const wanted = [...new Set(kinds.map((kind) => kindNames[kind] ?? kind))].join(' or ');
  const hint = kinds.includes('array') ? 'begin each item of the list with "- "' : undefined;
  return { code: 'BRIEF-type', message: `${name} must be ${wanted}, not ${kindOf(value)}`, hint };
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"` : String(value);

const wrongChoice = (choices: readonly string[], name: string, value: unknown): Explained => {
  if (isLabelList(choices) && typeof value === 'string') return explainLabel(value);
  if (name === '"schema"') return wrongSchema(value, choices[0] ?? '');
  if (typeof value === 'object') return { code: 'BRIEF-type', message: `${name} must be text, not ${kindOf(value)}` };
  const hint = nearestName(String(value), choices)
    ? nameHint(String(value), choices)
    : `use one of ${choices.join(', ')}`;
  return { code: 'BRIEF-choice', message: `${shown(value)} is not a value of ${name}`, hint };
};

/** A level in a house file that allows one answer only. */
const isFixedRule = (path: DataPath, issue: Issue): boolean =>
  path[0] === 'lints' && issue.code === 'invalid_value' && issue.values.length === 1;

const fixedRule = (name: string): Explained => ({
  code: 'HOUSE-fixed-rule',
  message: `${name} cannot be lowered: what it finds would make the paper wrong`,
  hint: 'leave the line out',
});

const wrongSchema = (value: unknown, known: string): Explained => ({
  code: 'BRIEF-schema',
  message: `this version does not read the format ${shown(value)}`,
  hint: `write "schema: ${known}"`,
});

const optionsOf = (issue: Issue): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

const wrongFormat = (pattern: string, value: unknown): Explained => {
  const format = formatOf(pattern);
  return {
    code: 'BRIEF-format',
    message: `${shown(value)} is not ${format?.what ?? 'well formed'}`,
    hint: format?.hint,
  };
};

const tooFew = (issue: Extract<Issue, { code: 'too_small' }>, name: string, value: unknown): Explained => {
  const least = Number(issue.minimum);
  const message = Array.isArray(value)
    ? `${name} needs at least ${least} ${least === 1 ? 'item' : 'items'}`
    : `${name} must be at least ${least}`;
  return { code: 'BRIEF-value', message };
};

const ownCheck = (issue: Extract<Issue, { code: 'custom' }>): Explained => {
  const { code, hint } = issue.params ?? {};
  return {
    code: typeof code === 'string' ? code : 'BRIEF-value',
    message: issue.message,
    hint: typeof hint === 'string' ? hint : undefined,
  };
};
