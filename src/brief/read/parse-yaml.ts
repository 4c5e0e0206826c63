import { type Document, isMap, parseDocument, type YAMLError } from 'yaml';
import { type Report, type SourceFile, startOf } from '../../diagnostics/index.ts';
import { explainYaml, isTooDeep } from './explain-yaml.ts';
import { inspectYaml } from './inspect-yaml.ts';

/** YAML as nodes with places and as plain data. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly data: unknown;
}

/** What a file is meant to be, for messages. */
export interface YamlKind {
  readonly noun: string;
  readonly hint: string;
}

const aliasLimit = 1000;

/** Reads YAML 1.2; null when the text is not YAML or holds nothing. */
export const parseYaml = (file: SourceFile, what: YamlKind, report: Report): ParsedYaml | null => {
  const document = parseDocument(file.text, { version: '1.2', prettyErrors: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings];
  if (problems.some(isTooDeep)) return tooDeep(file, report);
  for (const problem of rootsOf(problems)) report(explainYaml(problem, file));
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return null;
  if (document.contents === null || !isMap(document.contents))
    return notAMap(file, document.contents === null, what, report);
  if (!inspectYaml(document, file, report)) return null;
  return toData(document, file, report);
};

/** A tab as indentation brings other errors with it that would only confuse. */
const rootsOf = (problems: readonly YAMLError[]): readonly YAMLError[] => {
  const tabs = problems.filter((problem) => problem.code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : problems;
};

const tooDeep = (file: SourceFile, report: Report): null => {
  const message = 'the lists and maps are nested too deeply';
  report({ severity: 'error', code: 'YAML-depth', message, span: startOf(file), hint: 'look for unclosed brackets' });
  return null;
};

const notAMap = (file: SourceFile, isEmpty: boolean, { noun, hint }: YamlKind, report: Report): null => {
  report({
    severity: 'error',
    code: isEmpty ? 'BRIEF-empty' : 'BRIEF-not-a-map',
    message: isEmpty ? `the ${noun} is empty` : `a ${noun} is a map of fields, and this file holds something else`,
    span: startOf(file),
    hint,
  });
  return null;
};

const toData = (document: Document.Parsed, file: SourceFile, report: Report): ParsedYaml | null => {
  try {
    return { document, data: document.toJS({ maxAliasCount: aliasLimit }) };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const message = 'the aliases of this file refer to themselves or stand for too much';
    report({
      severity: 'error',
      code: 'YAML-alias',
      message,
      span: startOf(file),
      hint: 'write the repeated parts out',
    });
    return null;
  }
};
