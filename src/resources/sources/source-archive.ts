import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { SavedCopy, SourceArchive } from '../../brief/index.ts';
import type { SourceFile } from '../../diagnostics/index.ts';
import type { AssetAnswer } from '../../engine/index.ts';
import { projectAssets } from '../project-assets.ts';
import { readSourceText } from './read-source-text.ts';

/** Where the saved copies lie. */
export interface SourceFolders {
  readonly project: string;
  /** The folder of the copies; null for that of the brief. */
  readonly sources: string | null;
}

/** A source as a brief names it. */
interface NamedSource {
  readonly id: string;
  readonly file: string | null;
}

export type CopyReader = (file: string) => AssetAnswer;

/** In an address some characters have a meaning that they lack in the name of a file. */
const asAddress = (file: string): string => file.split(/[/\\]/).map(encodeURIComponent).join('/');

/** Reads saved copies below the folder that was named, else beside the brief and inside the project. */
export const copyReader = (brief: SourceFile, { project, sources }: SourceFolders): CopyReader => {
  const briefFolder = dirname(resolve(project, brief.path));
  const base = sources === null ? project : resolve(project, sources);
  const assets = projectAssets({ base, roots: sources === null ? [project, briefFolder] : [base] });
  const from = sources === null ? brief : { path: 'brief', text: '' };
  return (file) => assets.read(asAddress(file), from);
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readCopy = async (file: string, read: CopyReader): Promise<SavedCopy> => {
  const answer = read(file);
  if (answer.kind === 'error') return { kind: 'missing', message: answer.message };
  return { ...(await readSourceText(answer.bytes, file)), sha256: sha256Of(answer.bytes) };
};

/** The saved copies of all sources that name a file. */
export const readArchive = async (sources: readonly NamedSource[], read: CopyReader): Promise<SourceArchive> => {
  const archive = new Map<string, SavedCopy>();
  for (const { id, file } of sources) if (file !== null) archive.set(id, await readCopy(file, read));
  return archive;
};
