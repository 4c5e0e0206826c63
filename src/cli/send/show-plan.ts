import type { PlannedDelivery } from '../../delivery/mail/index.ts';
import { counted } from '../answer.ts';
import { textTable } from '../text-table.ts';

const words: Readonly<Record<PlannedDelivery['action'], string>> = {
  send: 'send',
  ask: 'unknown: was being handed over',
  done: 'handed over before',
  refused: 'refused before',
  skipped: 'skipped before',
};

const row = ({ reader, file, action, state }: PlannedDelivery): readonly string[] => [
  String(reader.copy),
  reader.id,
  reader.email,
  file,
  action === 'refused' ? `${words.refused}: ${state?.answer ?? ''}` : words[action],
];

/** Who is sent which file, to which address, and who is not. */
export const planTable = (plan: readonly PlannedDelivery[]): string =>
  textTable([['copy', 'reader', 'address', 'file', 'what is done'], ...plan.map(row)]);

/** The plan as data. */
export const planToJson = (plan: readonly PlannedDelivery[]): readonly object[] =>
  plan.map(({ reader, file, action, state }) => ({
    reader: reader.id,
    name: reader.name,
    copy: reader.copy,
    address: reader.email,
    file,
    action,
    message_id: state?.messageId ?? null,
  }));

/** `3 to send, 497 handed over before`. */
export const planSummary = (plan: readonly PlannedDelivery[]): string => {
  const count = (action: PlannedDelivery['action']): number => plan.filter((entry) => entry.action === action).length;
  const parts = [
    `${counted(count('send'), 'message')} to send`,
    ...(['ask', 'done', 'refused', 'skipped'] as const)
      .filter((action) => count(action) > 0)
      .map((action) => `${count(action)} ${action === 'ask' ? 'unknown' : words[action]}`),
  ];
  return parts.join(', ');
};
