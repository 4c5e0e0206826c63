import { type Report, type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import type { AssetReader } from '../html-source.ts';
import type { ComponentValue } from './component-value.ts';
import { parseComponentValues } from './parse-component-values.ts';
import { parseRules } from './parse-rules.ts';
import type { Rule, Stylesheet } from './stylesheet.ts';

export interface StylesheetOptions {
  readonly report: Report;
  /** How `@import` finds files; null where nothing may be imported. */
  readonly assets: AssetReader | null;
}

type Problem = (message: string, at: Span) => void;

const importProblem =
  (url: string, report: Report): Problem =>
  (message, span) =>
    report({ severity: 'error', code: 'CSS-import', message: `"${url}" is not imported: ${message}`, span });

/** Chains of imports deeper than this are taken for a mistake. */
const longestChain = 32;

const rulesOf = (span: Span, options: StylesheetOptions, chain: readonly string[]): readonly Rule[] => {
  const { file } = span;
  const importRules = (url: string, at: ComponentValue): readonly Rule[] => {
    const problem = importProblem(url, options.report);
    const place = spanOf(file, at.start, at.end);
    const answer = options.assets?.read(url, file) ?? { kind: 'error', message: 'no files may be read here' };
    if (answer.kind === 'error') problem(answer.message, place);
    else if (chain.includes(answer.path)) problem('it imports itself', place);
    else if (chain.length >= longestChain) problem('too many stylesheets import one another', place);
    else {
      const imported = { path: answer.path, text: new TextDecoder().decode(answer.bytes) };
      return rulesOf(wholeOf(imported), options, [...chain, answer.path]);
    }
    return [];
  };
  return parseRules(parseComponentValues(span, options.report), {
    file,
    report: options.report,
    importRules,
    mayImport: true,
  });
};

const wholeOf = (file: SourceFile): Span => spanOf(file, 0, file.text.length);

/** Parses a stylesheet: a whole file, or the span of a `<style>` element's text. */
export const parseStylesheet = (source: SourceFile | Span, options: StylesheetOptions): Stylesheet => {
  const span = 'file' in source ? source : wholeOf(source);
  const chain = 'file' in source ? [] : [source.path];
  return { rules: rulesOf(span, options, chain) };
};
