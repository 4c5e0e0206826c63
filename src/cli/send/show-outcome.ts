import type { DeliveryResult, PlannedDelivery } from '../../delivery/mail/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { counted } from '../answer.ts';
import type { Terminal } from '../terminal.ts';
import type { SendReport } from './send-by-journal.ts';

const words: Readonly<Record<DeliveryResult['kind'], string>> = {
  accepted: 'handed over',
  refused: 'refused',
  deferred: 'not yet, will be tried again',
  unanswered: 'sent whole, but no answer came',
  stopped: 'not handed over',
  'given-up': 'given up for this run',
};

/** Tells each outcome as it comes. */
export const outcomeTeller = (total: number, terminal: Terminal): ((result: DeliveryResult) => void) => {
  let settled = 0;
  return ({ reader, kind, answer }) => {
    if (kind !== 'deferred') settled++;
    terminal.message(`[${settled}/${total}] ${reader} ${words[kind]}: ${answer}`);
  };
};

/** How it stands with the readers of a plan, by the journal. */
export interface Standing {
  readonly delivered: number;
  readonly skipped: number;
  readonly missing: readonly string[];
  /** Of these nobody knows whether the copy was handed over. */
  readonly unknown: readonly { readonly reader: string; readonly address: string; readonly messageId: string }[];
}

export const standingOf = (plan: readonly PlannedDelivery[], { states }: SendReport): Standing => {
  const of = (kind: string): readonly PlannedDelivery[] =>
    plan.filter(({ reader }) => (states.get(reader.id)?.kind ?? 'waiting') === kind);
  return {
    delivered: of('delivered').length,
    skipped: of('skipped').length,
    missing: [...of('waiting'), ...of('refused')].map(({ reader }) => reader.id),
    unknown: of('unknown').map(({ reader }) => {
      const { address, messageId } = states.get(reader.id) ?? {};
      return { reader: reader.id, address: address ?? reader.email, messageId: messageId ?? '' };
    }),
  };
};

/** Names a delivery of which nobody knows how it ended. */
export const unknownMessage = (
  severity: Diagnostic['severity'],
  reader: string,
  address: string,
  messageId: string,
): Diagnostic => ({
  severity,
  code: 'MAIL-unknown',
  message: `nobody knows whether the copy of ${reader} was handed over to ${address} (Message-ID ${messageId})`,
  span: null,
  hint: 'ask the reader, then run send again and answer its question, or add --resend-unknown or --skip-unknown',
});

const stopError = ({ stopped }: SendReport): readonly Diagnostic[] =>
  stopped === null
    ? []
    : [
        {
          severity: 'error',
          code: 'MAIL-stopped',
          message: `the sending ended before all was tried: ${stopped}`,
          span: null,
          hint: 'mend the cause and run the same command again: only what is missing is sent',
        },
      ];

const missingError = ({ missing }: Standing): readonly Diagnostic[] =>
  missing.length === 0
    ? []
    : [
        {
          severity: 'error',
          code: 'MAIL-missing',
          message: `${counted(missing.length, 'reader')} did not get a copy: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ', …' : ''}`,
          span: null,
          hint: 'run the same command again; briefpress journal shows the reasons',
        },
      ];

export const reportMessages = (report: SendReport, standing: Standing): readonly Diagnostic[] => [
  ...stopError(report),
  ...missingError(standing),
  ...standing.unknown.map(({ reader, address, messageId }) => unknownMessage('error', reader, address, messageId)),
];

export const summaryOf = ({ delivered, skipped, missing, unknown }: Standing, total: number): string => {
  const rest = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(missing.length > 0 ? [`${missing.length} missing (${missing.slice(0, 10).join(', ')})`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} unknown (${unknown.map(({ reader }) => reader).join(', ')})`] : []),
  ];
  return [`${delivered} of ${counted(total, 'reader')} handed over`, ...rest].join(', ');
};
