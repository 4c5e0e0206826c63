import { deflateSync } from 'node:zlib';

/** Where an object is: at an offset, or in an object stream under an index. */
type Place =
  | { readonly kind: 'written'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** Objects in one stream, ready to be written as soon as it has a number. */
interface ObjectStream {
  readonly ids: readonly number[];
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** The part of a file that all its copies share. */
export interface SharedFile {
  readonly bytes: Uint8Array;
  /** Where its cross-reference stands. */
  readonly crossReference: number;
  /** The number of the first object that it does not have. */
  readonly size: number;
  /** `/Root` and `/Info` of the trailer. */
  readonly trailer: string;
}

type Piece = string | Uint8Array;

/** Readers unpack a whole stream for one object of it. */
const mostPerStream = 200;
const objectStart = /^(\d+) 0 obj$/;

/**
 * Takes the file as pdfkit writes it, line by line, and packs its small objects into compressed object streams (ISO
 * 32000-1 §7.5.7) with a cross-reference stream (§7.5.8). A tagged file is mostly such objects: it becomes less than half
 * as large.
 */
export class PackedFile {
  readonly #pieces: Uint8Array[] = [];
  readonly #places = new Map<number, Place>();
  readonly #streams: ObjectStream[] = [];
  #ids: number[] = [];
  #bodies: string[] = [];
  readonly #leftOut = new Set<number>();
  #object: { readonly id: number; readonly pieces: Piece[] } | null = null;
  #trailer: string | null = null;
  #offset = 0;
  #highest = 0;

  /** A line of text, or the bytes of a stream. */
  add(piece: Piece): void {
    if (this.#object) this.#addToObject(piece);
    else if (this.#trailer !== null) this.#trailer ||= piece.toString();
    else if (piece === 'trailer') this.#trailer = '';
    else this.#begin(piece);
  }

  /** An object that is numbered but not written. */
  leaveOut(id: number): void {
    this.#leftOut.add(id);
  }

  #begin(piece: Piece): void {
    const [, id] = typeof piece === 'string' ? (objectStart.exec(piece) ?? []) : [];
    if (id !== undefined) this.#object = { id: Number(id), pieces: [] };
    else if (this.#places.size === 0 && this.#ids.length === 0) this.#write(bytesOf(piece));
  }

  #addToObject(piece: Piece): void {
    const { id, pieces } = this.#object!;
    if (piece !== 'endobj') {
      pieces.push(piece);
      return;
    }
    this.#object = null;
    this.#highest = Math.max(this.#highest, id);
    if (this.#leftOut.has(id)) return;
    const [body] = pieces;
    if (pieces.length === 1 && typeof body === 'string') this.#pack(id, body);
    else this.#writeObject(id, pieces);
  }

  #pack(id: number, body: string): void {
    this.#ids.push(id);
    this.#bodies.push(`${body}\n`);
    if (this.#ids.length === mostPerStream) this.#endObjectStream();
  }

  #endObjectStream(): void {
    let index = '';
    let offset = 0;
    this.#bodies.forEach((body, at) => {
      index += `${this.#ids[at]} ${offset} `;
      offset += body.length;
    });
    const bytes = deflateSync(Buffer.from(index + this.#bodies.join(''), 'latin1'));
    const entries = `/Type /ObjStm\n/N ${this.#ids.length}\n/First ${index.length}\n`;
    this.#streams.push({ ids: this.#ids, entries, bytes });
    this.#ids = [];
    this.#bodies = [];
  }

  #write(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#offset += bytes.length;
  }

  #writeObject(id: number, pieces: readonly Piece[]): void {
    this.#places.set(id, { kind: 'written', offset: this.#offset });
    this.#write(bytesOf(`${id} 0 obj`));
    for (const piece of pieces) this.#write(bytesOf(piece));
    this.#write(bytesOf('endobj'));
  }

  finish(): Uint8Array {
    const { crossReference } = this.#end(this.#entries);
    this.#write(bytesOf(`startxref\n${crossReference}\n%%EOF`));
    return Buffer.concat(this.#pieces);
  }

  /** Without an end: a copy goes on after it with its own objects and their cross-reference. */
  finishShared(): SharedFile {
    const trailer = this.#entries.replace(/\/ID \[[^\]]*\]/, '').trim();
    const end = this.#end(`${trailer}\n`);
    return { ...end, trailer, bytes: Buffer.concat(this.#pieces) };
  }

  get #entries(): string {
    return (this.#trailer ?? '').replace(/^<<\n?|\n?>>$|\/Size \d+\s/g, '');
  }

  #end(trailer: string): Pick<SharedFile, 'crossReference' | 'size'> {
    if (this.#ids.length > 0) this.#endObjectStream();
    let next = this.#highest + 1;
    for (const { ids, entries, bytes } of this.#streams) {
      for (const [index, id] of ids.entries()) this.#places.set(id, { kind: 'packed', stream: next, index });
      this.#writeStream(next++, entries, bytes);
    }
    const crossReference = this.#writeCrossReference(next, trailer);
    return { crossReference, size: next + 1 };
  }

  #writeStream(id: number, entries: string, bytes: Uint8Array): void {
    const dictionary = `<<\n${entries}/Filter /FlateDecode\n/Length ${bytes.length}\n>>`;
    this.#writeObject(id, [dictionary, 'stream', bytes, '\nendstream']);
  }

  #writeCrossReference(id: number, trailer: string): number {
    const start = this.#offset;
    // The stream lists itself, before it is written.
    this.#places.set(id, { kind: 'written', offset: start });
    const entries = `/Type /XRef\n/Size ${id + 1}\n/W [1 4 2]\n${trailer}\n`;
    this.#writeStream(id, entries, deflateSync(this.#crossReference(id + 1)));
    return start;
  }

  /** A type, an offset or the stream's number, and an index for each object (ISO 32000-1 table 18). */
  #crossReference(size: number): Uint8Array {
    const bytes = Buffer.alloc(size * entryLength);
    bytes.writeUInt16BE(65_535, 5);
    for (const [id, place] of this.#places) {
      const at = id * entryLength;
      bytes.writeUInt8(place.kind === 'written' ? 1 : 2, at);
      bytes.writeUInt32BE(place.kind === 'written' ? place.offset : place.stream, at + 1);
      bytes.writeUInt16BE(place.kind === 'written' ? 0 : place.index, at + 5);
    }
    return bytes;
  }
}

const entryLength = 7;

/** Text as pdfkit means it: one byte for each character, and a line's end. */
export const bytesOf = (piece: Piece): Uint8Array =>
  typeof piece === 'string' ? Buffer.from(`${piece}\n`, 'latin1') : piece;
