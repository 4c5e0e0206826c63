import { type Diagnostic, diagnosticToJson } from '../diagnostics/index.ts';
import type { CommonOptions } from './common-options.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** How strictly a command looks at warnings. */
export interface StrictOption {
  readonly strict?: boolean;
}

/** Under `--strict` a warning stops the press as an error does. */
export const weigh = (diagnostics: readonly Diagnostic[], options: StrictOption): readonly Diagnostic[] =>
  options.strict ? diagnostics.map((entry) => ({ ...entry, severity: 'error' as const })) : diagnostics;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((entry) => entry.severity === 'error');

export const codeFor = (diagnostics: readonly Diagnostic[]): ExitCode =>
  hasErrors(diagnostics) ? exitCode.inputErrors : exitCode.done;

/** Shows messages to the person; as JSON they are part of the result instead. */
export const showMessages = (diagnostics: readonly Diagnostic[], options: CommonOptions, terminal: Terminal): void => {
  if (options.json) return;
  const shown = options.quiet ? diagnostics.filter((entry) => entry.severity === 'error') : diagnostics;
  if (shown.length > 0) terminal.report(shown);
};

/** The result for machines: one JSON value on standard output. */
export const answerJson = (value: object, terminal: Terminal): void =>
  terminal.result(`${JSON.stringify(value, null, 2)}\n`);

export const diagnosticsToJson = (diagnostics: readonly Diagnostic[]): readonly Record<string, unknown>[] =>
  diagnostics.map(diagnosticToJson);

/** `1 page`, `4 pages`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
