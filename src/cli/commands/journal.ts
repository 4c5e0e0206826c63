import { resolve } from 'node:path';
import { type DeliveryState, deliveryStates, readJournal, tornLineMessage } from '../../delivery/journal/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { readBytes } from '../../resources/index.ts';
import { answerJson, codeFor, counted, diagnosticsToJson, hasErrors, showMessages } from '../answer.ts';
import type { CommonOptions } from '../common-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

export type JournalOptions = CommonOptions;

interface Account {
  readonly brief: string | null;
  readonly version: string | null;
  readonly lines: number;
  readonly head: string | null;
  readonly readers: readonly DeliveryState[];
}

interface Found {
  readonly account: Account;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: Account = { brief: null, version: null, lines: 0, head: null, readers: [] };

/** A torn last line is no error here: what stands before it can be shown. */
const accountOf = (file: string): Found => {
  const answer = readBytes(resolve(file), file);
  if (answer.kind === 'error') return { account: nothing, diagnostics: [answer.diagnostic] };
  const reading = readJournal(answer.bytes, file);
  if (reading.kind === 'damaged') return { account: nothing, diagnostics: [reading.diagnostic] };
  const { entries, hashes, torn } = reading;
  const [first] = entries;
  const subject = first?.kind === 'opened' ? { brief: first.brief, version: first.version } : {};
  const readers = [...deliveryStates(entries).values()];
  const account = { ...nothing, ...subject, lines: entries.length, head: hashes.at(-1) ?? null, readers };
  return { account, diagnostics: torn ? [{ ...tornLineMessage(file, torn), severity: 'warning' }] : [] };
};

const words: Readonly<Record<DeliveryState['kind'], string>> = {
  waiting: 'not handed over',
  unknown: 'unknown',
  delivered: 'handed over',
  refused: 'refused',
  skipped: 'skipped',
};

const row = ({ copy, reader, kind, address, time, attempts, answer }: DeliveryState): readonly string[] => [
  copy === null ? '' : String(copy),
  reader,
  words[kind],
  address ?? '',
  attempts === 0 ? '' : String(attempts),
  time,
  answer ?? '',
];

const heads = ['copy', 'reader', 'state', 'address', 'tries', 'last step', 'answer'];

const table = ({ brief, version, readers, lines }: Account): string => {
  const delivered = readers.filter(({ kind }) => kind === 'delivered').length;
  const summary = `${brief} version ${version}: ${delivered} of ${counted(readers.length, 'reader')} handed over`;
  return `${textTable([heads, ...readers.map(row)])}${summary}, ${counted(lines, 'line')}\n`;
};

/** Shows what a journal says of each reader. */
export const journal = (file: string, options: JournalOptions, terminal: Terminal): ExitCode => {
  const { account, diagnostics } = accountOf(file);
  showMessages(diagnostics, options, terminal);
  const ok = !hasErrors(diagnostics);
  if (options.json)
    answerJson({ journal: file, ok, ...account, diagnostics: diagnosticsToJson(diagnostics) }, terminal);
  else if (ok) terminal.result(table(account));
  return codeFor(diagnostics);
};
