import { type Diagnostic, type SourceFile, spanOf, startOf } from '../../diagnostics/index.ts';
import { chainStart, hashOfLine } from './chain.ts';
import { asEntry, type JournalEntry } from './entry.ts';

/** What stands after the last line end: a line whose writing was cut short. */
export interface TornLine {
  /** Where it begins, in bytes. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

export interface SoundJournal {
  readonly kind: 'sound';
  readonly entries: readonly JournalEntry[];
  /** The hash of each line; the last one is the head of the chain. */
  readonly hashes: readonly string[];
  readonly torn: TornLine | null;
}

export type JournalReading = SoundJournal | { readonly kind: 'damaged'; readonly diagnostic: Diagnostic };

const lineFeed = 0x0a;

interface Line {
  readonly start: number;
  readonly bytes: Uint8Array;
}

const linesOf = (bytes: Uint8Array): { readonly lines: readonly Line[]; readonly torn: TornLine | null } => {
  const lines: Line[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    lines.push({ start, bytes: bytes.subarray(start, end) });
    start = end + 1;
  }
  return { lines, torn: start < bytes.length ? { at: start, bytes: bytes.subarray(start) } : null };
};

const parse = (line: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch {
    return null;
  }
};

const whatIsWrong = (entry: JournalEntry | null, index: number): string | null => {
  if (!entry) return 'holds no step that this version knows';
  if (entry.seq !== index) return `has the number ${entry.seq} instead of ${index}`;
  if ((entry.kind === 'opened') !== (index === 0)) return 'tells what the journal is about at the wrong place';
  return null;
};

const damage = (path: string, bytes: Uint8Array, index: number, what: string): JournalReading => {
  const file: SourceFile = { path, text: new TextDecoder().decode(bytes) };
  const starts = [0, ...Array.from(file.text.matchAll(/\n/g), (match) => match.index + 1)];
  const start = starts[index] ?? 0;
  const span = spanOf(file, start, (starts[index + 1] ?? file.text.length + 1) - 1);
  const hint = 'take the journal from a safe copy; nothing is sent by one that is damaged';
  const message = `line ${index + 1} of the journal ${what}`;
  return { kind: 'damaged', diagnostic: { severity: 'error', code: 'JOURNAL-damaged', message, span, hint } };
};

const broken = 'does not follow from the lines before it: a line was altered, removed, added or moved';

/** Reads a journal and checks every line of it. `path` is its name in messages. */
export const readJournal = (bytes: Uint8Array, path: string): JournalReading => {
  const { lines, torn } = linesOf(bytes);
  const entries: JournalEntry[] = [];
  const hashes: string[] = [];
  for (const [index, line] of lines.entries()) {
    const hash = hashOfLine(hashes.at(-1) ?? chainStart, line.bytes);
    if (hash === null) return damage(path, bytes, index, broken);
    const entry = asEntry(parse(line.bytes));
    const wrong = whatIsWrong(entry, index);
    if (!entry || wrong) return damage(path, bytes, index, wrong ?? broken);
    entries.push(entry);
    hashes.push(hash);
  }
  return { kind: 'sound', entries, hashes, torn };
};

/** The message about a last line that was cut short. */
export const tornLineMessage = (path: string, { bytes }: TornLine): Diagnostic => ({
  severity: 'error',
  code: 'JOURNAL-torn',
  message: `the last line of the journal was cut short after ${bytes.length} bytes, as by a crash while it was written`,
  span: startOf({ path, text: '' }),
  hint: 'run send again and consent to cut it off (--mend-journal says yes); every whole line before it is sound',
});
