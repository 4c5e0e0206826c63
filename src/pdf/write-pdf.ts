import type { Report } from '../diagnostics/index.ts';
import type { CopyForm } from '../paint/copy-form.ts';
import type { DisplayList, DrawItem, OutlineItem, PaintedDocument } from '../paint/display-list.ts';
import { type Attachment, writeAttachment } from './attachment.ts';
import type { SharedPart } from './copy-part.ts';
import type { Destination } from './destination.ts';
import { type DocumentInfo, infoDictionary } from './document-info.ts';
import { metadataPacket } from './metadata.ts';
import { writeNameTree } from './name-tree.ts';
import { writeOutline } from './outline.ts';
import { PageContent } from './page-content.ts';
import { PageResources } from './page-resources.ts';
import { PdfText, PressDocument, type PressPage, type Reference } from './press-document.ts';
import { SharedResources } from './shared-resources.ts';
import { type MarkContent, StructureTree } from './structure-tree.ts';

export type { DocumentInfo } from './document-info.ts';

export interface WriteOptions {
  /** Off for tests that read the file. */
  readonly compress?: boolean;
  /** On for the part that the copies of a document share. */
  readonly isShared?: boolean;
  /** Files that travel inside the document. */
  readonly attachments?: readonly Attachment[];
}

type Link = Extract<DrawItem, { kind: 'link' }>;

const pointsPerPx = 0.75;

/**
 * DisplayList[] -> bytes: the only user of pdfkit. Steps: the pages one by one (operators, resources, links), then
 * anchors, bookmarks and the structure tree. It decides nothing about how things look, reads no clock and no file:
 * the same document and info give the same bytes.
 */
export const writePdf = (
  painted: PaintedDocument,
  info: DocumentInfo,
  report: Report,
  options: WriteOptions = {},
): Uint8Array => new Writer(painted, info, report, options).write();

/** A document without what differs from copy to copy. */
export interface SharedCopyFile {
  readonly bytes: Uint8Array;
  readonly part: SharedPart;
  /** The places for a copy's own words, and the numbers of the objects that hold them. */
  readonly forms: readonly { readonly form: CopyForm; readonly id: number }[];
  /** What the file says about itself, with title and language filled in. */
  readonly info: DocumentInfo;
}

/** Writes once what all copies of a document share; `writeCopyPart` goes on for each copy. */
export const writeSharedPdf = (painted: PaintedDocument, info: DocumentInfo, report: Report): SharedCopyFile =>
  new Writer(painted, info, report, { isShared: true }).writeShared();

class Writer {
  readonly #painted: PaintedDocument;
  readonly #info: DocumentInfo;
  readonly #document: PressDocument;
  readonly #shared: SharedResources;
  readonly #structure: StructureTree;
  readonly #pages: Reference[] = [];
  readonly #anchors = new Map<string, Destination>();
  readonly #anchorNames: ReadonlySet<string>;
  readonly #attachments: readonly Attachment[];

  constructor(painted: PaintedDocument, info: DocumentInfo, report: Report, options: WriteOptions) {
    const language = info.language || painted.language;
    const full = { ...info, title: info.title || painted.title, language };
    this.#painted = painted;
    this.#info = full;
    this.#document = new PressDocument({
      compress: options.compress ?? true,
      language,
      info: infoDictionary(full),
      metadata: options.isShared ? null : metadataPacket(full),
    });
    this.#shared = new SharedResources(this.#document, report);
    const heights = painted.pages.map((page) => page.height + page.bleed);
    this.#structure = new StructureTree(this.#document, painted.structure, heights);
    this.#anchorNames = namesOfAnchors(painted.pages);
    this.#attachments = options.attachments ?? [];
  }

  write(): Uint8Array {
    this.#writeParts();
    return this.#document.finish();
  }

  /** All but what differs from copy to copy; the forms in the order in which the pages show them. */
  writeShared(): SharedCopyFile {
    this.#writeParts();
    const { bytes, ...rest } = this.#document.finishShared();
    const forms = Array.from(this.#shared.copyForms, ([form, { id }]) => ({ form, id }));
    const metadataId = this.#document.metadataObject?.id ?? 0;
    return { bytes, forms, info: this.#info, part: { ...rest, length: bytes.length, metadataId } };
  }

  #writeParts(): void {
    for (const page of this.#painted.pages) this.#writePage(page);
    this.#writeCatalog();
    this.#shared.finishFonts();
  }

  #writePage(page: DisplayList): void {
    const size: [number, number] = [
      (page.width + page.bleed * 2) * pointsPerPx,
      (page.height + page.bleed * 2) * pointsPerPx,
    ];
    this.#document.addPage({ size, margin: 0 });
    const { dictionary, resources } = this.#document.page;
    const { key, mark } = this.#structure.beginPage(dictionary);
    dictionary.data.StructParents = key;
    this.#pages.push(dictionary);
    const press: PressPage = { dictionary, resources, mediaBox: [0, 0, ...size], bleed: page.bleed };
    if (page.rotation !== 0) dictionary.data.Rotate = page.rotation;
    if (page.bleed > 0) Object.assign(dictionary.data, printBoxes(page));
    this.#writeItems(page, press, mark);
  }

  #writeItems(page: DisplayList, press: PressPage, mark: MarkContent): void {
    const content = new PageContent(page, new PageResources(this.#shared, press), (node, group) =>
      mark(node, group?.form ?? null),
    );
    const links: Reference[] = [];
    for (const item of page.items) {
      if (item.kind === 'link') links.push(...this.#writeLink(item, page, press));
      else if (item.kind === 'anchor') this.#addAnchor(item, placeOf(press.dictionary, page, item));
      else content.draw(item);
    }
    if (links.length > 0) press.dictionary.data.Annots = links;
    this.#document.addContent(Buffer.from(content.finish(), 'latin1'));
  }

  /** What goes on on other pages is found where it begins. */
  #addAnchor({ id }: { readonly id: string }, place: Destination): void {
    if (!this.#anchors.has(id)) this.#anchors.set(id, place);
  }

  /** A link annotation (ISO 32000-1 §12.5.6.5); none when it leads nowhere or stands outside the structure. */
  #writeLink(link: Link, page: DisplayList, press: PressPage): Reference[] {
    const { target } = link;
    if (target.kind === 'anchor' && !this.#anchorNames.has(target.id)) return [];
    const annotation = this.#document.reserve({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: rectangleOf(link, page),
      Border: [0, 0, 0],
      F: 4,
      Contents: new PdfText(link.description),
      ...(target.kind === 'url' ? { A: { S: 'URI', URI: new PdfText(target.url) } } : { Dest: new PdfText(target.id) }),
    });
    const key = this.#structure.addLink(link, press.dictionary, annotation);
    if (key !== null) annotation.data.StructParent = key;
    annotation.end();
    return key === null ? [] : [annotation];
  }

  #writeCatalog(): void {
    const { data } = this.#document._root;
    const names = writeNameTree(this.#document, this.#anchors);
    if (names) data.Names.data.Dests = names;
    else delete data.Names.data.Dests;
    this.#writeAttachments();
    this.#structure.finish();
    const outline = writeOutline(this.#document, this.#painted.outline, (item) => this.#outlinePlace(item));
    if (outline) Object.assign(data, { Outlines: outline, PageMode: 'UseOutlines' });
  }

  /** As associated files of the whole document, which readers also list by name. */
  #writeAttachments(): void {
    if (this.#attachments.length === 0) return;
    const { data } = this.#document._root;
    const files = new Map(this.#attachments.map((file) => [file.name, writeAttachment(this.#document, file)]));
    Object.assign(data.Names.data, { EmbeddedFiles: writeNameTree(this.#document, files) });
    Object.assign(data, { AF: [...files.values()] });
  }

  #outlinePlace(item: OutlineItem): Destination | null {
    const [dictionary, page] = [this.#pages[item.page - 1], this.#painted.pages[item.page - 1]];
    return dictionary && page ? placeOf(dictionary, page, item) : null;
  }
}

const namesOfAnchors = (pages: readonly DisplayList[]): ReadonlySet<string> =>
  new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'anchor' ? [item.id] : []))));

const points = (px: number): number => Math.round(px * pointsPerPx * 1000) / 1000;

const placeOf = (
  dictionary: Reference,
  page: DisplayList,
  place: { readonly x: number; readonly y: number },
): Destination => [dictionary, 'XYZ', points(place.x + page.bleed), points(page.height + page.bleed - place.y), null];

const rectangleOf = ({ x, y, width, height }: Link, page: DisplayList): readonly number[] => {
  const [left, top] = [x + page.bleed, page.height + page.bleed - y];
  return [left, top - height, left + width, top].map(points);
};

/** Where the sheet is cut, and how far colour may reach beyond (ISO 32000-1 §14.11.2). */
const printBoxes = ({ width, height, bleed }: DisplayList): Record<string, readonly number[]> => ({
  TrimBox: [bleed, bleed, bleed + width, bleed + height].map(points),
  BleedBox: [0, 0, width + bleed * 2, height + bleed * 2].map(points),
});
