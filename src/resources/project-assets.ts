import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../diagnostics/index.ts';
import type { AssetAnswer, AssetReader } from '../engine/index.ts';
import { decodeDataUrl } from './data-url.ts';
import { fileProblem } from './file-problem.ts';

/** A large scanned page or a font of every Chinese character fits; a film does not. */
const largestAsset = 64 * 1024 * 1024;

export interface AssetFolders {
  /** Where the paths of source files start: the folder that messages are written for. */
  readonly base: string;
  /** Nothing outside of these is read, tried in order. */
  readonly roots: readonly string[];
}

const failure = (message: string): AssetAnswer => ({ kind: 'error', message });

const isWithin = (root: string, file: string): boolean => {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

/** Why an address is refused before any file is looked at. */
const refusal = (url: string): string | null => {
  if (url.trim() === '') return 'the address is empty';
  if (url.includes('\0')) return 'the address holds a NUL character';
  if (url.startsWith('//') || /^(https?|ftp|wss?):/i.test(url)) return 'nothing is fetched from the network';
  if (/^file:/i.test(url)) return 'file: addresses are not read; write a path relative to this file';
  if (/^[a-z][a-z0-9+.-]+:/i.test(url))
    return `addresses of the kind "${url.slice(0, url.indexOf(':'))}:" are not read`;
  if (/^[/\\]/.test(url) || /^[a-z]:/i.test(url))
    return 'absolute paths are not read; write a path relative to this file';
  return null;
};

/** The path that an address stands for: without query and fragment, percent signs decoded. */
const pathOf = (url: string): string | null => {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  } catch {
    return null;
  }
};

const readWithin = (root: string, file: string): AssetAnswer => {
  try {
    const real = realpathSync.native(file);
    if (!isWithin(realpathSync.native(root), real)) return failure('the path leads out of the project folder');
    const facts = statSync(real);
    if (!facts.isFile()) return failure('it is not a file');
    if (facts.size > largestAsset) return failure(`it is larger than ${largestAsset / 1024 / 1024} MB`);
    return { kind: 'found', bytes: readFileSync(real), path: relative(root, file).replaceAll(sep, '/') };
  } catch (error) {
    return failure(fileProblem(error));
  }
};

/** The first root that has the file answers; otherwise the first refusal is the one that helps. */
const readFromRoots = (path: string, from: SourceFile, folders: AssetFolders): AssetAnswer => {
  const answers: AssetAnswer[] = [];
  for (const root of folders.roots) {
    const files = [folders.base, root].map((start) => resolve(start, dirname(from.path), path));
    const file = files.find((each) => isWithin(root, each));
    answers.push(file ? readWithin(root, file) : failure('the path leads out of the project folder'));
    if (answers.at(-1)?.kind === 'found') break;
  }
  return answers.find((answer) => answer.kind === 'found') ?? answers[0] ?? failure('no folder may be read');
};

/** Reads the pictures, stylesheets and fonts that a document names, inside the given folders only. */
export const projectAssets = (folders: AssetFolders): AssetReader => ({
  read: (url, from) => {
    if (/^data:/i.test(url)) return decodeDataUrl(url);
    const refused = refusal(url);
    if (refused) return failure(refused);
    const path = pathOf(url);
    return path === null ? failure('the address is not well-formed') : readFromRoots(path, from, folders);
  },
});
