import type { DataPath } from '../brief.ts';

/** What a saved copy shows to be wrong; the rule stands in the catalogue under its code. */
export interface SourceFinding {
  readonly code: string;
  readonly path: DataPath;
  readonly message: string;
  readonly hint: string;
  /** The words inside the text at `path` that are meant. */
  readonly words?: string;
  /** Lines to show below the message as they are. */
  readonly detail?: string;
}
