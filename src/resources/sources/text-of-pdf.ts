import type { SourceText } from '../../brief/index.ts';

export interface PdfReading {
  readonly text: SourceText;
  /** The document information, as far as it is text. */
  readonly info: Readonly<Record<string, string>>;
}

const linesOf = (page: string): readonly string[] => page.split(/\r\n|\r|\n/);

const withPages = (pages: readonly string[]): SourceText => {
  const lines: string[] = [];
  const starts: number[] = [];
  for (const page of pages) {
    starts.push(lines.length);
    lines.push(...linesOf(page));
  }
  return { lines, pages: starts };
};

const textsOf = (info: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(info).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  );

/** Takes the text out of a PDF, page by page. It throws what the extraction throws at a file that is no PDF. */
export const textOfPdf = async (bytes: Uint8Array): Promise<PdfReading> => {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { text } = await extractText(document, { mergePages: false });
    const { info } = await getMeta(document);
    return { text: withPages(text), info: textsOf(info) };
  } finally {
    await document.destroy();
  }
};
