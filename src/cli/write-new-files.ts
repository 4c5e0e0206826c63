import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../resources/index.ts';
import { UsageError } from './usage-error.ts';

/** Writes files that must not be there yet; none is written when one of them is. Paths are relative to the folder. */
export const writeNewFiles = (folder: string, texts: Readonly<Record<string, string>>): readonly string[] => {
  const paths = Object.keys(texts);
  const known = paths.filter((path) => existsSync(join(folder, path)));
  if (known.length > 0)
    throw new UsageError(
      `${known.join(', ')} ${known.length > 1 ? 'are' : 'is'} there already, and nothing was written`,
    );
  for (const [path, text] of Object.entries(texts)) {
    const result = writeAtomically(join(folder, path), Buffer.from(text));
    if (result.kind === 'failed') throw new UsageError(`${path} cannot be written: ${result.message}`);
  }
  return paths;
};
