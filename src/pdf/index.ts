/** DisplayList[] -> bytes: the only user of pdfkit. */
export { type DocumentInfo, type WriteOptions, writePdf } from './write-pdf.ts';
