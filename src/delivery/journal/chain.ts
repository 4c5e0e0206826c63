import { createHash } from 'node:crypto';
import type { JournalEntry } from './entry.ts';

/** The hash that stands for what comes before the first line. */
export const chainStart = '0'.repeat(64);

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One line of a journal without its line end, and the hash that the next line follows. */
export interface ChainedLine {
  readonly text: string;
  readonly hash: string;
}

const hashAfter = (previous: string, content: string | Uint8Array): string =>
  createHash('sha256').update(previous).update('\n').update(content).digest('hex');

const closing = (hash: string): string => `,"hash":"${hash}"}`;

const closingLength = closing(chainStart).length;

/** Writes an entry as the line after `previous`: its JSON, closed by a hash over that hash and all bytes before it. */
export const chainLine = (previous: string, { seq, time, ...step }: JournalEntry): ChainedLine => {
  const content = JSON.stringify({ seq, time, ...step }).slice(0, -1);
  const hash = hashAfter(previous, content);
  return { text: content + closing(hash), hash };
};

/**
 * The hash of a line that follows `previous`, or null when it does not follow. The very bytes are compared, so that no
 * two ways of writing the same JSON pass for each other.
 */
export const hashOfLine = (previous: string, line: Uint8Array): string | null => {
  const content = line.subarray(0, Math.max(0, line.length - closingLength));
  const hash = hashAfter(previous, content);
  const end = Buffer.from(line.subarray(content.length)).toString('latin1');
  return end === closing(hash) ? hash : null;
};
