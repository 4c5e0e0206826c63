import type { Journal } from '../journal/index.ts';
import { JournalFailure } from '../journal/index.ts';
import { DeliveryQueue } from './delivery-queue.ts';
import type { MailSettings } from './mail-settings.ts';
import type { Outcome } from './outcome.ts';
import { backOff, Pacer, pause } from './pacing.ts';
import type { SessionAnswer, SmtpSession } from './smtp-session.ts';

/** One message for one reader, still to be handed over. */
export interface Delivery {
  readonly reader: string;
  readonly address: string;
  readonly messageId: string;
  /** SHA-256 of the copy that the message carries or links to. */
  readonly sha256: string;
  /** Writes the message when its turn has come; a problem, for instance with the copy's file, is told in words. */
  readonly compose: () => Promise<Composition>;
}

export type Composition =
  | { readonly kind: 'composed'; readonly message: Uint8Array }
  | { readonly kind: 'failed'; readonly problem: string };

/** How it went with one delivery; `given-up` when this run has tried often enough. */
export interface DeliveryResult {
  readonly reader: string;
  readonly kind: Outcome['kind'] | 'given-up';
  readonly answer: string;
}

/** What a run needs of the world. */
export interface Sending {
  readonly settings: MailSettings;
  readonly journal: Journal;
  readonly open: () => Promise<SessionAnswer>;
  /** Ends the run after the deliveries in flight. */
  readonly signal: AbortSignal;
  /** Told of every outcome, of those that are tried again too. */
  readonly onResult: (result: DeliveryResult) => void;
  /** Whether a delivery that got no answer may be handed over again, under the same Message-ID. */
  readonly resendUnanswered: boolean;
}

/** Why a run ended before all was tried; null when it did not. */
export interface SendingEnd {
  readonly stopped: string | null;
}

interface Item {
  readonly delivery: Delivery;
  readonly failures: number;
}

const isSession = (answer: SessionAnswer): answer is SmtpSession => 'send' in answer;

/** One run over a list of deliveries. */
class Run {
  readonly #sending: Sending;
  readonly #queue: DeliveryQueue<Item>;
  readonly #pacer: Pacer;
  readonly #ending = new AbortController();
  readonly #signal: AbortSignal;
  #stopped: string | null = null;

  constructor(deliveries: readonly Delivery[], sending: Sending) {
    this.#sending = sending;
    this.#queue = new DeliveryQueue(deliveries.map((delivery) => ({ delivery, failures: 0 })));
    this.#pacer = new Pacer(sending.settings.rate);
    this.#signal = AbortSignal.any([sending.signal, this.#ending.signal]);
  }

  get stopped(): string | null {
    return this.#stopped;
  }

  /** One connection's work: one delivery after another, until there is none or the run is to end. */
  async work(): Promise<void> {
    let session: SmtpSession | null = null;
    try {
      for (let item = await this.#next(); item; item = await this.#next()) {
        const composition = await item.delivery.compose();
        await this.#pacer.turn(this.#signal);
        if (composition.kind === 'failed') this.#drop(item.delivery, composition.problem);
        else {
          const ready: SmtpSession | null = await this.#ready(session);
          if (!ready) return;
          session = ready;
          await this.#deliver(item, composition.message, session);
        }
      }
    } catch (error) {
      if (!(error instanceof JournalFailure)) throw error;
      this.#stop(`the journal cannot be kept: ${error.message}`);
    } finally {
      session?.quit();
    }
  }

  #next(): Promise<Item | null> {
    return this.#queue.take(this.#signal);
  }

  #stop(reason: string): void {
    this.#stopped ??= reason;
    this.#ending.abort();
  }

  /** The session while it is open, else a new one; null when the run is to end. */
  async #ready(session: SmtpSession | null): Promise<SmtpSession | null> {
    if (this.#signal.aborted) return null;
    if (session?.isOpen()) return session;
    const { settings, open } = this.#sending;
    for (let failures = 1; !this.#signal.aborted; failures++) {
      const answer = await open();
      if (isSession(answer)) return this.#unlessEnding(answer);
      if (answer.kind === 'stopped' || failures >= settings.tries) this.#stop(answer.answer);
      else await pause(backOff(failures, settings.retryAfter, Math.random()) * 1000, this.#signal);
    }
    return null;
  }

  #unlessEnding(session: SmtpSession): SmtpSession | null {
    if (!this.#signal.aborted) return session;
    session.quit();
    return null;
  }

  #drop({ reader }: Delivery, answer: string): void {
    this.#sending.journal.note({ kind: 'failed', reader, answer, is_final: false });
    this.#sending.onResult({ reader, kind: 'given-up', answer });
  }

  async #deliver(item: Item, message: Uint8Array, session: SmtpSession): Promise<void> {
    const { reader, address, messageId, sha256 } = item.delivery;
    const { settings, journal } = this.#sending;
    journal.note({ kind: 'handing-over', reader, address, message_id: messageId, sha256 });
    const outcome = await session.send(settings.from.address, address, message);
    this.#note(reader, outcome);
    if (outcome.kind !== 'accepted') session.quit();
    this.#settle(item, outcome);
  }

  #note(reader: string, { kind, answer }: Outcome): void {
    const { journal } = this.#sending;
    if (kind === 'accepted') journal.note({ kind: 'handed-over', reader, answer });
    else if (kind === 'unanswered') journal.note({ kind: 'unanswered', reader, problem: answer });
    else journal.note({ kind: 'failed', reader, answer, is_final: kind === 'refused' });
  }

  #settle(item: Item, { kind, answer }: Outcome): void {
    const { settings, journal, onResult, resendUnanswered } = this.#sending;
    const { reader } = item.delivery;
    if (kind === 'stopped') this.#stop(answer);
    const mayTryAgain = kind === 'deferred' || (kind === 'unanswered' && resendUnanswered);
    const failures = item.failures + 1;
    if (mayTryAgain && failures < settings.tries) {
      if (kind === 'unanswered') journal.note({ kind: 'decided', reader, decision: 'resend' });
      this.#queue.putBack({ ...item, failures }, backOff(failures, settings.retryAfter, Math.random()));
      onResult({ reader, kind, answer });
    } else onResult({ reader, kind: kind === 'deferred' ? 'given-up' : kind, answer });
  }
}

/**
 * Hands deliveries over, each noted in the journal before and after. A delivery that may be tried again waits its time
 * while the others go on; what no delivery could survive ends the run.
 */
export const sendDeliveries = async (deliveries: readonly Delivery[], sending: Sending): Promise<SendingEnd> => {
  const run = new Run(deliveries, sending);
  await Promise.all(Array.from({ length: sending.settings.pool }, () => run.work()));
  return { stopped: run.stopped };
};
