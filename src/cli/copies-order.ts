import { resolve } from 'node:path';
import { type CopiesOrder, patternProblem, type Shard, usualPattern } from '../delivery/copies/index.ts';
import type { Diagnostic, SourceFile } from '../diagnostics/index.ts';
import { readTextFile } from '../resources/index.ts';
import { readBriefInput } from './brief-inputs.ts';
import type { CommonOptions } from './common-options.ts';
import { type PrintOptions, projectChoices } from './open-current-project.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about the copies of a brief. */
export interface OrderOptions extends PrintOptions, CommonOptions {
  readonly readers?: string;
  readonly output: string;
  readonly name?: string;
  readonly shard?: string;
  readonly now?: string;
  readonly booklet?: boolean;
  readonly duplex?: boolean;
  readonly cropMarks?: boolean;
}

const parseShard = (text: string | undefined): Shard | null => {
  if (text === undefined) return null;
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index !== undefined && shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UsageError(`--shard takes a part and the number of parts, for instance 2/8, not ${text}`);
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;

/** The time of making in seconds since 1970. */
const epochOf = (now: string | undefined): string | null => {
  if (now === undefined) return process.env.SOURCE_DATE_EPOCH ?? null;
  if (instant.test(now) && !Number.isNaN(Date.parse(now))) return String(Math.floor(Date.parse(now) / 1000));
  throw new UsageError(`--now takes a time in UTC such as 2026-12-01T00:01:00Z, not ${now}`);
};

const patternOf = (pattern: string = usualPattern): string => {
  const problem = patternProblem(pattern);
  if (problem) throw new UsageError(`the pattern "${pattern}" gives no good file names: ${problem}`);
  return pattern;
};

const orderOf = (brief: SourceFile, readers: SourceFile | null, options: OrderOptions): CopiesOrder => {
  if (options.booklet && options.cropMarks)
    throw new UsageError('--booklet and --crop-marks exclude each other: a booklet is folded, not cut');
  return {
    folder: process.cwd(),
    brief,
    readers,
    choices: { ...projectChoices(options), sourceDateEpoch: epochOf(options.now) },
    output: resolve(options.output),
    pattern: patternOf(options.name),
    shard: parseShard(options.shard),
    printSet: {
      isBooklet: options.booklet ?? false,
      isDuplex: options.duplex ?? false,
      hasCropMarks: options.cropMarks ?? false,
    },
  };
};

export interface OrderAnswer {
  /** Null when brief or readers cannot be read. */
  readonly order: CopiesOrder | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the brief and the file of readers that the command line names, and puts all into one order. */
export const readOrder = async (name: string, options: OrderOptions, terminal: Terminal): Promise<OrderAnswer> => {
  const brief = await readBriefInput(name, process.cwd(), terminal);
  const path = options.readers;
  const readers = path === undefined ? null : readTextFile(resolve(path), path.replaceAll('\\', '/'));
  const diagnostics = [brief, readers].flatMap((answer) => (answer?.kind === 'error' ? [answer.diagnostic] : []));
  if (brief.kind === 'error' || readers?.kind === 'error') return { order: null, diagnostics };
  return { order: orderOf(brief.file, readers?.file ?? null, options), diagnostics };
};
