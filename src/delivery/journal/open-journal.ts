import { randomUUID } from 'node:crypto';
import { type Diagnostic, startOf } from '../../diagnostics/index.ts';
import { fileProblem } from '../../resources/index.ts';
import { sha256 } from './chain.ts';
import { Journal, JournalFailure } from './journal.ts';
import { type JournalFile, openJournalFile } from './journal-file.ts';
import { type LockAnswer, takeLock } from './lock.ts';
import { readJournal, type SoundJournal, type TornLine, tornLineMessage } from './read-journal.ts';

/** What a journal is opened for. */
export interface JournalOpening {
  readonly path: string;
  readonly brief: string;
  readonly version: string;
  /** SHA-256 of the readers and how they are reached. */
  readonly readers: string;
  /** Whether a torn last line may be cut off. */
  readonly mayCut: (torn: TornLine) => Promise<boolean>;
  /** How the file is opened; tests hand in disks that fail. */
  readonly openFile?: (path: string) => JournalFile;
}

export type OpenJournalAnswer =
  | { readonly kind: 'open'; readonly journal: Journal; readonly readersChanged: boolean }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

type Refused = Extract<OpenJournalAnswer, { readonly kind: 'refused' }>;

const refuse = (path: string, code: string, message: string, hint: string): Refused => ({
  kind: 'refused',
  diagnostic: { severity: 'error', code, message, span: startOf({ path, text: '' }), hint },
});

const unwritable = (path: string, reason: string): Refused =>
  refuse(path, 'JOURNAL-unwritable', `the journal cannot be kept: ${reason}`, 'choose another place with --journal');

const refuseLock = (path: string, lock: Exclude<LockAnswer, { readonly kind: 'taken' }>): Refused => {
  if (lock.kind === 'failed') return unwritable(path, lock.message);
  const message = `the process ${lock.by.pid} on ${lock.by.host} is sending by this journal`;
  const hint = `wait until it has ended; if it runs no longer, remove ${path}.lock`;
  return refuse(path, 'JOURNAL-held', message, hint);
};

const begin = (journal: Journal, { brief, version, readers }: JournalOpening): void =>
  journal.note({ kind: 'opened', journal: randomUUID(), brief, version, readers });

const openSound = (
  opening: JournalOpening,
  file: JournalFile,
  release: () => void,
  { entries, hashes }: SoundJournal,
): Journal => {
  const journal = new Journal(opening.path, file, release, { entries, hashes, size: file.size() });
  if (entries.length === 0) begin(journal, opening);
  return journal;
};

/** What is cut off is kept in a line of its own, so that whoever reads the journal sees that somebody consented. */
const noteCut = (journal: Journal, { bytes }: TornLine): Journal => {
  const text = new TextDecoder().decode(bytes);
  journal.note({ kind: 'cut', bytes: bytes.length, sha256: sha256(bytes), text });
  return journal;
};

const openMended = async (
  opening: JournalOpening,
  file: JournalFile,
  release: () => void,
  reading: SoundJournal,
): Promise<Journal | Refused> => {
  const { torn } = reading;
  if (!torn) return openSound(opening, file, release, reading);
  if (!(await opening.mayCut(torn))) return { kind: 'refused', diagnostic: tornLineMessage(opening.path, torn) };
  file.cut(torn.at);
  return noteCut(openSound(opening, file, release, reading), torn);
};

const otherBrief = (opening: JournalOpening, brief: string, version: string): Refused =>
  refuse(
    opening.path,
    'JOURNAL-other-brief',
    `the journal is that of ${brief} version ${version}, not of ${opening.brief} version ${opening.version}`,
    'each version has a journal of its own; name another with --journal',
  );

const knownReaders = (journal: Journal): string | null =>
  journal.entries.reduce<string | null>((known, entry) => ('readers' in entry ? entry.readers : known), null);

const checkSubject = (journal: Journal, opening: JournalOpening): OpenJournalAnswer => {
  const [first] = journal.entries;
  if (first?.kind === 'opened' && (first.brief !== opening.brief || first.version !== opening.version))
    return otherBrief(opening, first.brief, first.version);
  return { kind: 'open', journal, readersChanged: knownReaders(journal) !== opening.readers };
};

const openLocked = async (
  opening: JournalOpening,
  file: JournalFile,
  release: () => void,
): Promise<OpenJournalAnswer> => {
  const reading = readJournal(file.read(), opening.path);
  if (reading.kind === 'damaged') return { kind: 'refused', diagnostic: reading.diagnostic };
  const journal = await openMended(opening, file, release, reading);
  return journal instanceof Journal ? checkSubject(journal, opening) : journal;
};

/** Opens the journal of a brief's version for this process alone, or begins it. */
export const openJournal = async (opening: JournalOpening): Promise<OpenJournalAnswer> => {
  const { path } = opening;
  const lock = takeLock(`${path}.lock`);
  if (lock.kind !== 'taken') return refuseLock(path, lock);
  let file: JournalFile | null = null;
  try {
    file = (opening.openFile ?? openJournalFile)(path);
    const answer = await openLocked(opening, file, lock.release);
    if (answer.kind === 'open') return answer;
    file.close();
    lock.release();
    return answer;
  } catch (error) {
    file?.close();
    lock.release();
    return unwritable(path, error instanceof JournalFailure ? error.message : fileProblem(error));
  }
};
