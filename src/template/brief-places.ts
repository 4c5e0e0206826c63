import type { Brief, DataPath } from '../brief/index.ts';
import type { Span } from '../diagnostics/index.ts';
import { isRecord } from './helpers/guards.ts';

/** A look at the data while the page was written: the names that were followed from a value, and what they led to. */
export interface Reading {
  readonly head: unknown;
  readonly names: readonly string[];
  readonly value: unknown;
}

/** Tells where in a brief's YAML stands what was printed. */
export interface BriefPlaces {
  /** What the last of the readings read that is a part of the brief; null where none is. */
  readonly ofReadings: (readings: readonly Reading[]) => Span | null;
  /** The first text of the brief that consists of these words. */
  readonly ofWords: (words: string) => Span | null;
}

type Entry = readonly [value: unknown, path: DataPath];

function* entriesOf(value: unknown, path: DataPath): Generator<Entry> {
  yield [value, path];
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) yield* entriesOf(inner, [...path, isList ? Number(key) : key]);
}

/** Shorter texts, such as a code of a country, stand in too many places to tell one by them. */
const shortest = 4;

/** The path of each record and list by identity, and of each text by its words; of equal texts, the first. */
export const briefPlaces = (brief: Brief): BriefPlaces => {
  const paths = new Map<unknown, DataPath>();
  for (const [value, path] of entriesOf(brief, [])) {
    const isTold = typeof value === 'object' ? value !== null : typeof value === 'string' && value.length >= shortest;
    if (isTold && !paths.has(value)) paths.set(value, path);
  }
  const locate = (path: DataPath | undefined): Span | null => (path ? brief.locate(path) : null);
  const pathOf = ({ head, names, value }: Reading): DataPath | undefined => {
    const start = paths.get(head);
    return start && typeof head === 'object' ? [...start, ...names] : paths.get(value);
  };
  return {
    ofReadings: (readings) => locate(readings.map(pathOf).findLast((path) => path !== undefined)),
    ofWords: (words) => locate(paths.get(words)),
  };
};
