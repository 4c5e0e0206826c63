import type { Reader } from '../../brief/index.ts';

/** One reader's copy as it lies in a folder, ready to be handed over. */
export interface Copy {
  readonly reader: Reader;
  /** The name of the file, without a folder. */
  readonly file: string;
  readonly pages: number;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The first part of the PDF's document id, in hexadecimal: the same for each making of this reader's copy. */
  readonly documentId: string;
}
