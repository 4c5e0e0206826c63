import { nearestName } from '../../diagnostics/index.ts';
import type { BlockName, Brief, DataPath } from '../brief.ts';
import { type BriefItem, itemById, itemsIn, sourcesOf } from '../items.ts';
import { referencesIn, type TextReference } from '../references.ts';
import { type PlacedText, stringsIn } from '../texts.ts';
import { type Finding, fieldOf, forEach, type Lint } from './lint.ts';
import { blockItems, type ItemKind, referenceFields } from './reference-fields.ts';

const sourceField = /(^|\.)(src|outcome_src)\.\*\.s$/;

const unresolved: Lint = {
  id: 'REF-unresolved',
  check: (brief) => [
    ...stringsIn(brief).flatMap((placed) => [...checkField(brief, placed), ...checkText(brief, placed)]),
    ...sectionReferences(brief),
  ],
};

const checkField = (brief: Brief, { path, text }: PlacedText): readonly Finding[] => {
  const field = fieldOf(path);
  if (sourceField.test(field)) return checkId(brief, text, path, ['source']);
  const kinds = referenceFields.get(field);
  return kinds ? checkId(brief, text, path, kinds) : [];
};

const checkId = (brief: Brief, id: string, path: DataPath, kinds: readonly ItemKind[]): readonly Finding[] => {
  const found = itemById(brief, id);
  if (!found) return [{ path, message: notFound(id, kinds), ...hintFor(brief, id, kinds, path) }];
  if (kinds.length === 0 || kinds.includes(found.kind)) return [];
  return [
    {
      path,
      message: `"${id}" is the id of ${article(nounOf(found.kind))} ${nounOf(found.kind)}, not of ${wanted(kinds)}`,
    },
  ];
};

const notFound = (id: string, kinds: readonly ItemKind[]): string => {
  const [only] = kinds;
  return `no ${kinds.length === 1 && only ? nounOf(only) : 'item'} has the id "${id}"`;
};

const nounOf = (kind: ItemKind): string =>
  kind === 'timeline' ? 'timeline item' : kind === 'watch' ? 'watch item' : kind;

const wanted = (kinds: readonly ItemKind[]): string => {
  const nouns = kinds.map(nounOf);
  return nouns.length > 3 ? 'something that can be cited here' : `${article(nouns[0] ?? '')} ${nouns.join(' or ')}`;
};

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');

const freeNames = /(^|\.)(by|speaker|signatory|origin|origins\.\*|described_by)$/;

const hintFor = (brief: Brief, id: string, kinds: readonly ItemKind[], path: DataPath): { hint?: string } => {
  const candidates = itemsIn(brief).filter((item) => kinds.length === 0 || kinds.includes(item.kind));
  const nearest = nearestName(
    id,
    candidates.map((item) => item.id),
  );
  if (nearest) return { hint: `did you mean "${nearest}"?` };
  if (freeNames.test(fieldOf(path))) return { hint: `add it to the actors, or write { name: "${id}" }` };
  return {};
};

const checkText = (brief: Brief, { path, text }: PlacedText): readonly Finding[] => {
  const references = referencesIn(text);
  return references.flatMap((reference, index) => {
    const problem = referenceProblem(brief, reference);
    const occurrence = references.slice(0, index).filter((earlier) => earlier.written === reference.written).length;
    return problem ? [{ path, words: reference.written, occurrence, ...problem }] : [];
  });
};

const referenceProblem = (brief: Brief, { target, at }: TextReference): Pick<Finding, 'message' | 'hint'> | null => {
  const found = itemById(brief, target);
  if (!found) return { message: notFound(target, []), ...hintFor(brief, target, [], []) };
  if (at !== null && found.kind !== 'source') {
    return { message: `"${target}" is not a source, so it has no place "${at}"`, hint: `write [[${target}]] alone` };
  }
  return null;
};

const sectionReferences = (brief: Brief): readonly Finding[] =>
  forEach(brief.sections, ['sections'], (section, path) =>
    section.refs.flatMap((id, index) => checkId(brief, id, [...path, 'refs', index], kindsFor(section.block))),
  );

const kindsFor = (block: BlockName): readonly ItemKind[] => blockItems[block] ?? [];

/** Ids that stand twice. */
export const duplicateIds: Lint = {
  id: 'REF-duplicate-id',
  check: (brief) => {
    const seen = new Map<string, BriefItem>();
    return itemsIn(brief).flatMap((item) => {
      const first = seen.get(item.id);
      if (!first) seen.set(item.id, item);
      if (!first) return [];
      const message = `the id "${item.id}" already belongs to ${article(nounOf(first.kind))} ${nounOf(first.kind)}`;
      return [{ path: [...item.path, 'id'], message, hint: 'ids are unique in the whole brief' }];
    });
  },
};

const withoutSource: Lint = {
  id: 'REF-no-source',
  check: (brief) =>
    stringsIn(brief).flatMap(({ path, text }) =>
      referencesIn(text)
        .filter(({ target }) => itemById(brief, target) && sourcesOf(brief, target).length === 0)
        .map(({ target, written }) => ({
          path,
          words: written,
          message: `"${target}" names no source that could be cited`,
        })),
    ),
};

export const referenceLints: readonly Lint[] = [duplicateIds, unresolved, withoutSource];
