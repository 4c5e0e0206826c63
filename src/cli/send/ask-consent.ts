import type { DeliveryState } from '../../delivery/journal/index.ts';
import type { PlannedDelivery } from '../../delivery/mail/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { SendOptions } from './send-options.ts';

const isYes = (answer: string): boolean => /^y(es)?$/i.test(answer);

/** Whether the plan may be carried out. */
export const mayGoOn = async (summary: string, options: SendOptions, terminal: Terminal): Promise<boolean> => {
  if (options.yes) return true;
  if (terminal.hasPerson) return isYes(await terminal.ask(`${summary}. Go on? [y/N] `));
  throw new UsageError('send asks before it sends, and nobody is here to answer; add --yes to go on without asking');
};

/** Whether a torn last line may be cut off. */
export const mayCutLine = async (length: number, options: SendOptions, terminal: Terminal): Promise<boolean> => {
  if (options.mendJournal) return true;
  if (!terminal.hasPerson) return false;
  const question = `The last line of the journal was cut short after ${length} bytes. Cut it off and go on? [y/N] `;
  return isYes(await terminal.ask(question));
};

export type Decision = 'resend' | 'skip' | 'leave';

const described = ({ reader }: PlannedDelivery, state: DeliveryState | null): string =>
  `${reader.id} <${state?.address ?? reader.email}>, Message-ID ${state?.messageId ?? 'unknown'}`;

/** What is to be done with a delivery of which nobody knows how it ended. */
export const decide = async (planned: PlannedDelivery, options: SendOptions, terminal: Terminal): Promise<Decision> => {
  if (options.resendUnknown) return 'resend';
  if (options.skipUnknown) return 'skip';
  if (!terminal.hasPerson) return 'leave';
  const answer = await terminal.ask(
    `${described(planned, planned.state)}: it was being handed over when the run ended, and may have arrived.\n` +
      'Hand it over again under the same Message-ID? [y]es, [n]o and never again, [Enter] decide later: ',
  );
  if (isYes(answer)) return 'resend';
  return /^no?$/i.test(answer) ? 'skip' : 'leave';
};
