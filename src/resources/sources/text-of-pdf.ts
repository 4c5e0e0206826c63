import type { SourceText } from '../../brief/index.ts';

type PdfDocument = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

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

const withDocument = async <Answer>(
  bytes: Uint8Array,
  ask: (document: PdfDocument, unpdf: typeof import('unpdf')) => Promise<Answer>,
): Promise<Answer> => {
  const unpdf = await import('unpdf');
  const document = await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    return await ask(document, unpdf);
  } finally {
    await document.destroy();
  }
};

/** Takes the text out of a PDF, page by page. It throws what the extraction throws at a file that is no PDF. */
export const textOfPdf = (bytes: Uint8Array): Promise<SourceText> =>
  withDocument(bytes, async (document, { extractText }) => {
    const { text } = await extractText(document, { mergePages: false });
    return withPages(text);
  });

/** The document information, as far as it is text. It throws as `textOfPdf` does. */
export const infoOfPdf = (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> =>
  withDocument(bytes, async (document, { getMeta }) => textsOf((await getMeta(document)).info));
