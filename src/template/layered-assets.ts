import { posix } from 'node:path';
import type { SourceFile } from '../diagnostics/index.ts';
import type { AssetAnswer, AssetReader } from '../engine/index.ts';

/** Of a folder, the path below it; null for a path that lies elsewhere. */
const below = (folder: string, path: string): string | null =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** A file of a template: the folders that may have it, in their order, and its path below each of them. */
interface Layered {
  readonly folders: readonly string[];
  readonly path: string;
}

/**
 * A path in a template may be answered by those that extend it; one that a partial writes, by each of the chain. Null for
 * what is no path below a folder.
 */
const layeredPath = (url: string, from: SourceFile, folders: readonly string[]): Layered | null => {
  if (hasScheme.test(url) || /^[/\\]/.test(url)) return null;
  const path = posix.join(posix.dirname(from.path), url);
  const base = folders.findIndex((folder) => below(folder, path) !== null);
  if (base >= 0) return { folders: folders.slice(0, base), path: below(folders[base] ?? '', path) ?? '' };
  return path.startsWith('..') ? null : { folders, path };
};

const readFirst = (assets: AssetReader, { folders, path }: Layered): AssetAnswer | null => {
  for (const folder of folders) {
    const answer = assets.read(posix.join(folder, path), { path: '', text: '' });
    if (answer.kind === 'found') return answer;
  }
  return null;
};

const notFound = ({ message }: { readonly message: string }, { folders }: Layered): AssetAnswer => ({
  kind: 'error',
  message: folders.length === 0 ? message : `${message}, and none in ${folders.join(' or ')}`,
});

/**
 * Pictures and fonts as the other files of a template are found: one of a template of its own takes the place of that
 * of the same path in the template that it extends. `folders` are those of both, its own first. A style of the base may
 * thus name a picture, by a custom property or by itself, that each house brings along, and a partial names it by its
 * path below the template.
 */
export const layeredAssets = (assets: AssetReader, folders: readonly string[]): AssetReader => ({
  read: (url, from) => {
    const layered = layeredPath(url, from, folders);
    if (!layered) return assets.read(url, from);
    const answer = readFirst(assets, layered) ?? assets.read(url, from);
    return answer.kind === 'found' ? answer : notFound(answer, layered);
  },
});
