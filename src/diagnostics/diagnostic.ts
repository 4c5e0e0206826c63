import type { Span } from './source-file.ts';

export type Severity = 'error' | 'warning';

/** One located message: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable name in the manner `AREA-what`, for instance `CSS-unknown-property`. */
  readonly code: string;
  /** One sentence without a full stop. */
  readonly message: string;
  /** Null only where no text of the user's is to blame, for instance a wrong command line. */
  readonly span: Span | null;
  /** Lines to show as they are, for instance two texts below one another with their difference marked. */
  readonly detail?: string;
  /** What to do, one sentence without a full stop. */
  readonly hint?: string;
}

/** Where a stage sends its messages; it goes on after each, so that all are found at once. */
export type Report = (diagnostic: Diagnostic) => void;

/** Gathers messages and tells whether any of them is an error. */
export class DiagnosticLog {
  readonly #entries: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  /** Adds a message; the same message at the same place is kept once. */
  readonly report: Report = (diagnostic) => {
    const { code, message, span } = diagnostic;
    const key = `${code}\n${message}\n${span?.file.path}\n${span?.start}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#entries.push(diagnostic);
  };

  get entries(): readonly Diagnostic[] {
    return this.#entries;
  }

  get hasErrors(): boolean {
    return this.#entries.some((entry) => entry.severity === 'error');
  }
}
