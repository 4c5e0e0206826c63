import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, parse, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { atNextLine, insertText } from '../../brief/index.ts';
import { type Parameters, type ParameterValue, problemWith, typedValue } from './parameter.ts';

/** The text of a template's description with other values, or why it cannot have them. */
export type ChangedParameters =
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Writes values of parameters, as they were typed, into the text of `template.yaml`: in the place of the value that is
 * set there, else of the default of a parameter that it declares, else as a new line of `set`. Nothing else of the text
 * changes: no comment, no indentation, no quotation marks.
 */
export const changeParameters = (
  given: string,
  declared: Parameters['declared'],
  values: Readonly<Record<string, string>>,
): ChangedParameters => {
  let text = given;
  for (const [name, typed] of Object.entries(values)) {
    const parameter = declared.get(name);
    if (!parameter) return refuse(`the template has no parameter "${name}"`);
    const value = typedValue(parameter, typed);
    const wanted = problemWith(parameter, value);
    if (wanted !== null) return refuse(`"${name}" must be ${wanted}, not "${typed}"`);
    const changed = withValue(text, name, value);
    if (changed === null) return refuse(`"${name}" stands in a form into which nothing can be written safely`);
    text = changed;
  }
  return { kind: 'changed', text };
};

const refuse = (message: string): ChangedParameters => ({ kind: 'refused', message });

type Path = readonly [string, ...string[]];

const withValue = (text: string, name: string, value: ParameterValue): string | null => {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const paths: readonly Path[] = [
    ['set', name],
    ['parameters', name, 'default'],
  ];
  const path = paths.find((one) => isScalar(document.getIn(one, true))) ?? (['set', name] as const);
  const node = document.getIn(path, true);
  const changed = isScalar(node) ? replaceScalar(text, node, value) : addSetting(text, document.contents, name, value);
  return changed !== null && saysSo(changed, document, path, value) ? changed : null;
};

/** Whether the new text says what the old one did, but for the one value. */
const saysSo = (text: string, before: Document, path: Path, value: ParameterValue): boolean => {
  const after = parseDocument(text);
  const expected = before.clone();
  expected.setIn(path, value);
  return after.errors.length === 0 && isDeepStrictEqual(after.toJS(), expected.toJS());
};

const quoted = (value: ParameterValue): string => JSON.stringify(value);

const isPlain = (value: ParameterValue): boolean => /^[\w.%-]+$/.test(String(value)) && parse(String(value)) === value;

const replaceScalar = (text: string, { range, type }: Scalar, value: ParameterValue): string | null => {
  if (!range) return null;
  const written = type === Scalar.PLAIN && isPlain(value) ? String(value) : quoted(value);
  return text.slice(0, range[0]) + written + text.slice(range[1]);
};

const usualIndent = '  ';

const addSetting = (text: string, contents: YAMLMap, name: string, value: ParameterValue): string | null => {
  const entry = `${name}: ${quoted(value)}`;
  const set = contents.get('set', true);
  if (isMap(set)) return set.flow ? intoBraces(text, set, entry) : intoLines(text, set, entry);
  const lines = `set:\n${usualIndent}${entry}\n`;
  if (contents.has('set') || contents.flow || !contents.range) return null;
  return insertText(text, atNextLine(text, contents.range[1], lines));
};

const endOf = (node: unknown): number | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range[1] : null;

const intoBraces = (text: string, { items, range }: YAMLMap, entry: string): string | null => {
  if (items.length === 0) return range ? insertText(text, { offset: range[0] + 1, text: ` ${entry} ` }) : null;
  const offset = endOf(items.at(-1)?.value);
  return offset === null ? null : insertText(text, { offset, text: `, ${entry}` });
};

const intoLines = (text: string, { items }: YAMLMap, entry: string): string | null => {
  const [first, last] = [items[0]?.key, items.at(-1)?.value];
  const end = endOf(last);
  if (!isScalar(first) || !first.range || end === null) return null;
  const [start] = first.range;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^ *$/.test(indent) ? insertText(text, atNextLine(text, end, `${indent}${entry}\n`)) : null;
};
