import Handlebars from 'handlebars';
import { type Report, type SourceFile, type Span, spanOf } from '../../diagnostics/index.ts';
import { lineStart } from './location.ts';

/** Reads one Handlebars file; a text that does not parse is reported at its place, and the answer is null. */
export const parsePartial = (file: SourceFile, report: Report): hbs.AST.Program | null => {
  try {
    return Handlebars.parse(file.text, { srcName: file.path });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    report({ severity: 'error', code: 'TEMPLATE-syntax', ...explain(file, text), hint });
    return null;
  }
};

const hint = 'check that every {{#block}} has its {{/block}} and every {{ its }}';

const explain = (file: SourceFile, text: string): { readonly message: string; readonly span: Span } => {
  const grammar = /^(?:Parse|Lexical) error on line (\d+)[:.][^\n]*\n(?:([^\n]*)\n(-*)\^)?([\s\S]*)/.exec(text);
  if (grammar) {
    const [, line, shown = '', dashes = '', expectation = ''] = grammar;
    const got = /got '([^']*)'/.exec(expectation)?.[1];
    const message = got
      ? `unexpected ${tokenNames[got] ?? got} in a Handlebars expression`
      : 'text that Handlebars cannot read';
    return { message, span: spanOfToken(file, Number(line), shown.slice(0, dashes.length)) };
  }
  const [, message = text, line = '1', column = '0'] = /^([\s\S]*?) - (\d+):(\d+)$/.exec(text) ?? [];
  const start = lineStart(file.text, Number(line)) + Number(column);
  return {
    message: message.replace(/^(\S+) doesn't match (\S+)$/, '"$1" is closed by "$2"'),
    span: spanOf(file, start, start + 1),
  };
};

const tokenNames: Readonly<Record<string, string>> = {
  EOF: 'end of file',
  CLOSE: '"}}"',
  CLOSE_UNESCAPED: '"}}}"',
  CLOSE_SEXPR: '")"',
  OPEN: '"{{"',
  OPEN_ENDBLOCK: '"{{/"',
  OPEN_SEXPR: '"("',
  INVALID: 'character',
  EQUALS: '"="',
  ID: 'name',
  STRING: 'string',
  INVERSE: '"{{else}}"',
  OPEN_INVERSE_CHAIN: '"{{else"',
};

/** The parser tells the line and the text before the token, without line ends and cut to its last 20 characters. */
const spanOfToken = (file: SourceFile, line: number, shownBefore: string): Span => {
  const before = shownBefore.replace(/^\.\.\./, '');
  const start = lineStart(file.text, line);
  const end = lineStart(file.text, line + 1);
  for (let at = start; at <= end; at++) {
    const passed = file.text.slice(Math.max(0, at - 200), at).replaceAll('\n', '');
    if (passed.endsWith(before)) return spanOf(file, at, Math.min(at + 1, file.text.length));
  }
  return spanOf(file, start, end);
};
