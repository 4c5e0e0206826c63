import type { Brief, DataPath } from '../brief.ts';
import { type BriefItem, itemsIn } from '../items.ts';
import { stringsIn } from '../texts.ts';
import { type Finding, forEach, type Lint, type Surroundings } from './lint.ts';
import { explainTranslation, isTranslatedLabel } from './translated-label.ts';

const nameOf = ({ kind, id }: BriefItem): string =>
  `${kind === 'timeline' || kind === 'watch' ? `${kind} item` : kind} "${id}"`;

/** Readers belong to one edition alone. */
const comparable = (brief: Brief): readonly BriefItem[] => itemsIn(brief).filter(({ kind }) => kind !== 'reader');

const editionsOf = (brief: Brief): readonly { readonly file: string; readonly path: DataPath }[] => [
  ...brief.translations.flatMap(({ file }, index) =>
    file === null ? [] : [{ file, path: ['translations', index, 'file'] }],
  ),
  ...(brief.translation_of?.file ? [{ file: brief.translation_of.file, path: ['translation_of', 'file'] }] : []),
];

const compare = (brief: Brief, other: Brief, file: string, path: DataPath): readonly Finding[] => {
  const own = new Set(comparable(brief).map(nameOf));
  const theirs = new Set(comparable(other).map(nameOf));
  const lacking = comparable(brief).filter((item) => !theirs.has(nameOf(item)));
  const surplus = [...theirs].filter((name) => !own.has(name));
  return [
    ...lacking.map((item) => ({
      path: item.kind === 'treaty' ? ['treaty', 'id'] : [...item.path, 'id'],
      message: `the edition "${file}" lacks the ${nameOf(item)}`,
      hint: 'ids are the same in every language',
    })),
    ...surplus.map((name) => ({ path, message: `the edition "${file}" has the ${name}, and this one has not` })),
  ];
};

const sameIds: Lint = {
  id: 'I18N-ids',
  check: (brief, { editionIn }: Surroundings) =>
    editionsOf(brief).flatMap(({ file, path }): readonly Finding[] => {
      const edition = editionIn?.(file) ?? null;
      if (edition === null) return [];
      return edition.kind === 'found'
        ? compare(brief, edition.brief, file, path)
        : [{ path, message: `the edition "${file}" cannot be compared: ${edition.message}` }];
    }),
};

const outdated: Lint = {
  id: 'I18N-outdated',
  check: ({ translations, revisions }) => {
    const newest = revisions.at(-1)?.version;
    return forEach(translations, ['translations'], ({ lang, of }, path) =>
      newest === undefined || of === newest
        ? null
        : {
            path: [...path, 'of'],
            message: `the edition in "${lang}" is that of version ${of}, and this is version ${newest}`,
            hint: 'translate the changes, and raise "of"',
          },
    );
  },
};

const labels = /\bTLP:[ \u00a0]?[^\s.,;:()[\]"“”«»]+/gu;

const translatedLabel: Lint = {
  id: 'I18N-tlp-translated',
  check: (brief) =>
    stringsIn(brief).flatMap(({ path, text }) =>
      (text.match(labels) ?? [])
        .filter(isTranslatedLabel)
        .map((words) => ({ path, words, ...explainTranslation(words) })),
    ),
};

export const languageLints: readonly Lint[] = [sameIds, outdated, translatedLabel];
