import { type Diagnostic, DiagnosticLog } from '../diagnostics/index.ts';
import { type Attachment, type DocumentInfo, writePdf } from '../pdf/index.ts';
import { documentDate } from './document-date.ts';
import { type HtmlJob, type Proof, proofHtml } from './proof-html.ts';

/** A finished document; `pdf` is null when an error kept it from being written. */
export interface Pressed {
  readonly pdf: Uint8Array | null;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

export const producer = 'Briefpress';

/** What a file says of itself when there is no brief behind it; its title and language are those of the HTML. */
const pageInfo = (sourceDateEpoch: string | null): DocumentInfo => ({
  title: '',
  author: '',
  subject: '',
  keywords: [],
  language: '',
  creationDate: documentDate([], sourceDateEpoch),
  producer,
});

/** Writes a proof, unless something in it is wrong. */
export const pressProof = (proof: Proof, info: DocumentInfo, attachments: readonly Attachment[] = []): Pressed => {
  const log = new DiagnosticLog();
  proof.diagnostics.forEach(log.report);
  const pages = proof.painted.pages.length;
  const pdf = log.hasErrors ? null : writePdf(proof.painted, info, log.report, { attachments });
  return { pdf: log.hasErrors ? null : pdf, pages, diagnostics: log.entries };
};

/** Prints any HTML text, without brief or template: lay out, paint, write. */
export const pressHtml = (job: HtmlJob, sourceDateEpoch: string | null): Pressed =>
  pressProof(proofHtml(job), pageInfo(sourceDateEpoch));
