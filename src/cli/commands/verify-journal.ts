import { resolve } from 'node:path';
import { type JournalVerdict, verifyJournal } from '../../delivery/journal/index.ts';
import { readBytes } from '../../resources/index.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface VerifyJournalOptions extends CommonOptions {
  readonly head?: string;
}

const verdictOn = (file: string, head: string | null): JournalVerdict => {
  const answer = readBytes(resolve(file), file);
  if (answer.kind === 'found') return verifyJournal(answer.bytes, file, head);
  return { lines: 0, head: null, addedSince: null, diagnostics: [answer.diagnostic] };
};

const refuseOddHash = (head: string | undefined): void => {
  if (head !== undefined && !/^[0-9a-f]{64}$/i.test(head))
    throw new UsageError(`--head takes the 64 digits that verify-journal printed, not ${head}`);
};

const summary = (file: string, { lines, head, addedSince }: JournalVerdict): string => {
  const since = addedSince === null ? '' : `, ${addedSince} since the head that was kept`;
  return `${file}: sound, ${counted(lines, 'line')}${since}\nhead ${head}\n`;
};

/** Checks the chain of a journal and prints its head, which can be kept elsewhere. */
export const verifyJournalFile = (file: string, options: VerifyJournalOptions, terminal: Terminal): ExitCode => {
  refuseOddHash(options.head);
  const verdict = verdictOn(file, options.head ?? null);
  const { diagnostics, ...facts } = verdict;
  const ok = !hasErrors(diagnostics);
  showMessages(diagnostics, options, terminal);
  if (options.json) answerJson({ journal: file, ok, ...facts, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  else if (ok && !options.quiet) terminal.result(summary(file, verdict));
  return codeFor(diagnostics);
};
