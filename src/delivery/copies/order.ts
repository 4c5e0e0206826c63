import type { SourceFile } from '../../diagnostics/index.ts';
import type { ProjectChoices } from '../../project.ts';

/** How copies for print are arranged; files for the screen are not touched by it. */
export interface PrintSet {
  /** A5 pages two by two on A4, in the order of a booklet. */
  readonly isBooklet: boolean;
  readonly isDuplex: boolean;
  readonly hasCropMarks: boolean;
}

/** One part of the readers: the same ones in every run, and each reader in one part only. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** All that making copies needs, in a form that can be handed to another thread. */
export interface CopiesOrder {
  readonly folder: string;
  readonly brief: SourceFile;
  /** The file of readers; null when they stand in the brief. */
  readonly readers: SourceFile | null;
  readonly choices: ProjectChoices;
  /** The folder for the copies. */
  readonly output: string;
  /** File names, with `{id}`, `{version}`, `{copy}`, `{lang}`, `{reader}`. */
  readonly pattern: string;
  readonly shard: Shard | null;
  readonly printSet: PrintSet;
}
