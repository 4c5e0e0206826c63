import { explainEdtf } from '../../brief/index.ts';
import { decodeHtml } from '../decode-html.ts';
import type { CitationDetails } from './citation-details.ts';
import { detailsOfHtml } from './details-of-html.ts';
import { formOf } from './read-source-text.ts';
import { infoOfPdf } from './text-of-pdf.ts';

const nothing: CitationDetails = {
  type: 'document',
  title: null,
  authors: [],
  site: null,
  date: null,
  url: null,
  language: null,
};

/** `D:20240619143000+09'00'` (ISO 32000-1 §7.9.4), or a date as XMP writes it. */
const pdfDate = (written: string | undefined): string | null => {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(written ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return explainEdtf(date) === null ? date : null;
};

/** A file is not made on the day of publication as a rule, so the date of its making is marked as uncertain. */
const detailsOfPdf = async (bytes: Uint8Array): Promise<CitationDetails> => {
  const { Title, Author, CreationDate, Language } = await infoOfPdf(bytes);
  const date = pdfDate(CreationDate);
  return {
    ...nothing,
    title: Title?.trim() || null,
    authors: (Author ?? '').split(/\s*;\s*/).filter((name) => name !== ''),
    date: date && `${date}?`,
    language: Language?.trim() || null,
  };
};

/** The citation details that a saved source holds: of a page those of its head, of a PDF its document information. */
export const readDetails = async (bytes: Uint8Array, name: string): Promise<CitationDetails> => {
  const form = formOf(bytes, name);
  if (form === 'html') return detailsOfHtml(decodeHtml(bytes));
  return form === 'pdf' ? detailsOfPdf(bytes).catch(() => nothing) : nothing;
};
