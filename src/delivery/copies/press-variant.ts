import { createHash, type Hash } from 'node:crypto';
import type { Reader } from '../../brief/index.ts';
import { DiagnosticLog, type Report } from '../../diagnostics/index.ts';
import { metadataPacket, type SharedCopyFile, writeCopyPart, writeSharedPdf } from '../../pdf/index.ts';
import { briefInfo } from '../../press/brief-info.ts';
import { type BriefJob, takeTemplate } from '../../press.ts';
import { documentIdOf, versionOf } from './document-id.ts';
import type { Variant } from './plan-copies.ts';
import { type SetVariant, setVariant } from './set-variant.ts';

/** A reader's file: the bytes that all copies share, then the copy's own. */
export interface MadeCopy {
  readonly parts: readonly [Uint8Array, Uint8Array];
  readonly sha256: string;
  readonly documentId: string;
}

/** A variant set in type and written once, ready to make any number of copies. */
export interface PressedVariant {
  readonly pages: number;
  readonly makeCopy: (reader: Reader) => MadeCopy;
}

/** Sets a variant. Null when something in it is wrong; every problem is reported. */
export const pressVariant = (variant: Variant, given: BriefJob, report: Report): PressedVariant | null => {
  const { brief, language, paper } = variant;
  const job = { ...given, choices: { ...given.choices, language, paper } };
  const log = new DiagnosticLog();
  const template = takeTemplate(job, brief, log.report);
  const set = template && setVariant({ job, variant, template }, log.report);
  const info = briefInfo(brief, language, job.choices.sourceDateEpoch);
  const shared = set && !log.hasErrors ? writeSharedPdf(set.document, info, log.report) : null;
  log.entries.forEach(report);
  if (!set || !shared || log.hasErrors) return null;
  return { pages: set.document.pages.length, makeCopy: copyMaker(shared, variant, set) };
};

/** The digest of the shared bytes is begun once and goes on for each copy. */
const copyMaker = (
  { bytes, part, forms, info }: SharedCopyFile,
  { base }: Variant,
  { shape }: SetVariant,
): PressedVariant['makeCopy'] => {
  const begun: Hash = createHash('sha256').update(bytes);
  const total = base.distribution.readers.length;
  const version = versionOf(base);
  return (reader) => {
    const documentId = documentIdOf({ brief: base.id, version, reader: reader.id });
    const copy = { reader: reader.id, number: reader.copy, total, version };
    const words = forms.map(({ form, id }) => ({ form, id, runs: shape(form, reader).runs }));
    const own = writeCopyPart(part, { words, documentId, metadata: metadataPacket({ ...info, copy }) });
    return { parts: [bytes, own], documentId, sha256: begun.copy().update(own).digest('hex') };
  };
};
