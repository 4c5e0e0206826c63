import { join } from 'node:path';
import type { Brief } from '../../brief/index.ts';
import type { DeliveryState } from '../../delivery/journal/index.ts';
import {
  isMailReader,
  letterFor,
  type MailCopy,
  type PlannedDelivery,
  planDeliveries,
} from '../../delivery/mail/index.ts';
import { type Diagnostic, DiagnosticLog } from '../../diagnostics/index.ts';
import { answerJson, codeFor, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import type { ReadyMailing } from './read-mailing.ts';
import type { SendOptions } from './send-options.ts';

/** One sending: what is asked for, and where it is told. */
export interface SendTask extends ReadyMailing {
  readonly options: SendOptions;
  readonly terminal: Terminal;
  /** What was found while the brief, its readers and the settings were read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The version that the newest revision gives to a brief. */
export const versionOf = (brief: Brief): string => brief.revisions.at(-1)?.version ?? '0';

/** The journal's path: the one that is named, else beside the copies. */
export const journalPath = ({ plan: { brief }, options }: SendTask): string =>
  options.journal ?? join(options.output, `${brief.id}-v${versionOf(brief)}.journal`).replaceAll('\\', '/');

/** The copies that go by e-mail, by number. */
const mailCopies = ({ plan }: SendTask): readonly MailCopy[] =>
  plan.variants
    .flatMap(({ brief, language, copies }) =>
      copies.flatMap(({ reader, file }) => (isMailReader(reader) ? [{ reader, brief, language, file }] : [])),
    )
    .sort((a, b) => a.reader.copy - b.reader.copy);

export const planOf = (task: SendTask, states: ReadonlyMap<string, DeliveryState>): readonly PlannedDelivery[] =>
  planDeliveries(mailCopies(task), states, task.options.retryRefused ?? false);

/** Writes every message once without keeping it, so that a mistake in the template is found before the first is sent. */
export const proofLetters = ({ mailing }: SendTask, plan: readonly PlannedDelivery[]): readonly Diagnostic[] => {
  const log = new DiagnosticLog();
  for (const planned of plan) letterFor(mailing, planned, log.report);
  return log.entries;
};

/** Ends the command: messages for the person, or everything as JSON. */
export const finish = (
  { options, terminal, diagnostics: earlier }: Pick<SendTask, 'options' | 'terminal' | 'diagnostics'>,
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
