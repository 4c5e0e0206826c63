import type { ErrorCode, YAMLError } from 'yaml';
import { type Diagnostic, type SourceFile, spanOf } from '../../diagnostics/index.ts';

/** The parser tells of nesting beyond the stack as one more slip of the author's. */
export const isTooDeep = (problem: YAMLError): boolean => problem.code === 'RESOURCE_EXHAUSTION';

const colonInText = 'put texts that hold ": " in quotes';

/** Hints for the slips that people make. */
const hints: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'remove one of the two',
  BAD_INDENT: 'indent with the same number of spaces as the lines around it',
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MULTILINE_IMPLICIT_KEY: colonInText,
  MISSING_CHAR: 'close the bracket or the quotation mark that was opened before',
  UNEXPECTED_TOKEN: 'put texts that begin with [ or { in quotes',
  BAD_ALIAS: 'put texts that begin with * or & in quotes',
  BAD_SCALAR_START: 'put texts that begin with @ or ` in quotes',
  MULTIPLE_DOCS: 'one file holds one brief; remove the line "---"',
  TAG_RESOLVE_FAILED: 'leave tags such as !name out',
};

/** Sentences of our own where the parser's speak of its insides. */
const sentences: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'this text holds a colon and a space, so that it reads like a field',
  MULTIPLE_DOCS: 'the file holds more than one document',
};

/** A problem of the YAML parser as a located message. */
export const explainYaml = (problem: YAMLError, file: SourceFile): Diagnostic => {
  const [start, end] = placeOf(problem, file.text);
  const isDuplicate = problem.code === 'DUPLICATE_KEY';
  const hint = hints[problem.code];
  return {
    severity: 'error',
    code: isDuplicate ? 'YAML-duplicate-key' : 'YAML-syntax',
    message: isDuplicate ? duplicateKey(file, start) : sentenceOf(problem),
    span: spanOf(file, start, Math.max(start, Math.min(end, file.text.length))),
    ...(hint ? { hint } : {}),
  };
};

const unclosedQuote = /^Missing closing (["'])quote$/;

const sentenceOf = (problem: YAMLError): string => {
  const mark = unclosedQuote.exec(problem.message)?.[1];
  if (mark !== undefined) return `the quotation mark ${mark} that stands here is never closed`;
  return sentences[problem.code] ?? lowerFirst(problem.message);
};

/** The parser tells of an open quotation mark where the file ends; the author looks for where it begins. */
const placeOf = ({ message, pos }: YAMLError, text: string): readonly [number, number] => {
  const mark = unclosedQuote.exec(message)?.[1];
  const start = mark === undefined ? -1 : text.lastIndexOf(mark, pos[0] - 1);
  return start < 0 ? pos : [start, start + 1];
};

const duplicateKey = (file: SourceFile, start: number): string => {
  const key = /^[^:\n]*/.exec(file.text.slice(start, start + 60))?.[0] ?? '';
  return `the field "${key.trim()}" stands twice in the same map`;
};

const lowerFirst = (message: string): string => message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
