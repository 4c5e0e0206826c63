import { posix } from 'node:path';
import type { AssetReader } from '../engine/index.ts';

/** Of a folder, the path below it; null for a path that lies elsewhere. */
const below = (folder: string, path: string): string | null =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Pictures and fonts as the other files of a template are found: one of a template of its own takes the place of that
 * of the same path in the template that it extends. `folders` are those of both, its own first. A style of the base may
 * thus name a picture, by a custom property or by itself, that each house brings along.
 */
export const layeredAssets = (assets: AssetReader, folders: readonly string[]): AssetReader => ({
  read: (url, from) => {
    if (hasScheme.test(url)) return assets.read(url, from);
    const path = posix.join(posix.dirname(from.path), url);
    const base = folders.findIndex((folder) => below(folder, path) !== null);
    for (const folder of folders.slice(0, Math.max(0, base))) {
      const own = assets.read(posix.join(folder, below(folders[base] ?? '', path) ?? ''), { path: '', text: '' });
      if (own.kind === 'found') return own;
    }
    return assets.read(url, from);
  },
});
