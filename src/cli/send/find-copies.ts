import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Brief, Reader } from '../../brief/index.ts';
import { fileName, languageOf, usualPattern } from '../../delivery/copies/file-name.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { readBytes } from '../../resources/index.ts';

/** A copy as it lies in a folder. */
export interface FoundCopy {
  readonly file: string;
  readonly sha256: string;
  /** Reads it again; a problem is told in words when it is not what it was. */
  readonly read: () => CopyBytes;
}

export type CopyBytes =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly problem: string };

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readUnchanged = (path: string, shownPath: string, sha256: string): CopyBytes => {
  const answer = readBytes(path, shownPath);
  if (answer.kind === 'error') return { kind: 'failed', problem: `${shownPath}: ${answer.diagnostic.message}` };
  if (digestOf(answer.bytes) === sha256) return { kind: 'read', bytes: answer.bytes };
  return { kind: 'failed', problem: `${shownPath} was changed after it was made` };
};

/** Looks a reader's copy up in a folder. */
export const findCopy = (folder: string, file: string): FoundCopy | Diagnostic => {
  const shownPath = join(folder, file).replaceAll('\\', '/');
  const path = resolve(folder, file);
  const answer = readBytes(path, shownPath);
  if (answer.kind === 'error') return answer.diagnostic;
  const sha256 = digestOf(answer.bytes);
  return { file, sha256, read: () => readUnchanged(path, shownPath, sha256) };
};

/** The version that the newest revision gives to a brief. */
export const versionOf = (brief: Brief): string => brief.revisions.at(-1)?.version ?? '0';

/** The name of a reader's copy. */
export const copyName = (brief: Brief, reader: Reader): string =>
  fileName(usualPattern, brief, reader, languageOf(brief, reader));
