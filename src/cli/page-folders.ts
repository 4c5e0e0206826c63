import { dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path';
import type { AssetFolders } from '../resources/index.ts';

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** The nearest folder that holds both; null when that is the whole disk. */
const sharedFolder = (folder: string, path: string): string | null => {
  let shared = folder;
  while (!isWithin(shared, path)) shared = dirname(shared);
  return shared === parse(shared).root ? null : shared;
};

/**
 * Where a page may read from: the folder given, else the current one when the page is in it. A page elsewhere may read
 * inside the nearest folder that holds it and the current one, since pages often share files with their neighbours.
 */
export const pageFolders = (page: string, current: string, root: string | undefined): AssetFolders => {
  const path = resolve(current, page);
  const within = root === undefined ? (sharedFolder(current, path) ?? dirname(path)) : resolve(current, root);
  return { base: current, roots: [within] };
};
