import type { Brief } from '../brief/index.ts';
import type { DocumentInfo } from '../pdf/index.ts';
import { plainText } from '../template/index.ts';
import { documentDate } from './document-date.ts';
import { producer } from './press-html.ts';

/** What the file of a brief says about itself. */
export const briefInfo = (brief: Brief, language: string, sourceDateEpoch: string | null): DocumentInfo => ({
  title: plainText(brief.title),
  author: brief.authors.map(({ name }) => name).join(', ') || (brief.issuer ?? ''),
  subject: plainText(brief.subtitle ?? ''),
  keywords: brief.keywords,
  language,
  identifier: brief.id,
  rights: [brief.handling.tlp, brief.handling.statement].filter(Boolean).join('. '),
  creationDate: documentDate(
    brief.revisions.map(({ date }) => String(date)),
    sourceDateEpoch,
  ),
  producer,
});
