import type { BriefContent, DataPath } from '../brief.ts';
import { fieldOf } from '../check/lint.ts';
import { referenceFields } from '../check/reference-fields.ts';
import { itemsIn } from '../items.ts';
import { referencesIn } from '../references.ts';

/** Takes out every reference to an item that is no longer there: ids in fields and [[marks]] in texts. */
export const pruneReferences = (content: BriefContent): BriefContent => {
  const printed = (kind: string): boolean => kind !== 'treaty' && kind !== 'reader';
  const known = new Set(itemsIn(content).flatMap(({ kind, id }) => (printed(kind) ? [id] : [])));
  return prune(content, [], known) as BriefContent;
};

const prune = (value: unknown, path: DataPath, known: ReadonlySet<string>): unknown => {
  if (typeof value === 'string') return pruneString(value, path, known);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value
      .map((item, index) => prune(item, [...path, index], known))
      .filter((item, index) => item !== null || value[index] === null);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, prune(inner, [...path, key], known)]));
};

const pruneString = (value: string, path: DataPath, known: ReadonlySet<string>): string | null => {
  const field = fieldOf(path);
  const isReference = referenceFields.has(field) || field === 'sections.*.refs.*';
  if (!isReference) return pruneMarks(value, known);
  return known.has(value) ? value : null;
};

/** The space before a mark belongs to it. */
const pruneMarks = (text: string, known: ReadonlySet<string>): string =>
  referencesIn(text)
    .filter(({ target }) => !known.has(target))
    .reduceRight((left, { start, end }) => left.slice(0, start).trimEnd() + left.slice(end), text);
