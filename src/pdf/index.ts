/** DisplayList[] -> bytes: the only user of pdfkit. */
export type { Attachment } from './attachment.ts';
export { type CopyContent, type CopyWords, writeCopyPart } from './copy-part.ts';
export { metadataPacket } from './metadata.ts';
export { type DocumentInfo, type SharedCopyFile, type WriteOptions, writePdf, writeSharedPdf } from './write-pdf.ts';
