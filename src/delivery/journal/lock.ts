import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileProblem } from '../../resources/index.ts';
import { factsOf, mayBeRunning, type ProcessFacts } from './process-facts.ts';

export type LockAnswer =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly by: ProcessFacts }
  | { readonly kind: 'failed'; readonly message: string };

const isFacts = (value: unknown): value is ProcessFacts =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  'host' in value &&
  'start' in value &&
  'boot' in value;

const parseFacts = (text: string): ProcessFacts | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isFacts(value) ? value : null;
  } catch {
    return null;
  }
};

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const writeFlushed = (path: string, text: string): void => {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const exists = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** A link gives the lock its name and its whole text at once, so nobody ever reads half a lock. */
const tryToTake = (path: string, text: string): boolean => {
  const own = `${path}.${process.pid}`;
  try {
    writeFlushed(own, text);
    linkSync(own, path);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
};

/**
 * Removes the lock of a process that has ended. Of two that try it only one gets hold of the old file; should the other
 * get hold of the first one's new lock, it is put back.
 */
const removeStale = (path: string, seen: string): void => {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readText(aside) !== seen) linkSync(aside, path);
  } catch {
    // Another process was quicker; the next look tells who.
  }
  rmSync(aside, { force: true });
};

const release = (path: string, text: string) => (): void => {
  if (readText(path) === text) rmSync(path, { force: true });
};

const unreadable: LockAnswer = {
  kind: 'failed',
  message: 'its lock file tells of no process; remove the lock file if nothing is being sent',
};

const attempt = (path: string, text: string): LockAnswer | null => {
  if (tryToTake(path, text)) return { kind: 'taken', release: release(path, text) };
  const seen = readText(path);
  if (seen === null) return null;
  const holder = parseFacts(seen);
  if (!holder) return unreadable;
  if (mayBeRunning(holder)) return { kind: 'held', by: holder };
  removeStale(path, seen);
  return null;
};

/** Takes a lock file, or says at once who holds it. What a crash left behind is recognised and removed. */
export const takeLock = (path: string): LockAnswer => {
  const text = JSON.stringify(factsOf(process.pid));
  try {
    for (let tries = 0; tries < 10; tries++) {
      const answer = attempt(path, text);
      if (answer) return answer;
    }
    return { kind: 'failed', message: 'other processes take and leave its lock all the time' };
  } catch (error) {
    return { kind: 'failed', message: fileProblem(error) };
  }
};
