import { join } from 'node:path';
import type { Brief, Reader } from '../../brief/index.ts';
import { type Diagnostic, DiagnosticLog, startOf } from '../../diagnostics/index.ts';
import type { BriefJob } from '../../press.ts';
import { openProject } from '../../project.ts';
import { replaceFile } from '../../resources/index.ts';
import type { Copy } from './copy.ts';
import type { CopiesOrder } from './order.ts';
import { type PlannedCopy, planCopies, type Variant } from './plan-copies.ts';
import { type PressedVariant, pressVariant } from './press-variant.ts';
import { readDistribution } from './read-distribution.ts';

/** An order that has been read and checked, before anything is made. */
export interface CopiesPlan {
  readonly brief: Brief;
  readonly job: BriefJob;
  readonly variants: readonly Variant[];
}

/** What came of reading an order; the plan is null when something in it is wrong. */
export interface Planned {
  readonly plan: CopiesPlan | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads brief and readers and works out who gets what. */
export const planOrder = (order: CopiesOrder): Planned => {
  const log = new DiagnosticLog();
  const project = openProject(order.folder, order.choices);
  project.diagnostics.forEach(log.report);
  const job = project.jobFor(order.brief);
  const brief = readDistribution(job, order.readers, log.report);
  const variants = brief && planCopies(brief, job, order, log.report);
  if (brief && variants) for (const problem of sameFiles(brief, variants)) log.report(problem);
  const plan = brief && variants && !log.hasErrors ? { brief, job, variants } : null;
  return { plan, diagnostics: log.entries };
};

/** File names that would be given twice, or are too long for a file system. */
const sameFiles = (brief: Brief, variants: readonly Variant[]): readonly Diagnostic[] => {
  const seen = new Map<string, Reader>();
  return variants.flatMap(({ copies }) =>
    copies.flatMap(({ file, reader, index }): readonly Diagnostic[] => {
      const earlier = seen.get(file.toLowerCase());
      seen.set(file.toLowerCase(), reader);
      if (!earlier) return [];
      const span = brief.locate(['distribution', 'readers', index]);
      const message = `the copies of "${earlier.id}" and "${reader.id}" would both be called ${file}`;
      return [{ severity: 'error', code: 'COPY-same-file', message, span, hint: 'name files by {copy} or {reader}' }];
    }),
  );
};

/** A run of copies of one variant: what one thread makes at a time. */
export interface Batch {
  readonly variant: number;
  readonly from: number;
  readonly to: number;
}

export interface BatchResult {
  readonly copies: readonly Copy[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the copies of a plan, batch by batch; each variant is set once, when its first batch comes. */
export const copyMaker = ({ job, variants }: CopiesPlan, folder: string): ((batch: Batch) => BatchResult) => {
  let current: { readonly variant: number; readonly pressed: PressedVariant | null } | null = null;
  return ({ variant: number, from, to }) => {
    const log = new DiagnosticLog();
    const variant = variants[number];
    if (variant && current?.variant !== number)
      current = { variant: number, pressed: pressVariant(variant, job, log.report) };
    const pressed = current?.pressed;
    const planned = pressed ? (variant?.copies.slice(from, to) ?? []) : [];
    const copies = planned.flatMap((copy) => writeCopy(copy, pressed ?? null, folder, log));
    return { copies, diagnostics: log.entries };
  };
};

const writeCopy = (
  { reader, file }: PlannedCopy,
  pressed: PressedVariant | null,
  folder: string,
  log: DiagnosticLog,
): readonly Copy[] => {
  if (!pressed || log.hasErrors) return [];
  const { parts, sha256, documentId } = pressed.makeCopy(reader);
  const result = replaceFile(join(folder, file), parts);
  if (result.kind === 'written') return [{ reader, file, pages: pressed.pages, sha256, documentId }];
  const span = startOf({ path: file, text: '' });
  const message = `the copy cannot be written: ${result.message}`;
  log.report({ severity: 'error', code: 'FILE-unwritable', message, span, hint: 'choose another place with -o' });
  return [];
};

/** The work of a plan in runs that are long enough to be worth handing out. */
export const batchesOf = ({ variants }: CopiesPlan, size: number): readonly Batch[] =>
  variants.flatMap(({ copies }, variant) =>
    Array.from({ length: Math.ceil(copies.length / size) }, (_, index) => ({
      variant,
      from: index * size,
      to: Math.min((index + 1) * size, copies.length),
    })),
  );
