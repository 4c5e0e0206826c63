import type { Brief, DataPath } from '../brief.ts';
import type { House } from '../house/house.ts';

/** What a lint found: where in the data, and one sentence. */
export interface Finding {
  readonly path: DataPath;
  readonly message: string;
  readonly hint?: string;
  /** The words inside a text that are meant, and which of their occurrences. */
  readonly words?: string;
  readonly occurrence?: number;
}

/** The same brief in another language, or why it cannot be compared. */
export type Edition =
  | { readonly kind: 'found'; readonly brief: Brief }
  | { readonly kind: 'missing'; readonly message: string };

/** What a check may look at besides the brief. */
export interface Surroundings {
  readonly house: House;
  /** Reads an edition in another language by the path that the brief gives; null where no file can be read. */
  readonly editionIn: ((file: string) => Edition) | null;
}

/** The check of one rule; what the rule is, and how serious, stands in the catalogue under the same id. */
export interface Lint {
  readonly id: string;
  readonly check: (brief: Brief, surroundings: Surroundings) => readonly Finding[];
}

/** A lint over every item of a list. */
export const forEach = <Item>(
  items: readonly Item[],
  path: DataPath,
  check: (item: Item, path: DataPath) => Finding | null | readonly Finding[],
): readonly Finding[] => items.flatMap((item, index) => check(item, [...path, index]) ?? []);

/** The same path with list positions as `*`: a key for tables of fields. */
export const fieldOf = (path: DataPath): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
