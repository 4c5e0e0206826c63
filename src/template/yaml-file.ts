import { isCollection, isMap, isNode, isPair, isScalar, type Node, parseDocument } from 'yaml';
import { type Report, type SourceFile, type Span, spanOf, startOf } from '../diagnostics/index.ts';

/** The data of a YAML file and the place of each datum. */
export interface YamlFile {
  readonly value: unknown;
  readonly locate: (path: readonly PropertyKey[]) => Span;
}

/** Reads a YAML file; its errors are reported at their places, and the answer is then null. */
export const readYamlFile = (file: SourceFile, report: Report): YamlFile | null => {
  const document = parseDocument(file.text, { prettyErrors: false });
  for (const { message, pos } of document.errors) {
    report({
      severity: 'error',
      code: 'TEMPLATE-yaml',
      message,
      span: spanOf(file, pos[0], Math.max(pos[1], pos[0] + 1)),
    });
  }
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value, locate: (path) => locate(file, document.contents, path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ severity: 'error', code: 'TEMPLATE-yaml', message, span: startOf(file) });
    return null;
  }
};

/** The key of the last step of a path, or the nearest enclosing place. */
const locate = (file: SourceFile, contents: Node | null, path: readonly PropertyKey[]): Span => {
  let node: unknown = contents;
  let found = startOf(file);
  for (const step of path) {
    const next = child(node, step);
    if (!next) return found;
    found = rangeOf(file, next.place) ?? found;
    node = next.value;
  }
  return found;
};

const child = (node: unknown, step: PropertyKey): { readonly place: unknown; readonly value: unknown } | null => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : null) === String(step));
    return pair ? { place: pair.key, value: pair.value } : null;
  }
  if (!isCollection(node) || typeof step !== 'number') return null;
  const item = node.items[step];
  return item === undefined || isPair(item) ? null : { place: item, value: item };
};

const rangeOf = (file: SourceFile, node: unknown): Span | null =>
  isNode(node) && node.range ? spanOf(file, node.range[0], node.range[1]) : null;
