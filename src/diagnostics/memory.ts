import { type Diagnostic, DiagnosticLog, type Report } from './diagnostic.ts';

interface Remembered<Result> {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Results by the text that they were made of, with what was reported meanwhile: whoever asks again gets the same result
 * and the same messages. Those that were asked for least lately are forgotten first.
 */
export class Memory<Result> {
  readonly #known = new Map<string, Remembered<Result>>();
  readonly #most: number;

  /** `most` results are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** All that is kept, what was asked for lately at the end. */
  results(): readonly Result[] {
    return Array.from(this.#known.values(), ({ result }) => result);
  }

  take(key: string, report: Report, make: (report: Report) => Result): Result {
    const known = this.#known.get(key) ?? remember(make);
    this.#known.delete(key);
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    known.diagnostics.forEach(report);
    return known.result;
  }
}

const remember = <Result>(make: (report: Report) => Result): Remembered<Result> => {
  const log = new DiagnosticLog();
  const result = make(log.report);
  return { result, diagnostics: log.entries };
};
