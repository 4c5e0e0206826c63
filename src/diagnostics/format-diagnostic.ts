import type { Diagnostic } from './diagnostic.ts';
import { lineText, positionAt, type Span } from './source-file.ts';

/** How a message is painted; the plain style adds nothing. */
export interface DiagnosticStyle {
  readonly severity: (text: string, severity: Diagnostic['severity']) => string;
  readonly place: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const plainStyle: DiagnosticStyle = {
  severity: (text) => text,
  place: (text) => text,
  dim: (text) => text,
};

/** `file:line:column`, the form that editors and terminals make clickable. */
export const formatPlace = (span: Span): string => {
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path}:${line}:${column}`;
};

const frameWidth = 100;

/** The source line with carets under the span, cut to a window around it when the line is long. */
const codeFrame = (span: Span, style: DiagnosticStyle): string => {
  const { line, column } = positionAt(span.file, span.start);
  const whole = lineText(span.file, line);
  const from = Math.max(0, Math.min(column - 1 - 40, whole.length - frameWidth));
  const shown = whole.slice(from, from + frameWidth).replaceAll('\t', ' ');
  const length = Math.max(1, Math.min(span.end - span.start, shown.length - (column - 1 - from)));
  const margin = ' '.repeat(String(line).length);
  const carets = ' '.repeat(column - 1 - from) + '^'.repeat(length);
  return [`${style.dim(`${line} |`)} ${shown}`, `${style.dim(`${margin} |`)} ${carets}`].join('\n');
};

/** A message as a person reads it: place, severity, sentence, code frame, hint. */
export const formatDiagnostic = (diagnostic: Diagnostic, style: DiagnosticStyle = plainStyle): string => {
  const { severity, code, message, span, detail, hint } = diagnostic;
  const head = `${style.severity(severity, severity)} ${style.dim(`[${code}]`)} ${message}`;
  const lines = span ? [`${style.place(formatPlace(span))}: ${head}`] : [head];
  if (span && span.file.text !== '') lines.push(codeFrame(span, style));
  if (detail) lines.push(...detail.split('\n').map((line) => `  ${line}`));
  if (hint) lines.push(`  ${style.dim('hint:')} ${hint}`);
  return lines.join('\n');
};

/** A message for machines: the span becomes path, line, column and length. */
export const diagnosticToJson = ({ span, ...rest }: Diagnostic): Record<string, unknown> => {
  if (!span) return { ...rest };
  const { line, column } = positionAt(span.file, span.start);
  return { ...rest, file: span.file.path, line, column, length: span.end - span.start };
};
