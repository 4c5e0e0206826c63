import { deliveryStates } from '../../../src/delivery/journal/index.ts';
import {
  composeMessage,
  type Delivery,
  type DeliveryResult,
  type MailSettings,
  openSession,
  type Sending,
  sendDeliveries,
} from '../../../src/delivery/mail/index.ts';
import { digest, newJournalPath, opened } from '../journal/journal-fixture.ts';

export const settingsFor = (port: number, choices: Partial<MailSettings> = {}): MailSettings => ({
  from: { name: 'Desk', address: 'desk@example.org' },
  replyTo: null,
  host: '127.0.0.1',
  port,
  tls: 'none',
  rate: null,
  pool: 1,
  tries: 1,
  retryAfter: 0.01,
  timeout: 20,
  ...choices,
});

const letter = { subject: 'A briefing', text: 'Your copy.', html: '<p>Your copy.</p>' };

export const deliveryTo = (reader: string): Delivery => ({
  reader,
  address: `${reader}@example.org`,
  messageId: `<${reader}@example.org>`,
  sha256: digest,
  compose: async () => ({
    kind: 'composed',
    message: await composeMessage(
      {
        ...letter,
        from: { name: 'Desk', address: 'desk@example.org' },
        replyTo: null,
        to: { name: null, address: `${reader}@example.org` },
        messageId: `<${reader}@example.org>`,
        attachment: { name: 'copy.pdf', bytes: Buffer.alloc(100_000, 'pdf') },
      },
      null,
    ),
  }),
});

/** Sends to the readers by a new journal; answers what the run said and what the journal says. */
export const send = async (readers: readonly string[], settings: MailSettings, choices: Partial<Sending> = {}) => {
  const journal = await opened(newJournalPath());
  const results: DeliveryResult[] = [];
  const end = await sendDeliveries(readers.map(deliveryTo), {
    settings,
    journal,
    open: () => openSession(settings, null),
    signal: new AbortController().signal,
    onResult: (result) => results.push(result),
    resendUnanswered: false,
    ...choices,
  });
  journal.close();
  const states = [...deliveryStates(journal.entries).values()];
  return { ...end, results, states, kinds: states.map(({ kind }) => kind), entries: journal.entries };
};
