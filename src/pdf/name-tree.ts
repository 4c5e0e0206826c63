import { PdfText, type PdfValue, type PressDocument, type Reference } from './press-document.ts';

/** The bytes that pdfkit writes for a text: ASCII as it is, else UTF-16 with its mark. */
const writtenBytes = (name: string): Buffer => {
  if (/^[\u0000-\u007f]*$/.test(name)) return Buffer.from(name, 'latin1');
  return Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
};

/** A name tree of one node. Names are in the order of their bytes, never of a locale (ISO 32000-1 §7.9.6). */
export const writeNameTree = (document: PressDocument, values: ReadonlyMap<string, PdfValue>): Reference | null => {
  if (values.size === 0) return null;
  const sorted = [...values].map(([name, value]) => ({ name, value, bytes: writtenBytes(name) }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  return document.object({ Names: sorted.flatMap(({ name, value }): PdfValue[] => [new PdfText(name), value]) });
};
