import type { Reader } from '../../brief/index.ts';
import { type Diagnostic, DiagnosticLog, type Report } from '../../diagnostics/index.ts';
import type { DisplayList, DrawItem, PaintedDocument } from '../../paint/index.ts';
import { type BriefJob, takeTemplate } from '../../press.ts';
import type { RenderedBrief } from '../../template/index.ts';
import { usualPattern } from './file-name.ts';
import { noPrintSet, planCopies, type Variant } from './plan-copies.ts';
import { pressVariant } from './press-variant.ts';
import { readDistribution } from './read-distribution.ts';
import { type SetVariant, setVariant } from './set-variant.ts';

/** One reader's copy set in type, with the reader's words in place. */
export interface CopyProof {
  readonly variant: Variant | null;
  /** Null, as is the document, when something keeps the copy from being made. */
  readonly source: RenderedBrief | null;
  readonly document: PaintedDocument | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface ReaderVariant {
  readonly reader: Reader;
  readonly variant: Variant;
}

const order = { pattern: usualPattern, shard: null, printSet: noPrintSet };

const findReader = (job: BriefJob, id: string, report: Report): ReaderVariant | null => {
  const brief = readDistribution(job, null, report);
  for (const variant of brief ? planCopies(brief, job, order, report) : []) {
    const copy = variant.copies.find(({ reader }) => reader.id === id);
    if (copy) return { variant, reader: copy.reader };
  }
  return null;
};

/** Sets the copy of one reader of a brief, as that reader would get it as a file. */
export const proofCopy = (job: BriefJob, readerId: string): CopyProof => {
  const log = new DiagnosticLog();
  const found = findReader(job, readerId, log.report);
  const set = found && setFor(found.variant, job, log.report);
  return {
    variant: found?.variant ?? null,
    source: set?.source ?? null,
    document: found && set ? inscribe(set, found.reader) : null,
    diagnostics: log.entries,
  };
};

const setFor = (variant: Variant, given: BriefJob, report: Report): SetVariant | null => {
  const job = { ...given, choices: { ...given.choices, language: variant.language, paper: variant.paper } };
  const template = takeTemplate(job, variant.brief, report);
  return template && setVariant({ job, variant, template }, report);
};

/** The file of one reader's copy; null when something keeps it from being made. */
export const pressCopy = (job: BriefJob, readerId: string): Uint8Array | null => {
  const log = new DiagnosticLog();
  const found = findReader(job, readerId, log.report);
  const pressed = found && pressVariant(found.variant, job, log.report);
  return pressed ? Buffer.concat(pressed.makeCopy(found.reader).parts) : null;
};

/** Draws the words of a reader in the places that were kept for them. */
const inscribe = ({ document, shape }: SetVariant, reader: Reader): PaintedDocument => {
  const write = (item: DrawItem): DrawItem => {
    if (item.kind !== 'copy-form') return item;
    const { form, x, y } = item;
    const { runs } = shape(form, reader);
    const [first] = runs;
    if (!first) return item;
    const text = runs.map((run) => run.text).join('');
    const { size, color } = form;
    return { kind: 'glyphs', x, y, face: first.face, size, color, runs, text, spacing: null, copyText: text };
  };
  return {
    ...document,
    pages: document.pages.map((page): DisplayList => ({ ...page, items: page.items.map(write) })),
  };
};
