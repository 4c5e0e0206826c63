import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Up from where this code runs, whether it is bundled or not, to the folder of our package.json. */
const findPackageFolder = (): string => {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return start;
    folder = parent;
  }
  return folder;
};

/** Where our own templates and fonts are. */
export const packageFolder: string = findPackageFolder();
