import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './file-problem.ts';

export type WriteResult = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly message: string };

const written: WriteResult = { kind: 'written' };

/** True for a pipe or a device, which cannot be replaced by renaming. */
const isStream = (path: string): boolean => {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts !== undefined && !facts.isFile() && !facts.isDirectory();
};

/** Node's own recursive way never ends where a file system denies that its folders exist, as /proc does. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
};

/** A file that is replaced keeps who may read it. */
const writeBeside = (beside: string, bytes: Uint8Array, mode: number | undefined): void => {
  const file = openSync(beside, 'wx', mode);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** What is left of a failed attempt; where it cannot be removed it was not written either. */
const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason of the first failure is the one that helps.
  }
};

/** Puts a file in place whole or not at all: an earlier one stays until the new one is safely on the disk. */
export const writeAtomically = (path: string, bytes: Uint8Array): WriteResult => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    makeFolder(dirname(path));
    if (isStream(path)) {
      writeFileSync(path, bytes);
      return written;
    }
    writeBeside(beside, bytes, statSync(path, { throwIfNoEntry: false })?.mode);
    renameSync(beside, path);
    return written;
  } catch (error) {
    removeQuietly(beside);
    return { kind: 'failed', message: fileProblem(error) };
  }
};
