import { dirname, join } from 'node:path';
import { readHouse } from '../brief/index.ts';
import type { SourceFile } from '../diagnostics/index.ts';
import { findHouseFile, type SourceFolders } from '../resources/index.ts';

/** The folder of the saved copies as the house file says, from its own folder; null when it says nothing. */
const folderOfHouse = (brief: SourceFile, project: string): string | null => {
  const answer = findHouseFile(brief.path, project);
  if (answer?.kind !== 'found') return null;
  const { sources } = readHouse(answer.file, () => {});
  return sources === null ? null : join(dirname(answer.file.path), sources);
};

/** Where the saved copies of a brief lie: as chosen, else as the house says, else beside the brief. */
export const sourceFolders = (brief: SourceFile, project: string, chosen: string | undefined): SourceFolders => ({
  project,
  sources: chosen ?? folderOfHouse(brief, project),
});
