import { PdfText, type PdfValue, type PressDocument, type Reference } from './press-document.ts';

/** A place that links and bookmarks lead to: the page, and the left top corner in points (ISO 32000-1 §12.3.2.2). */
export type Destination = readonly [page: Reference, kind: 'XYZ', left: number, top: number, zoom: null];

/** The name tree of anchors. Names are in the order of their bytes, never of a locale (§7.9.6). */
export const writeDestinations = (
  document: PressDocument,
  destinations: ReadonlyMap<string, Destination>,
): Reference | null => {
  if (destinations.size === 0) return null;
  const sorted = [...destinations].map(([name, place]) => ({ name, place, bytes: writtenBytes(name) }));
  sorted.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const names = sorted.flatMap(({ name, place }): PdfValue[] => [new PdfText(name), place]);
  return document.object({ Names: names });
};

/** The bytes that pdfkit writes for a text: ASCII as it is, else UTF-16 with its mark. */
const writtenBytes = (name: string): Buffer => {
  if (/^[\u0000-\u007f]*$/.test(name)) return Buffer.from(name, 'latin1');
  return Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
};
