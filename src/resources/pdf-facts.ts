/** What a PDF of any origin says of itself. */
export interface PdfFacts {
  /** The part of the document id that programs keep, in hexadecimal; empty when there is none. */
  readonly documentId: string;
  /** Single properties of the XMP packet, by prefix and name. */
  readonly metadata: ReadonlyMap<string, string>;
  /** The text of the first pages. */
  readonly text: string;
}

/** Pages enough to find words that stand on each. */
const mostPages = 3;

const isEntry = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const entriesOf = (metadata: unknown): ReadonlyMap<string, string> => {
  const isList = typeof metadata === 'object' && metadata !== null && Symbol.iterator in metadata;
  return new Map(isList ? Array.from(metadata as Iterable<unknown>).filter(isEntry) : []);
};

/** Reads a PDF that may have been packed anew by other programs. It throws what the reader throws at another file. */
export const factsOfPdf = async (bytes: Uint8Array): Promise<PdfFacts> => {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { metadata } = await document.getMetadata();
    const texts: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return { documentId: document.fingerprints[0] ?? '', metadata: entriesOf(metadata), text: texts.join('\n') };
  } finally {
    await document.destroy();
  }
};
