import { deflateSync } from 'node:zlib';

/**
 * The file as pdfkit writes it, piece by piece, with its small objects in compressed object streams (ISO 32000-1
 * §7.5.7) and a cross-reference stream (§7.5.8). A tagged file is mostly such objects: it becomes less than half as large.
 */
export const packObjects = (pieces: readonly Uint8Array[]): Uint8Array => {
  const file = new PackedFile();
  let at = 0;
  while (at < pieces.length && !startsWith(pieces[at]!, 'xref\n')) {
    const id = objectNumber(pieces[at]!);
    const end = id === null ? at : endOfObject(pieces, at);
    if (id === null) file.write(pieces[at]!);
    else if (end === at + 2) file.pack(id, pieces[at + 1]!);
    else file.writeObject(id, pieces.slice(at, end + 1));
    at = end + 1;
  }
  return file.finish(trailerOf(pieces, at));
};

const objectStart = /^(\d+) 0 obj\n$/;

const objectNumber = (piece: Uint8Array): number | null => {
  if (piece.length > 20) return null;
  const [, id] = objectStart.exec(latin1(piece)) ?? [];
  return id === undefined ? null : Number(id);
};

const endOfObject = (pieces: readonly Uint8Array[], start: number): number => {
  let at = start + 2;
  while (at < pieces.length && !startsWith(pieces[at]!, 'endobj\n')) at++;
  return at;
};

/** What the trailer says of the document, without its size, which is another here. */
const trailerOf = (pieces: readonly Uint8Array[], from: number): string => {
  const at = pieces.findIndex((piece, index) => index > from && startsWith(piece, 'trailer\n'));
  return latin1(pieces[at + 1] ?? new Uint8Array()).replace(/^<<|>>\s*$|\/Size \d+\s/g, '');
};

const latin1 = (piece: Uint8Array): string => Buffer.from(piece).toString('latin1');

const startsWith = (piece: Uint8Array, text: string): boolean => piece.length === text.length && latin1(piece) === text;

/** Where an object is: at an offset, or in an object stream under an index. */
type Place =
  | { readonly kind: 'written'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

interface Packed {
  readonly id: number;
  readonly body: Uint8Array;
}

/** Readers unpack a whole stream for one object of it. */
const mostPerStream = 200;

class PackedFile {
  readonly #pieces: Uint8Array[] = [];
  readonly #places = new Map<number, Place>();
  readonly #packed: Packed[] = [];
  #offset = 0;
  #highest = 0;

  write(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#offset += piece.length;
  }

  writeObject(id: number, pieces: readonly Uint8Array[]): void {
    this.#highest = Math.max(this.#highest, id);
    this.#places.set(id, { kind: 'written', offset: this.#offset });
    for (const piece of pieces) this.write(piece);
  }

  pack(id: number, body: Uint8Array): void {
    this.#highest = Math.max(this.#highest, id);
    this.#packed.push({ id, body });
  }

  finish(trailer: string): Uint8Array {
    let next = this.#highest + 1;
    for (let first = 0; first < this.#packed.length; first += mostPerStream) {
      this.#writeObjectStream(next++, this.#packed.slice(first, first + mostPerStream));
    }
    this.#writeCrossReference(next, trailer);
    return Buffer.concat(this.#pieces);
  }

  #writeObjectStream(id: number, objects: readonly Packed[]): void {
    let index = '';
    let offset = 0;
    objects.forEach((object, at) => {
      index += `${object.id} ${offset} `;
      offset += object.body.length;
      this.#places.set(object.id, { kind: 'packed', stream: id, index: at });
    });
    const bytes = Buffer.concat([Buffer.from(index, 'latin1'), ...objects.map(({ body }) => body)]);
    this.#writeStream(id, `/Type /ObjStm\n/N ${objects.length}\n/First ${index.length}\n`, bytes);
  }

  #writeStream(id: number, entries: string, bytes: Uint8Array): void {
    const compressed = deflateSync(bytes);
    const dictionary = `<<\n${entries}/Filter /FlateDecode\n/Length ${compressed.length}\n>>`;
    this.writeObject(id, [
      Buffer.from(`${id} 0 obj\n${dictionary}\nstream\n`, 'latin1'),
      compressed,
      Buffer.from('\nendstream\nendobj\n', 'latin1'),
    ]);
  }

  #writeCrossReference(id: number, trailer: string): void {
    const start = this.#offset;
    // The stream lists itself, before it is written.
    this.#places.set(id, { kind: 'written', offset: start });
    const entries = `/Type /XRef\n/Size ${id + 1}\n/W [1 4 2]\n${trailer.trim()}\n`;
    this.#writeStream(id, entries, this.#crossReference(id + 1));
    this.write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
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
