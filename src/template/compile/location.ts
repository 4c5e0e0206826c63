import { type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';

/** A place as Handlebars tells it: lines from 1, columns from 0. */
export interface Location {
  readonly source: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The offset at which a line begins; lines count from 1. */
export const lineStart = (text: string, line: number): number => {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
};

export const spanOfLocation = (file: SourceFile, { start, end }: Location): Span =>
  spanOf(file, lineStart(file.text, start.line) + start.column, lineStart(file.text, end.line) + end.column);
