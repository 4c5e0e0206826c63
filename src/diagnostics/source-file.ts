/** A text that a message can point into: a brief, a template, a stylesheet. */
export interface SourceFile {
  /** The path as the user would write it: relative to the project folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets in one file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as people count: both start at 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const spanOf = (file: SourceFile, start: number, end: number): Span => ({ file, start, end });

/** The span of a whole file's beginning, for messages about the file itself. */
export const startOf = (file: SourceFile): Span => spanOf(file, 0, 0);

const lineStartsByFile = new WeakMap<SourceFile, readonly number[]>();

const lineStarts = (file: SourceFile): readonly number[] => {
  const known = lineStartsByFile.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsByFile.set(file, starts);
  return starts;
};

/** Line and column of an offset. Lines are found late: offsets travel, positions are only printed. */
export const positionAt = (file: SourceFile, offset: number): Position => {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
};

/** The text of one line, counted from 1, without its line end. */
export const lineText = (file: SourceFile, line: number): string => {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  const end = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/, '');
};

export const lineCount = (file: SourceFile): number => lineStarts(file).length;
