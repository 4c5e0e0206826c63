import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import { type Report, type Span, spanOf } from '../../diagnostics/index.ts';
import type { ComponentValue, LeafValue } from './component-value.ts';

/** Brackets nested deeper than this lose their content, so that what reads values may recurse. */
const deepestLevel = 100;

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

interface Open {
  readonly closer: string;
  readonly start: number;
  readonly values: ComponentValue[];
  readonly finish: (end: number) => ComponentValue;
}

const numberOf = (text: string): number => {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_SAFE_INTEGER;
};

const numericPart = /^[+-]?(?:\d+\.\d+|\d+|\.\d+)(?:e[+-]?\d+)?/i;

const dimension = (text: string): { readonly value: number; readonly unit: string } => {
  const digits = numericPart.exec(text)?.[0] ?? '';
  return { value: numberOf(digits), unit: ident.decode(text.slice(digits.length)).toLowerCase() };
};

type TokenReader = (text: string, start: number, end: number) => LeafValue;

const readers = new Map<number | undefined, TokenReader>([
  [tokenTypes.Ident, (text, start, end) => ({ kind: 'ident', text: ident.decode(text), start, end })],
  [
    tokenTypes.AtKeyword,
    (text, start, end) => ({ kind: 'at-keyword', text: ident.decode(text.slice(1)).toLowerCase(), start, end }),
  ],
  [tokenTypes.Hash, (text, start, end) => ({ kind: 'hash', text: ident.decode(text.slice(1)), start, end })],
  [tokenTypes.String, (text, start, end) => ({ kind: 'string', text: string.decode(text), start, end })],
  [tokenTypes.Url, (text, start, end) => ({ kind: 'url', text: url.decode(text), start, end })],
  [
    tokenTypes.Number,
    (text, start, end) => ({ kind: 'number', value: numberOf(text), isInteger: /^[+-]?\d+$/.test(text), start, end }),
  ],
  [tokenTypes.Percentage, (text, start, end) => ({ kind: 'percentage', value: numberOf(text), start, end })],
  [tokenTypes.Dimension, (text, start, end) => ({ kind: 'dimension', ...dimension(text), start, end })],
  [tokenTypes.BadString, (text, start, end) => ({ kind: 'bad', text, start, end })],
  [tokenTypes.BadUrl, (text, start, end) => ({ kind: 'bad', text, start, end })],
]);

const silentTypes = new Set([tokenTypes.WhiteSpace, tokenTypes.Comment, tokenTypes.CDO, tokenTypes.CDC]);

/** Gathers tokens into nested values; what is open at the end is closed there (css-syntax-3 §5.4). */
class Nesting {
  readonly top: ComponentValue[] = [];
  readonly #open: Open[] = [];

  get values(): ComponentValue[] {
    return this.#open.at(-1)?.values ?? this.top;
  }

  get innermost(): Open | undefined {
    return this.#open.at(-1);
  }

  open(text: string, start: number): void {
    const bracket = text.at(-1);
    const values: ComponentValue[] = [];
    const finish = (end: number): ComponentValue =>
      bracket === '{' || bracket === '[' || text === '('
        ? { kind: 'block', bracket: bracket === '{' || bracket === '[' ? bracket : '(', values, start, end }
        : { kind: 'function', name: ident.decode(text.slice(0, -1)).toLowerCase(), values, start, end };
    this.#open.push({ closer: closers[bracket ?? ''] ?? ')', start, values, finish });
  }

  close(end: number): void {
    const closed = this.#open.pop();
    if (closed && this.#open.length < deepestLevel) this.values.push(closed.finish(end));
  }
}

const reportUnclosed = (open: Open, span: Span, report: Report): void => {
  const message = 'this bracket is never closed';
  const place = spanOf(span.file, open.start, open.start + 1);
  report({ severity: 'warning', code: 'CSS-unclosed', message, span: place, hint: `add the missing "${open.closer}"` });
};

/** The component values of a piece of CSS. Offsets count in the whole file, wherever the piece stands in it. */
export const parseComponentValues = (span: Span, report: Report): readonly ComponentValue[] => {
  const text = span.file.text.slice(span.start, span.end);
  const nesting = new Nesting();
  const take = (type: number, from: number, to: number): void => {
    if (silentTypes.has(type)) return;
    const token = text.slice(from, to);
    const [start, end] = [from + span.start, to + span.start];
    const reader = readers.get(type);
    if (reader) nesting.values.push(reader(token, start, end));
    else if (type === tokenTypes.Function || token in closers) nesting.open(token, start);
    else if (token === nesting.innermost?.closer) nesting.close(end);
    else if (token === ')' || token === ']' || token === '}')
      nesting.values.push({ kind: 'bad', text: token, start, end });
    else nesting.values.push({ kind: 'delim', text: token, start, end });
  };
  tokenize(text, take);
  if (nesting.innermost) reportUnclosed(nesting.innermost, span, report);
  while (nesting.innermost) nesting.close(span.end);
  return nesting.top;
};
