import type { SourceFile } from '../../diagnostics/index.ts';
import { spanOfLocation } from './location.ts';
import { readingHelper } from './rewrite-partial.ts';

/** A piece of a partial that writes HTML: text that is written as it stands, or an expression. */
export interface MarkedPlace {
  readonly kind: 'text' | 'expression';
  readonly file: SourceFile;
  readonly start: number;
  readonly length: number;
}

/**
 * Before each piece that a partial writes, puts a mark with the piece's number in `places`, so that every character of
 * the HTML can be traced to the template that wrote it. The marks are taken out again before anything reads the HTML.
 * They are made of noncharacters, which no interchanged text holds (Unicode 23.7).
 */
export const markPlaces = (program: hbs.AST.Program | undefined, file: SourceFile, places: MarkedPlace[]): void => {
  if (!program) return;
  program.body = program.body.flatMap((statement) => marked(statement, file, places));
};

const opening = '\ufdd0';
const closing = '\ufdd1';

const markPattern = new RegExp(`${opening}(\\d+)${closing}`, 'g');

const readingOpening = '\ufdd2';
const readingClosing = '\ufdd3';

/** Before and after what an expression wrote: how much of the data had been read by then. */
export const markOfReadings = (count: number): string => `${readingOpening}${count}${readingClosing}`;

/** Finds marks: the first group is the number of a place, the second that of the readings before the mark. */
export const anyMark = new RegExp(`${markPattern.source}|${readingOpening}(\\d+)${readingClosing}`, 'g');

/** The same text, its marks counted from another number. */
export const moveMarks = (text: string, by: number): string =>
  by === 0 ? text : text.replace(markPattern, (_, number: string) => `${opening}${Number(number) + by}${closing}`);

const marked = (statement: hbs.AST.Statement, file: SourceFile, places: MarkedPlace[]): hbs.AST.Statement[] => {
  if (isContent(statement)) {
    if (statement.value !== '') statement.value = markOf(placeOfContent(statement, file), places) + statement.value;
    return [statement];
  }
  if (isMustache(statement)) {
    const { start, end } = spanOfLocation(file, statement.loc);
    const mark = readingMark(statement.loc);
    const place = { kind: 'expression', file, start, length: end - start } as const;
    return [contentOf(markOf(place, places), statement.loc), mark, statement, mark];
  }
  if (isBlock(statement)) {
    markPlaces(statement.program, file, places);
    markPlaces(statement.inverse, file, places);
  } else if (isPartialBlock(statement)) markPlaces(statement.program, file, places);
  return [statement];
};

/** White space may have been taken off at both ends. */
const placeOfContent = ({ value, loc }: hbs.AST.ContentStatement, file: SourceFile): MarkedPlace => {
  const { start, end } = spanOfLocation(file, loc);
  const offset = file.text.slice(start, end).indexOf(value);
  return { kind: 'text', file, start: start + Math.max(0, offset), length: value.length };
};

const markOf = (place: MarkedPlace, places: MarkedPlace[]): string => {
  places.push(place);
  return `${opening}${places.length - 1}${closing}`;
};

const readingMark = (loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement => {
  const [data, depth, parts, original] = [false, 0, [readingHelper], readingHelper];
  const path: hbs.AST.PathExpression = { type: 'PathExpression', data, depth, parts, original, loc };
  const [hash, strip] = [
    { type: 'Hash' as const, pairs: [], loc },
    { open: false, close: false },
  ];
  return { type: 'MustacheStatement', path, params: [], hash, escaped: false, strip, loc };
};

const contentOf = (value: string, loc: hbs.AST.SourceLocation): hbs.AST.ContentStatement => ({
  type: 'ContentStatement',
  value,
  original: { open: false, close: false },
  loc,
});

const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartialBlock = (node: hbs.AST.Node): node is hbs.AST.PartialBlockStatement =>
  node.type === 'PartialBlockStatement';
