import type { Report, SourceFile } from '../diagnostics/index.ts';
import type { Brief, DataPath, Distribution } from './brief.ts';
import { readShaped } from './read/read-shaped.ts';
import { missingLanguage, resolveTexts } from './read/resolve-texts.ts';
import { distribution } from './schema/reader.ts';

const kind = { noun: 'list of readers', hint: 'begin with "readers:"' };

/**
 * Reads a file of readers, which holds what else stands under `distribution`, and gives the brief with these readers:
 * messages about them point into their file. Null when the file is wrong; every problem is reported.
 */
export const withReaders = (brief: Brief, file: SourceFile, report: Report): Brief | null => {
  const shaped = readShaped(file, distribution, kind, report);
  if (!shaped) return null;
  const { data, locator } = shaped;
  const onMissing = (missing: Parameters<typeof missingLanguage>[0]) =>
    report(missingLanguage(missing, brief.lang, locator));
  const read: Distribution = { file: file.path, ...resolveTexts(data, brief.lang, onMissing) };
  const isInside = (path: DataPath): boolean => path[0] === 'distribution';
  return {
    ...brief,
    distribution: read,
    locate: (path) => (isInside(path) ? locator.value(path.slice(1)) : brief.locate(path)),
    locateWords: (path, words, occurrence) =>
      isInside(path) ? locator.words(path.slice(1), words, occurrence) : brief.locateWords(path, words, occurrence),
  };
};
