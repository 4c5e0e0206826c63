import { type Document, isMap, isScalar, isSeq, type Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { atNextLine, type Insertion } from '../read/insert-text.ts';
import type { NewSource } from './new-source.ts';

const itemLines = (source: NewSource, indent: string): string =>
  stringify([source], { lineWidth: 0, compat: 'yaml-1.1' }).replace(/^(?=.)/gm, indent);

const intoLines = (text: string, { range }: YAMLSeq, source: NewSource): Insertion | null => {
  if (!range) return null;
  const [start, end] = range;
  const dash = text.slice(start).search(/-\s/) + start;
  const indent = text.slice(text.lastIndexOf('\n', dash - 1) + 1, dash);
  return /^ *$/.test(indent) ? atNextLine(text, end, itemLines(source, indent)) : null;
};

const endOf = (node: unknown): number | null =>
  (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[1] : null;

const intoBrackets = ({ items, range }: YAMLSeq, source: NewSource): Insertion | null => {
  const item = JSON.stringify(source);
  const end = endOf(items.at(-1));
  if (items.length > 0) return end === null ? null : { offset: end, text: `, ${item}` };
  return range ? { offset: range[0] + 1, text: item } : null;
};

const usualIndent = '  ';

const afterKey = (text: string, { range }: Scalar, source: NewSource): Insertion | null =>
  range ? atNextLine(text, range[0], itemLines(source, usualIndent)) : null;

const intoBraces = ({ items }: YAMLMap, source: NewSource): Insertion | null => {
  const offset = endOf(items.at(-1)?.value);
  return offset === null ? null : { offset, text: `, "sources": ${JSON.stringify([source])}` };
};

const newList = (text: string, root: YAMLMap, source: NewSource): Insertion | null => {
  if (root.flow) return intoBraces(root, source);
  return root.range ? atNextLine(text, root.range[1], `sources:\n${itemLines(source, usualIndent)}`) : null;
};

/** Where and how a source is written into the text of a brief; null where its list stands in a form of its own. */
export const sourceInsertion = (text: string, { contents }: Document.Parsed, source: NewSource): Insertion | null => {
  if (!isMap(contents)) return null;
  if (!contents.has('sources')) return newList(text, contents, source);
  const sources = contents.get('sources', true);
  if (isSeq(sources)) return sources.flow ? intoBrackets(sources, source) : intoLines(text, sources, source);
  return isScalar(sources) && sources.value === null ? afterKey(text, sources, source) : null;
};
