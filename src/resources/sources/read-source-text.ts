import { plainSource, type SourceText } from '../../brief/index.ts';
import { decodeHtml } from '../decode-html.ts';
import { textOfHtml } from './text-of-html.ts';
import { textOfPdf } from './text-of-pdf.ts';

export type SourceForm = 'text' | 'html' | 'pdf';

export type SourceReading =
  | { readonly kind: 'read'; readonly text: SourceText }
  | { readonly kind: 'unreadable'; readonly message: string };

const beginning = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 1024));

/** What kind of file a source is: by its first bytes, then by its name. */
export const formOf = (bytes: Uint8Array, name: string): SourceForm => {
  const head = beginning(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  return /\.x?html?$/i.test(name) || /^[^<]*<(!doctype html|html)[\s>]/i.test(head) ? 'html' : 'text';
};

const readPdf = async (bytes: Uint8Array): Promise<SourceReading> => {
  try {
    const text = await textOfPdf(bytes);
    const hasText = text.lines.some((line) => line.trim() !== '');
    return hasText ? { kind: 'read', text } : { kind: 'unreadable', message: 'its pages hold pictures and no text' };
  } catch {
    return { kind: 'unreadable', message: 'it is damaged or locked' };
  }
};

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

const readPlain = (bytes: Uint8Array): SourceReading => {
  try {
    return { kind: 'read', text: plainSource(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)) };
  } catch {
    return { kind: 'unreadable', message: 'it is not text in UTF-8' };
  }
};

/** The plain text of a saved source, whatever form it has. */
export const readSourceText = async (bytes: Uint8Array, name: string): Promise<SourceReading> => {
  const form = formOf(bytes, name);
  if (form === 'pdf') return readPdf(bytes);
  return form === 'html' ? { kind: 'read', text: textOfHtml(decodeHtml(bytes)) } : readPlain(bytes);
};
