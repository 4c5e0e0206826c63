import type { Severity } from '../../../diagnostics/index.ts';

/** How a house wants a finding to be taken. */
export type Level = Severity | 'off';

/** A brief that breaks a rule, and what makes it keep it. */
export interface Example {
  /** Fields of a brief, in YAML; they replace those of the example brief. */
  readonly failing: string;
  /** The sentence of the message, word for word. */
  readonly says: string;
  /** The words to replace, and those that mend it. */
  readonly mend: readonly [string, string];
  /** Fields of the edition in another language, for rules that compare the two. */
  readonly translation?: string;
  /** The texts of saved copies by file name, for rules that compare the brief with them. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** A rule of the trade: what the tool looks for, why, and how it is broken and kept. */
export interface Rule {
  /** `AREA-what`; houses set levels by it. */
  readonly id: string;
  /** Its level in the set `default`. */
  readonly usual: Level;
  /** Its level in the set `strict`. */
  readonly strict: Level;
  /** What it finds would make the paper wrong, so that no house can lower it. */
  readonly isFixed: boolean;
  /** One sentence with a full stop. */
  readonly rule: string;
  /** Why readers expect it, and whose rule it is. */
  readonly why: string;
  readonly example: Example;
}

type Words = Pick<Rule, 'id' | 'rule' | 'why' | 'example'>;

/** A rule that a house may take more or less seriously. */
export const adjustable = (usual: Level, strict: Level, words: Words): Rule => ({
  ...words,
  usual,
  strict,
  isFixed: false,
});

/** A rule whose breach makes the paper wrong: always an error. */
export const fixed = (words: Words): Rule => ({ ...words, usual: 'error', strict: 'error', isFixed: true });
