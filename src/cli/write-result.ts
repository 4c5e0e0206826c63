import { resolve } from 'node:path';
import { type Diagnostic, startOf } from '../diagnostics/index.ts';
import { writeAtomically } from '../resources/index.ts';
import { standardStream } from './standard-stream.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A PDF on the screen is noise, and can upset the terminal. */
export const refuseScreen = (path: string | undefined, terminal: Terminal): void => {
  if (path === standardStream && terminal.resultIsScreen)
    throw new UsageError('a PDF is not for the screen; redirect standard output or give -o a file name');
};

/** Puts a finished PDF in place or on standard output; answers with what went wrong. */
export const writeResult = (path: string, pdf: Uint8Array, terminal: Terminal): readonly Diagnostic[] => {
  if (path === standardStream) {
    terminal.result(pdf);
    return [];
  }
  const result = writeAtomically(resolve(path), pdf);
  if (result.kind === 'written') return [];
  const message = `the PDF cannot be written: ${result.message}`;
  const span = startOf({ path, text: '' });
  return [{ severity: 'error', code: 'FILE-unwritable', message, span, hint: 'choose another place with -o' }];
};
