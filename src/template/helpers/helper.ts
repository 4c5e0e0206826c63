import type { Printing } from '../printing.ts';

/** One use of a helper in a template. */
export interface HelperCall {
  /** The positional arguments. */
  readonly args: readonly unknown[];
  /** The named arguments. */
  readonly hash: Readonly<Record<string, unknown>>;
  readonly printing: Printing;
  /** Reports a mistake at the place of the call. */
  readonly problem: (message: string, hint?: string) => void;
}

/** A function that templates may call; it answers plain text, which is escaped, or `Markup`, which is not. */
export type Helper = (call: HelperCall) => unknown;
