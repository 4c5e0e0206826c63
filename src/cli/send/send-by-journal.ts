import { type DeliveryState, deliveryStates, type Journal } from '../../delivery/journal/index.ts';
import {
  type Composition,
  type Credentials,
  type Delivery,
  type DeliveryResult,
  messageFor,
  newMessageId,
  openSession,
  sendDeliveries,
} from '../../delivery/mail/index.ts';
import { DiagnosticLog } from '../../diagnostics/index.ts';
import type { Terminal } from '../terminal.ts';
import type { Outgoing } from './make-outgoing.ts';
import { openCopy } from './open-copy.ts';
import type { SendTask } from './send-task.ts';

/** How a run ended. */
export interface SendReport {
  /** Why it ended before all was tried; null when it did not. */
  readonly stopped: string | null;
  readonly states: ReadonlyMap<string, DeliveryState>;
}

const noteMade = (journal: Journal, { planned, copy }: Outgoing): void => {
  const { reader, state } = planned;
  const { file, sha256 } = copy;
  if (state?.sha256 === sha256 && state.file === file) return;
  journal.note({ kind: 'made', reader: reader.id, copy: reader.copy, file, sha256 });
};

const compose = async (
  { mailing, order }: SendTask,
  { planned, copy }: Outgoing,
  messageId: string,
): Promise<Composition> => {
  const read = openCopy(order.output, copy);
  if (read.kind === 'failed') return read;
  const log = new DiagnosticLog();
  const message = await messageFor(mailing, planned, messageId, read.bytes, log.report);
  return message
    ? { kind: 'composed', message }
    : { kind: 'failed', problem: log.entries.map((entry) => entry.message).join('; ') };
};

const deliveryOf = (task: SendTask, outgoing: Outgoing): Delivery => {
  const { reader, state } = outgoing.planned;
  const messageId = state?.messageId ?? newMessageId(task.mailing.settings);
  return {
    reader: reader.id,
    address: reader.email,
    messageId,
    sha256: outgoing.copy.sha256,
    compose: () => compose(task, outgoing, messageId),
  };
};

/** The account of the mail server; never in a file of the project. */
const credentialsFrom = (environment: Readonly<Record<string, string | undefined>>): Credentials | null => {
  const { BRIEFPRESS_SMTP_USER: user, BRIEFPRESS_SMTP_PASSWORD: password } = environment;
  return user && password ? { user, password } : null;
};

const interruptions = ['SIGINT', 'SIGTERM'] as const;

/** The first ctrl-C ends the run after the delivery in flight; the second one ends the process as usual. */
const untilInterrupted = (terminal: Terminal): { readonly signal: AbortSignal; readonly release: () => void } => {
  const ending = new AbortController();
  const release = (): void => {
    for (const name of interruptions) process.off(name, onInterrupt);
  };
  const onInterrupt = (): void => {
    release();
    terminal.message('ending after the delivery in flight; once more ends at once');
    ending.abort();
  };
  for (const name of interruptions) process.on(name, onInterrupt);
  return { signal: ending.signal, release };
};

/** Notes the copies as made and hands their messages over. */
export const sendByJournal = async (
  task: SendTask,
  outgoing: readonly Outgoing[],
  journal: Journal,
  onResult: (result: DeliveryResult) => void,
): Promise<SendReport> => {
  const { settings } = task.mailing;
  for (const each of outgoing) noteMade(journal, each);
  const { signal, release } = untilInterrupted(task.terminal);
  const { stopped } = await sendDeliveries(
    outgoing.map((each) => deliveryOf(task, each)),
    {
      ...{ settings, journal, signal, onResult },
      open: () => openSession(settings, credentialsFrom(process.env)),
      resendUnanswered: task.options.resendUnknown ?? false,
    },
  );
  release();
  const reason = stopped ?? (signal.aborted ? 'it was interrupted' : null);
  return { stopped: reason, states: deliveryStates(journal.entries) };
};
