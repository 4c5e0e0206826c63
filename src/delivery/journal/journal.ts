import { fileProblem } from '../../resources/index.ts';
import { chainLine, chainStart } from './chain.ts';
import type { JournalEntry, JournalStep } from './entry.ts';
import type { JournalFile } from './journal-file.ts';

/** The journal can no longer be written; whatever is not noted must not be done. */
export class JournalFailure extends Error {
  override readonly name = 'JournalFailure';
}

/** A journal that this process alone adds to. */
export class Journal {
  readonly path: string;
  readonly #file: JournalFile;
  readonly #release: () => void;
  readonly #entries: JournalEntry[];
  #head: string;
  #size: number;

  constructor(
    path: string,
    file: JournalFile,
    release: () => void,
    read: { readonly entries: readonly JournalEntry[]; readonly hashes: readonly string[]; readonly size: number },
  ) {
    this.path = path;
    this.#file = file;
    this.#release = release;
    this.#entries = [...read.entries];
    this.#head = read.hashes.at(-1) ?? chainStart;
    this.#size = read.size;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** The hash of the last line. */
  get head(): string {
    return this.#head;
  }

  /** Adds a line; it is on the disk when this returns. Throws `JournalFailure` when that is not certain. */
  note(step: JournalStep): void {
    const entry: JournalEntry = { seq: this.#entries.length, time: new Date().toISOString(), ...step };
    const { text, hash } = chainLine(this.#head, entry);
    const bytes = Buffer.from(`${text}\n`);
    this.#refuseForeignLines(0);
    this.#append(bytes);
    this.#refuseForeignLines(bytes.length);
    this.#size += bytes.length;
    this.#entries.push(entry);
    this.#head = hash;
  }

  close(): void {
    this.#file.close();
    this.#release();
  }

  /** A second guard beside the lock, which some network disks do not keep. */
  #refuseForeignLines(added: number): void {
    if (this.#file.size() === this.#size + added) return;
    throw new JournalFailure('another process has written to it');
  }

  #append(bytes: Uint8Array): void {
    try {
      this.#file.append(bytes);
    } catch (error) {
      this.#takeBack();
      throw new JournalFailure(fileProblem(error));
    }
  }

  /** A piece of a line that a full disk left; where it cannot be removed, the next run finds a torn line. */
  #takeBack(): void {
    try {
      this.#file.cut(this.#size);
    } catch {
      // The reason of the first failure is the one that helps.
    }
  }
}
