import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../../diagnostics/index.ts';
import { copyReader, type SourceFolders, sha256Of } from './source-archive.ts';

/** A file that is to become the saved copy of a source. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Where it lies, or null when it came another way. */
  readonly path: string | null;
  /** The name that it gets when it is copied. */
  readonly name: string;
}

/** What a copy is called in the brief, and what has to be done for it. */
export type CopyPlan =
  | { readonly kind: 'there'; readonly file: string }
  | { readonly kind: 'copy'; readonly file: string; readonly target: string }
  | { readonly kind: 'refused'; readonly message: string };

/** The folder that the names of copies start from. */
const copyFolder = (brief: SourceFile, { project, sources }: SourceFolders): string =>
  sources === null ? dirname(resolve(project, brief.path)) : resolve(project, sources);

/** The name by which the brief could reach the original where it lies, or null. */
const nameInPlace = (original: Original, brief: SourceFile, folders: SourceFolders): string | null => {
  if (original.path === null) return null;
  const file = relative(copyFolder(brief, folders), original.path).replaceAll(sep, '/');
  const answer = copyReader(brief, folders)(file);
  return answer.kind === 'found' && sha256Of(answer.bytes) === sha256Of(original.bytes) ? file : null;
};

/** Plans how a file becomes a saved copy: it stays where the brief can reach it, else it is copied. */
export const planCopy = (original: Original, brief: SourceFile, folders: SourceFolders): CopyPlan => {
  const inPlace = nameInPlace(original, brief, folders);
  if (inPlace !== null) return { kind: 'there', file: inPlace };
  const file = basename(original.name);
  const target = join(copyFolder(brief, folders), file);
  if (!existsSync(target)) return { kind: 'copy', file, target };
  const known = copyReader(brief, folders)(file);
  if (known.kind === 'found' && sha256Of(known.bytes) === sha256Of(original.bytes)) return { kind: 'there', file };
  return { kind: 'refused', message: `there is another file "${file}" among the saved copies` };
};
