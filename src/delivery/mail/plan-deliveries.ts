import { createHash } from 'node:crypto';
import type { Brief, Reader } from '../../brief/index.ts';
import type { DeliveryState } from '../journal/index.ts';

/** A reader whose copy goes by e-mail. */
export interface MailReader extends Reader {
  readonly email: string;
}

/** A copy that goes by e-mail. */
export interface MailCopy {
  readonly reader: MailReader;
  /** The brief as this reader may read it. */
  readonly brief: Brief;
  readonly language: string;
  /** The name of the copy's file. */
  readonly file: string;
}

/**
 * What is to be done for one reader. `ask`: nobody knows whether the copy was handed over. `refused`: the server said no
 * for good to this address.
 */
export interface PlannedDelivery extends MailCopy {
  readonly action: 'send' | 'ask' | 'done' | 'refused' | 'skipped';
  /** What the journal says of the reader; null when it says nothing. */
  readonly state: DeliveryState | null;
}

export const isMailReader = (reader: Reader): reader is MailReader =>
  reader.deliver === 'e-mail' && reader.email !== null;

const actionFor = ({ email }: MailReader, state: DeliveryState | null, retry: boolean): PlannedDelivery['action'] => {
  switch (state?.kind) {
    case 'delivered':
      return 'done';
    case 'unknown':
      return 'ask';
    case 'skipped':
      return retry ? 'send' : 'skipped';
    case 'refused':
      return retry || state.address !== email ? 'send' : 'refused';
    default:
      return 'send';
  }
};

/** What is missing, by what the journal says; with `retryRefused` also what was refused for good or given up. */
export const planDeliveries = (
  copies: readonly MailCopy[],
  states: ReadonlyMap<string, DeliveryState>,
  retryRefused: boolean,
): readonly PlannedDelivery[] =>
  copies.map((copy) => {
    const state = states.get(copy.reader.id) ?? null;
    return { ...copy, action: actionFor(copy.reader, state, retryRefused), state };
  });

/** SHA-256 over who gets what and where: another list of readers has another digest. */
export const readersDigest = (readers: readonly Reader[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        readers.map((reader) => {
          const { id, name, email, copy, deliver, lang, paper, profile, sections, ceiling } = reader;
          return { id, name, email, copy, deliver, lang, paper, profile, sections, ceiling };
        }),
      ),
    )
    .digest('hex');
