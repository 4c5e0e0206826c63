import { closeSync, mkdirSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WriteResult } from './atomic-write.ts';
import { fileProblem } from './file-problem.ts';

const writeAll = (file: number, parts: readonly Uint8Array[]): void => {
  let left = parts;
  while (left.length > 0) {
    let written = writevSync(file, left);
    left = left.flatMap((part) => {
      const taken = Math.min(written, part.length);
      written -= taken;
      return taken < part.length ? [part.subarray(taken)] : [];
    });
  }
};

/**
 * Puts a file in place whole or not at all, for files made by the thousand: the system decides when they reach the
 * disk. Where a power cut loses one, it is made again from the same input with the same bytes.
 */
export const replaceFile = (path: string, parts: readonly Uint8Array[]): WriteResult => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = openSync(beside, 'w');
    try {
      writeAll(file, parts);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    return { kind: 'written' };
  } catch (error) {
    removeQuietly(beside);
    return { kind: 'failed', message: fileProblem(error) };
  }
};

const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason of the first failure is the one that helps.
  }
};

/** Makes a folder and those above it; answers with what kept it from being made. */
export const ensureFolder = (path: string): string | null => {
  try {
    mkdirSync(path, { recursive: true });
    return null;
  } catch (error) {
    return fileProblem(error);
  }
};
