import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The few things that a journal asks of its file. Each is on the disk when it answers, and throws what the system says. */
export interface JournalFile {
  readonly read: () => Uint8Array;
  /** Adds bytes at the end, wherever that is by now. */
  readonly append: (bytes: Uint8Array) => void;
  readonly cut: (length: number) => void;
  /** The length in bytes, also of what others wrote. */
  readonly size: () => number;
  readonly close: () => void;
}

const readAll = (file: number): Uint8Array => {
  const bytes = Buffer.alloc(fstatSync(file).size);
  let length = 0;
  while (length < bytes.length) {
    const more = readSync(file, bytes, length, bytes.length - length, length);
    if (more === 0) break;
    length += more;
  }
  return bytes.subarray(0, length);
};

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  fsyncSync(file);
};

/** A new name is safe only when its folder is; systems that cannot flush a folder keep it safe themselves. */
const flushFolder = (path: string): void => {
  try {
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows opens no folders.
  }
};

/** Opens the file of a journal, and makes it when there is none. */
export const openJournalFile = (path: string): JournalFile => {
  const file = openSync(path, 'a+');
  flushFolder(path);
  return {
    read: () => readAll(file),
    append: (bytes) => writeAll(file, bytes),
    cut: (length) => {
      ftruncateSync(file, length);
      fsyncSync(file);
    },
    size: () => fstatSync(file).size,
    close: () => closeSync(file),
  };
};
