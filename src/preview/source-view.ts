import { lineCount, lineText, positionAt, type Span } from '../diagnostics/index.ts';

/** A place in a file with the lines around it. */
export interface SourceView {
  readonly file: string;
  /** On this computer, for editors; null where the file is none. */
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
  /** The number of the first of the lines. */
  readonly from: number;
  readonly lines: readonly string[];
}

const around = 3;

/** Minified stylesheets have lines that nobody reads to the end. */
const longestLine = 240;

export const viewSource = (span: Span, pathOf: (shownPath: string) => string | null): SourceView => {
  const { file } = span;
  const { line, column } = positionAt(file, span.start);
  const from = Math.max(1, line - around);
  const to = Math.min(lineCount(file), line + around);
  const lines = Array.from({ length: to - from + 1 }, (_, index) => lineText(file, from + index).slice(0, longestLine));
  return { file: file.path, path: pathOf(file.path), line, column, from, lines };
};
