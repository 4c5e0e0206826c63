import { type DeliveryState, deliveryStates, type Journal, JournalFailure } from '../../delivery/journal/index.ts';
import {
  type Composition,
  type Credentials,
  type Delivery,
  type DeliveryResult,
  type Mailing,
  messageFor,
  newMessageId,
  openSession,
  type PlannedDelivery,
  type SendingEnd,
  sendDeliveries,
} from '../../delivery/mail/index.ts';
import { DiagnosticLog } from '../../diagnostics/index.ts';
import type { FoundCopy } from './find-copies.ts';

/** A reader's place in the plan, and the copy that is to go out. */
export interface Outgoing {
  readonly planned: PlannedDelivery;
  readonly copy: FoundCopy;
}

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

const noteAllMade = (journal: Journal, outgoing: readonly Outgoing[]): SendingEnd => {
  try {
    for (const each of outgoing) noteMade(journal, each);
    return { stopped: null };
  } catch (error) {
    if (error instanceof JournalFailure) return { stopped: `the journal cannot be kept: ${error.message}` };
    throw error;
  }
};

const compose = async (mailing: Mailing, { planned, copy }: Outgoing, messageId: string): Promise<Composition> => {
  const read = copy.read();
  if (read.kind === 'failed') return read;
  const log = new DiagnosticLog();
  const message = await messageFor(mailing, planned, messageId, read.bytes, log.report);
  return message
    ? { kind: 'composed', message }
    : { kind: 'failed', problem: log.entries.map((entry) => entry.message).join('; ') };
};

const deliveryOf = (mailing: Mailing, outgoing: Outgoing): Delivery => {
  const { reader, state } = outgoing.planned;
  const messageId = state?.messageId ?? newMessageId(mailing.settings);
  return {
    reader: reader.id,
    address: reader.email,
    messageId,
    sha256: outgoing.copy.sha256,
    compose: () => compose(mailing, outgoing, messageId),
  };
};

/** The account of the mail server; never in a file of the project. */
const credentialsFrom = (environment: Readonly<Record<string, string | undefined>>): Credentials | null => {
  const { BRIEFPRESS_SMTP_USER: user, BRIEFPRESS_SMTP_PASSWORD: password } = environment;
  return user && password ? { user, password } : null;
};

/** The first ctrl-C ends the run after the delivery in flight; the second one ends the process as usual. */
const untilInterrupted = (): { readonly signal: AbortSignal; readonly release: () => void } => {
  const ending = new AbortController();
  const onInterrupt = (): void => ending.abort();
  process.once('SIGINT', onInterrupt);
  return { signal: ending.signal, release: () => process.off('SIGINT', onInterrupt) };
};

/** Notes the copies as made and hands their messages over. */
export const sendByJournal = async (
  mailing: Mailing,
  outgoing: readonly Outgoing[],
  journal: Journal,
  resendUnanswered: boolean,
  onResult: (result: DeliveryResult) => void,
): Promise<SendReport> => {
  const { settings } = mailing;
  const { signal, release } = untilInterrupted();
  const deliveries = outgoing.map((each) => deliveryOf(mailing, each));
  const open = () => openSession(settings, credentialsFrom(process.env));
  const made = noteAllMade(journal, outgoing);
  const end =
    made.stopped === null
      ? await sendDeliveries(deliveries, { settings, journal, open, signal, onResult, resendUnanswered })
      : made;
  release();
  const stopped = end.stopped ?? (signal.aborted ? 'it was interrupted' : null);
  return { stopped, states: deliveryStates(journal.entries) };
};
