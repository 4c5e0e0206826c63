import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type { ModuleAnswer } from '../template/index.ts';

const load = createRequire(import.meta.url);

/** Modules of the folder that ran before may have been changed since. */
const forget = (folder: string): void => {
  for (const path of Object.keys(load.cache)) if (path.startsWith(folder + sep)) delete load.cache[path];
};

/** Runs a CommonJS module of a folder, as its files are now. */
export const runModule = (folder: string, path: string): ModuleAnswer => {
  try {
    forget(realpathSync(folder));
    const exports: unknown = load(join(folder, path));
    return { kind: 'found', exports };
  } catch (error) {
    return { kind: 'error', error };
  }
};
