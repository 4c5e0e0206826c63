import type { Severity } from '../../diagnostics/index.ts';
import type { Brief, DataPath } from '../brief.ts';

/** What a lint found: where in the data, and one sentence. */
export interface Finding {
  readonly path: DataPath;
  readonly message: string;
  readonly hint?: string;
  /** The words inside a text that are meant, and which of their occurrences. */
  readonly words?: string;
  readonly occurrence?: number;
}

/** One rule of the trade. */
export interface Lint {
  /** `AREA-what`; houses set severities by it. */
  readonly id: string;
  readonly severity: Severity;
  readonly check: (brief: Brief) => readonly Finding[];
}

/** How a house wants each lint to be taken; lints that it does not name keep their own severity. */
export type LintLevels = Readonly<Record<string, Severity | 'off'>>;

/** A lint over every item of a list. */
export const forEach = <Item>(
  items: readonly Item[],
  path: DataPath,
  check: (item: Item, path: DataPath) => Finding | null | readonly Finding[],
): readonly Finding[] => items.flatMap((item, index) => check(item, [...path, index]) ?? []);

/** The same path with list positions as `*`: a key for tables of fields. */
export const fieldOf = (path: DataPath): string =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
