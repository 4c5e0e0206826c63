import { join } from 'node:path';
import type { DeliveryState } from '../../delivery/journal/index.ts';
import { letterFor, type Mailing, type PlannedDelivery, planDeliveries } from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog } from '../../diagnostics/index.ts';
import { answerJson, codeFor, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { copyName, findCopy, versionOf } from './find-copies.ts';
import type { Outgoing } from './send-by-journal.ts';
import type { SendOptions } from './send-options.ts';

/** One sending: what is asked for, and where it is told. */
export interface SendTask {
  readonly mailing: Mailing;
  readonly options: SendOptions;
  readonly terminal: Terminal;
  /** What was found while the brief, its readers and the settings were read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The journal's path: the one that is named, else beside the copies. */
export const journalPath = ({ mailing: { brief }, options }: SendTask): string =>
  options.journal ?? join(options.copies, `${brief.id}-v${versionOf(brief)}.journal`).replaceAll('\\', '/');

export const planOf = (
  { mailing: { brief }, options }: SendTask,
  states: ReadonlyMap<string, DeliveryState>,
): readonly PlannedDelivery[] => {
  const { readers } = brief.distribution;
  return planDeliveries(readers, states, (reader) => copyName(brief, reader), options.retryRefused ?? false);
};

/** Writes every message once without keeping it, so that a mistake in the template is found before the first is sent. */
export const proofLetters = ({ mailing }: SendTask, plan: readonly PlannedDelivery[]): readonly Diagnostic[] => {
  const log = new DiagnosticLog();
  for (const planned of plan) letterFor(mailing, planned, log.report);
  return log.entries;
};

export interface FoundCopies {
  readonly outgoing: readonly Outgoing[];
  readonly diagnostics: readonly Diagnostic[];
}

export const findCopies = ({ options }: SendTask, plan: readonly PlannedDelivery[]): FoundCopies => {
  const outgoing: Outgoing[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const planned of plan) {
    const copy = findCopy(options.copies, planned.file);
    if ('read' in copy) outgoing.push({ planned, copy });
    else diagnostics.push(copy);
  }
  return { outgoing, diagnostics };
};

/** Ends the command: messages for the person, or everything as JSON. */
export const finish = (
  { options, terminal, diagnostics: earlier }: Omit<SendTask, 'mailing'>,
  found: readonly Diagnostic[],
  result: object,
  summary: string | null,
): ExitCode => {
  const diagnostics = [...earlier, ...found];
  showMessages(diagnostics, options, terminal);
  const ok = !hasErrors(diagnostics);
  if (options.json) answerJson({ ok, ...result, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  else if (summary !== null && !options.quiet) terminal.result(`${summary}\n`);
  return codeFor(diagnostics);
};
