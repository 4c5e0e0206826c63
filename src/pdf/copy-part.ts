import type { ShapedText } from '../engine/index.ts';
import type { CopyForm } from '../paint/copy-form.ts';
import { colorOperator } from './content-operators.ts';
import { CopyFont } from './copy-font.ts';
import { coordinate } from './numbers.ts';

/** Words of a copy, shaped, for one of the places that the pages leave for them. */
export interface CopyWords {
  readonly form: CopyForm;
  /** The object that the pages show. */
  readonly id: number;
  readonly runs: readonly ShapedText[];
}

export interface CopyContent {
  readonly words: readonly CopyWords[];
  /** The XMP packet. */
  readonly metadata: string;
  /** The PDF's document id, in hexadecimal. */
  readonly documentId: string;
}

/** The file up to a copy's own part, as far as that part has to know it. */
export interface SharedPart {
  readonly length: number;
  /** Where its cross-reference stands. */
  readonly crossReference: number;
  /** The number of the first object that it does not have. */
  readonly size: number;
  readonly metadataId: number;
  /** `/Root` and `/Info` of the trailer. */
  readonly trailer: string;
}

/**
 * A copy's own objects, to be written after the shared part: its words, their font, its metadata, and a
 * cross-reference that goes on from the shared one (ISO 32000-1 §7.5.8).
 */
export const writeCopyPart = (shared: SharedPart, content: CopyContent): Uint8Array => {
  const font = new CopyFont();
  const writer = new PartWriter(shared.length);
  const [fontId, mapId, firstProcedure] = [shared.size, shared.size + 1, shared.size + 2];
  for (const words of content.words) writer.stream(words.id, formEntries(words, fontId), formOperators(words, font));
  writer.object(fontId, font.dictionary(firstProcedure, mapId));
  writer.stream(mapId, '', font.toUnicode);
  font.procedures.forEach((operators, index) => {
    writer.stream(firstProcedure + index, '', operators);
  });
  writer.stream(shared.metadataId, '/Type /Metadata /Subtype /XML ', content.metadata);
  return writer.finish(firstProcedure + font.procedures.length, shared, content.documentId);
};

const pxWidth = (runs: readonly ShapedText[], size: number): number =>
  runs.reduce((sum, { width, face }) => sum + (width / face.unitsPerEm) * size, 0);

/** Like the pages, a form counts y downwards in px; its origin is the start of the baseline. */
const formEntries = ({ form, runs }: CopyWords, font: number): string => {
  const { size } = form;
  const box = [-size, -1.5 * size, pxWidth(runs, size) + size, size].map(coordinate);
  return `/Type /XObject /Subtype /Form /BBox [${box.join(' ')}] /Resources << /Font << /M ${font} 0 R >> >> `;
};

const formOperators = ({ form, runs }: CopyWords, font: CopyFont): string =>
  `${colorOperator(form.color, 'g', 'rg')}\nBT\n/M ${coordinate(form.size)} Tf\n1 0 0 -1 0 0 Tm\n${font.show(runs, form.size)}ET`;

const entryLength = 7;

class PartWriter {
  readonly #start: number;
  readonly #places: { readonly id: number; readonly offset: number }[] = [];
  #text = '';
  #length = 0;

  /** `start` is the length of what stands before. */
  constructor(start: number) {
    this.#start = start;
  }

  object(id: number, body: string): void {
    this.#places.push({ id, offset: this.#start + this.#length });
    this.#add(`${id} 0 obj\n${body}\nendobj\n`);
  }

  stream(id: number, entries: string, content: string): void {
    const length = Buffer.byteLength(content, 'utf8');
    this.object(id, `<< ${entries}/Length ${length} >>\nstream\n${content}\nendstream`);
  }

  #add(text: string): void {
    this.#text += text;
    this.#length += Buffer.byteLength(text, 'utf8');
  }

  finish(id: number, { crossReference, trailer }: SharedPart, documentId: string): Uint8Array {
    const start = this.#start + this.#length;
    this.#places.push({ id, offset: start });
    const places = [...this.#places].sort((a, b) => a.id - b.id);
    const entries = `/Type /XRef /Size ${id + 1} /W [1 4 2] /Index [${indexOf(places)}] /Prev ${crossReference}`;
    const head = `${id} 0 obj\n<< ${entries} ${trailer} /ID [<${documentId}> <${documentId}>]`;
    const table = Buffer.alloc(places.length * entryLength);
    places.forEach(({ offset }, index) => {
      table.writeUInt8(1, index * entryLength);
      table.writeUInt32BE(offset, index * entryLength + 1);
    });
    return Buffer.concat([
      Buffer.from(`${this.#text}${head} /Length ${table.length} >>\nstream\n`, 'utf8'),
      table,
      Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
    ]);
  }
}

/** First number and count of each row of numbers without gaps. */
const indexOf = (places: readonly { readonly id: number }[]): string => {
  const rows: [number, number][] = [];
  for (const { id } of places) {
    const last = rows.at(-1);
    if (last && last[0] + last[1] === id) last[1]++;
    else rows.push([id, 1]);
  }
  return rows.map((row) => row.join(' ')).join(' ');
};
