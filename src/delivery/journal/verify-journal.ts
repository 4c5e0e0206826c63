import { type Diagnostic, startOf } from '../../diagnostics/index.ts';
import { readJournal, tornLineMessage } from './read-journal.ts';

/** What a check of a journal found. */
export interface JournalVerdict {
  readonly lines: number;
  /** The hash of the last line, to be kept elsewhere; null when nothing sound is there. */
  readonly head: string | null;
  /** How many lines were added after the head that was kept; null when none was given or it is not there. */
  readonly addedSince: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

const missingHead = (path: string): Diagnostic => ({
  severity: 'error',
  code: 'JOURNAL-head',
  message: 'no line of the journal has the hash that was kept: lines at its end were removed, or it was written anew',
  span: startOf({ path, text: '' }),
  hint: 'compare with the hash as it was noted, and take the journal from a safe copy',
});

const empty = (path: string): Diagnostic => ({
  severity: 'error',
  code: 'JOURNAL-empty',
  message: 'the journal has no line',
  span: startOf({ path, text: '' }),
});

/** Checks a whole journal; with `keptHead`, also that it still holds the line of that hash. */
export const verifyJournal = (bytes: Uint8Array, path: string, keptHead: string | null): JournalVerdict => {
  const reading = readJournal(bytes, path);
  if (reading.kind === 'damaged') return { lines: 0, head: null, addedSince: null, diagnostics: [reading.diagnostic] };
  const { hashes, torn } = reading;
  const index = keptHead === null ? -1 : hashes.indexOf(keptHead.toLowerCase());
  const diagnostics = [
    ...(torn ? [tornLineMessage(path, torn)] : []),
    ...(hashes.length === 0 && !torn ? [empty(path)] : []),
    ...(keptHead !== null && index < 0 ? [missingHead(path)] : []),
  ];
  const addedSince = index < 0 ? null : hashes.length - 1 - index;
  return { lines: hashes.length, head: hashes.at(-1) ?? null, addedSince, diagnostics };
};
