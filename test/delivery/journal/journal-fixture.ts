import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainLine, chainStart } from '../../../src/delivery/journal/chain.ts';
import type { JournalStep } from '../../../src/delivery/journal/entry.ts';
import { type JournalOpening, type OpenJournalAnswer, openJournal } from '../../../src/delivery/journal/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-journal-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A path at which there is no journal yet. */
export const newJournalPath = (): string => join(folder, `${++count}.journal`);

export const digest = 'a'.repeat(64);

/** Opens a journal as a run of one brief does. */
export const open = (path: string, choices: Partial<JournalOpening> = {}): Promise<OpenJournalAnswer> =>
  openJournal({ path, brief: 'first', version: '1.0', readers: digest, mayCut: async () => false, ...choices });

/** Opens a journal that must open. */
export const opened = async (path: string, choices: Partial<JournalOpening> = {}) => {
  const answer = await open(path, choices);
  if (answer.kind !== 'open') throw new Error(answer.diagnostic.message);
  return answer.journal;
};

export const stepsOf = (reader: string): readonly JournalStep[] => [
  { kind: 'made', reader, copy: 1, file: `${reader}.pdf`, sha256: digest },
  { kind: 'handing-over', reader, address: `${reader}@example.org`, message_id: `<${reader}@x>`, sha256: digest },
  { kind: 'handed-over', reader, answer: '250 OK' },
];

const opening: JournalStep = { kind: 'opened', journal: 'j', brief: 'first', version: '1.0', readers: digest };

/** The bytes of a sound journal that holds the given steps. */
export const journalBytes = (steps: readonly JournalStep[]): Buffer => {
  let head = chainStart;
  const lines = [opening, ...steps].map((step, seq) => {
    const line = chainLine(head, { seq, time: '2026-01-01T00:00:00.000Z', ...step });
    head = line.hash;
    return `${line.text}\n`;
  });
  return Buffer.from(lines.join(''));
};
