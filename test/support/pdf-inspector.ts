import { inflateSync } from 'node:zlib';

export interface PdfObject {
  readonly id: number;
  readonly dictionary: string;
  /** Decoded when it was compressed; null when the object has no stream. */
  readonly stream: Buffer | null;
}

/** Reads a finished file the way a person with an editor would: objects by number, dictionaries as text. */
export class PdfInspector {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly source: string;

  constructor(bytes: Uint8Array) {
    this.source = Buffer.from(bytes).toString('latin1');
    const found = this.source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)endobj$/gm);
    this.objects = new Map([...found].map(([, id, body]) => [Number(id), readObject(Number(id), body ?? '')]));
  }

  get all(): readonly PdfObject[] {
    return [...this.objects.values()];
  }

  object(reference: string): PdfObject {
    const found = this.objects.get(Number.parseInt(reference, 10));
    if (!found) throw new Error(`no object ${reference}`);
    return found;
  }

  /** Objects whose dictionary matches. */
  matching(pattern: RegExp): readonly PdfObject[] {
    return this.all.filter(({ dictionary }) => pattern.test(dictionary));
  }

  get catalog(): string {
    return this.matching(/\/Type \/Catalog/)[0]?.dictionary ?? '';
  }

  get pages(): readonly PdfObject[] {
    return this.matching(/\/Type \/Page\n/);
  }

  /** The operators of a page, counted from 1. */
  content(page = 1): string {
    const reference = /\/Contents (\d+) 0 R/.exec(this.pages[page - 1]?.dictionary ?? '')?.[1] ?? '';
    return this.object(reference).stream?.toString('latin1') ?? '';
  }

  /** Structure types of all elements, in the order of the tree, nested as lists are. */
  get structure(): string {
    const root = this.matching(/\/Type \/StructTreeRoot/)[0]?.dictionary ?? '';
    return this.#outline(/\/K \[(\d+) 0 R\]/.exec(root)?.[1] ?? '');
  }

  #outline(reference: string): string {
    const { dictionary } = this.object(reference);
    const role = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '?';
    const kids = /\/K \[([\s\S]*)\]/.exec(dictionary)?.[1] ?? '';
    const children = [...kids.replace(/<<[\s\S]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, id]) =>
      this.#outline(id ?? ''),
    );
    return children.length === 0 ? role : `${role}(${children.join(' ')})`;
  }
}

const readObject = (id: number, body: string): PdfObject => {
  const start = body.indexOf('\nstream\n');
  if (start < 0) return { id, dictionary: body.trim(), stream: null };
  const dictionary = body.slice(0, start);
  const raw = Buffer.from(body.slice(start + 8, body.lastIndexOf('\n\nendstream')), 'latin1');
  const isDeflated = dictionary.includes('/FlateDecode') && !dictionary.includes('/Predictor');
  return { id, dictionary, stream: isDeflated ? inflateSync(raw) : raw };
};
