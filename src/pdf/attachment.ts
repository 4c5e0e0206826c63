import { PdfText, type PressDocument, type Reference } from './press-document.ts';

/** A file that travels inside the document. */
export interface Attachment {
  /** What it is saved as; each attachment of a document has its own. */
  readonly name: string;
  readonly description: string;
  /** For instance `text/plain`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A solidus ends a name, so it is written by its number (ISO 32000-1 §7.3.5). */
const asName = (mediaType: string): string => mediaType.replaceAll('/', '#2F');

/**
 * The file specification of an attachment that the document was made from (ISO 32000-1 §7.11.3, ISO 32000-2 §14.13).
 * pdfkit's own way dates files by the clock and names them in the order of a locale.
 */
export const writeAttachment = (
  document: PressDocument,
  { name, description, mediaType, bytes }: Attachment,
): Reference => {
  const file = document.stream(
    { Type: 'EmbeddedFile', Subtype: asName(mediaType), Params: { Size: bytes.length } },
    bytes,
  );
  return document.object({
    Type: 'Filespec',
    F: new PdfText(name),
    UF: new PdfText(name),
    Desc: new PdfText(description),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  });
};
