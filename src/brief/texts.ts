import type { Brief, BriefContent, DataPath } from './brief.ts';

/** A text of the brief and where it stands. */
export interface PlacedText {
  readonly path: DataPath;
  readonly text: string;
}

/** Every string of the brief, ids and codes among them. */
export const stringsIn = (brief: BriefContent): readonly PlacedText[] => {
  const found: PlacedText[] = [];
  walk(brief, [], (value, path) => {
    if (typeof value === 'string') found.push({ path, text: value });
  });
  return found;
};

/** What the brief says it does not know, outside its list of unknowns. */
export interface DeclaredUnknown {
  readonly path: DataPath;
  readonly why: string;
}

/** Every `{ unknown: why }` of the brief, in the order of its fields. */
export const unknownsIn = (brief: Brief): readonly DeclaredUnknown[] => {
  const found: DeclaredUnknown[] = [];
  walk(brief, [], (value, path) => {
    if (isUnknown(value)) found.push({ path, why: value.unknown });
  });
  return found;
};

/** Tells a declared absence from a value. */
export const isUnknown = (value: unknown): value is { readonly unknown: string } =>
  typeof value === 'object' && value !== null && 'unknown' in value && typeof value.unknown === 'string';

type Visit = (value: unknown, path: DataPath) => void;

const walk = (value: unknown, path: DataPath, visit: Visit): void => {
  visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, item] of inner) walk(item, [...path, step], visit);
};
