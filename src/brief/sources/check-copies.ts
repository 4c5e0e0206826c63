import type { Brief, DataPath, Source } from '../brief.ts';
import { referencesIn } from '../references.ts';
import { stringsIn } from '../texts.ts';
import type { SavedCopy, SearchableSource, SourceArchive } from './source-archive.ts';
import type { SourceFinding } from './source-finding.ts';

/** As much of a saved copy as its hash needs. */
export type CopyIdentity = SavedCopy | { readonly kind: 'unread'; readonly sha256: string };

const problemOf = (source: Source, copy: CopyIdentity, path: DataPath): SourceFinding | null => {
  const { file, sha256 } = source;
  if (copy.kind === 'missing') {
    const message = `the saved copy "${file}" is not there: ${copy.message}`;
    const hint = 'put the file there, or name its folder with --sources';
    return { code: 'SRC-file-missing', path: [...path, 'file'], message, hint };
  }
  if (sha256 === null) {
    const message = `"${source.id}" has a saved copy and no "sha256", so nobody would see it change`;
    return { code: 'SRC-no-hash', path: [...path, 'file'], message, hint: `write "sha256: ${copy.sha256}"` };
  }
  if (copy.sha256 !== sha256.toLowerCase()) {
    const message = `"${file}" is not the file that was recorded: its SHA-256 is ${copy.sha256}`;
    const hint = 'bring back the file, or check the quotations anew and record this hash';
    return { code: 'SRC-hash', path: [...path, 'sha256'], message, hint };
  }
  return null;
};

const unreadable = (source: Source, copy: SavedCopy, path: DataPath): SourceFinding | null =>
  copy.kind === 'unreadable'
    ? {
        code: 'SRC-file-unreadable',
        path: [...path, 'file'],
        message: `"${source.file}" has no text that could be read: ${copy.message}`,
        hint: 'save the source as text, HTML or PDF with a text layer',
      }
    : null;

/** Whether each saved copy is there and is the one that was recorded. */
export const checkHashes = (brief: Brief, copies: ReadonlyMap<string, CopyIdentity>): readonly SourceFinding[] =>
  brief.sources.flatMap((source, index) => {
    const copy = copies.get(source.id);
    const problem = copy ? problemOf(source, copy, ['sources', index]) : null;
    return problem ? [problem] : [];
  });

/** Whether each saved copy is there, is the one that was recorded, and can be read. */
export const checkCopies = (brief: Brief, archive: SourceArchive): readonly SourceFinding[] => [
  ...checkHashes(brief, archive),
  ...brief.sources.flatMap((source, index) => {
    const copy = archive.get(source.id);
    const problem = copy ? unreadable(source, copy, ['sources', index]) : null;
    return problem ? [problem] : [];
  }),
];

/** A place in a source that the brief cites, and where it does so. */
export interface PlacedLocator {
  readonly path: DataPath;
  readonly id: string;
  readonly at: string;
  readonly words?: string;
}

/** The locators of all `src` lists: a string `at` beside the `s` that names its source. */
const locatorsInFields = (brief: Brief): readonly PlacedLocator[] => {
  const strings = stringsIn(brief);
  return strings.flatMap(({ path, text }, index) => {
    const next = strings[index + 1];
    const isPair = path.at(-1) === 's' && next?.path.at(-1) === 'at' && isSibling(path, next.path);
    return isPair && next ? [{ path: next.path, id: text, at: next.text }] : [];
  });
};

const isSibling = (first: DataPath, second: DataPath): boolean =>
  first.length === second.length && first.slice(0, -1).every((step, index) => step === second[index]);

const locatorsInTexts = (brief: Brief): readonly PlacedLocator[] =>
  stringsIn(brief).flatMap(({ path, text }) =>
    referencesIn(text).flatMap(({ target, at, written }) =>
      at === null ? [] : [{ path, id: target, at, words: written }],
    ),
  );

const locatorsOfIssues = (brief: Brief): readonly PlacedLocator[] =>
  brief.sources.flatMap(({ id, issues }, source) =>
    issues.flatMap(({ locator }, index) =>
      locator === null ? [] : [{ path: ['sources', source, 'issues', index, 'locator'], id, at: locator }],
    ),
  );

/** Every place in its sources that the brief cites. */
export const citedPlaces = (brief: Brief): readonly PlacedLocator[] => [
  ...locatorsInFields(brief),
  ...locatorsInTexts(brief),
  ...locatorsOfIssues(brief),
];

/** Whether each place that the brief cites is there. */
export const checkLocators = (brief: Brief, sources: ReadonlyMap<string, SearchableSource>): readonly SourceFinding[] =>
  citedPlaces(brief).flatMap(({ path, id, at, words }): readonly SourceFinding[] => {
    const located = sources.get(id)?.locator.locate(at);
    if (located?.kind !== 'absent') return [];
    const message = `"${id} ${at}" leads nowhere: ${located.message}`;
    const hint = 'look the place up in the saved copy';
    return [{ code: 'SRC-no-such-place', path, message, hint, ...(words === undefined ? {} : { words }) }];
  });
