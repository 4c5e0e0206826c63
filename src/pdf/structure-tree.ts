import type { ElementNode } from '../engine/index.ts';
import type { StructureNode } from '../paint/display-list.ts';
import { PdfText, type PdfValue, type PressDocument, type Reference } from './press-document.ts';
import { attributesOf } from './structure-attributes.ts';

type Kid =
  | { readonly kind: 'content'; readonly page: Reference; readonly form: Reference | null; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: Reference; readonly annotation: Reference }
  | { readonly kind: 'node'; readonly entry: Entry };

interface Entry {
  readonly node: StructureNode;
  readonly parent: Entry | null;
  readonly reference: Reference;
  readonly kids: Kid[];
  hasOwnContent: boolean;
  isPlaced: boolean;
}

/** Where the marked content of a page, or of a group on it, belongs: its elements by number. */
interface ContentParents {
  readonly page: Reference;
  readonly form: Reference | null;
  readonly elements: Reference[];
}

/** An element that links, or the very node. */
interface LinkOwner {
  readonly element: ElementNode;
  readonly node?: StructureNode;
}

/** Numbers the marked content of a page and of the groups on it. */
export type MarkContent = (node: StructureNode, form: Reference | null) => number;

/** The structure tree as pdf writes it (ISO 32000-1 §14.7): elements, what they hold, and the way back from pages. */
export class StructureTree {
  readonly #document: PressDocument;
  readonly #root: Reference;
  readonly #entries = new Map<StructureNode, Entry>();
  readonly #links = new Map<ElementNode, Entry>();
  readonly #parents: (ContentParents | Reference)[] = [];
  readonly #heights: readonly number[];
  /** Notes have names (ISO 14289-1 §7.9), in the order of the names. */
  readonly #notes: [PdfText, Reference][] = [];

  constructor(document: PressDocument, structure: StructureNode, pageHeights: readonly number[]) {
    this.#document = document;
    this.#root = document.structureRoot;
    this.#heights = pageHeights;
    this.#add(structure, null);
  }

  #add(node: StructureNode, parent: Entry | null): void {
    const reference = this.#document.reserve();
    const entry: Entry = { node, parent, reference, kids: [], hasOwnContent: false, isPlaced: parent === null };
    this.#entries.set(node, entry);
    if (node.role === 'Link' && node.element) this.#links.set(node.element, entry);
    for (const child of node.children) this.#add(child, entry);
  }

  /** The key under which the page finds its elements, and a function that numbers its marked content. */
  beginPage(page: Reference): { readonly key: number; readonly mark: MarkContent } {
    const parents: ContentParents = { page, form: null, elements: [] };
    const key = this.#parents.push(parents) - 1;
    const groups = new Map<Reference, ContentParents>();
    const mark: MarkContent = (node, form) =>
      this.#mark(node, form ? (groups.get(form) ?? this.#beginGroup(page, form, groups)) : parents);
    return { key, mark };
  }

  /** A group numbers its own content (ISO 32000-1 §14.7.4.2). */
  #beginGroup(page: Reference, form: Reference, groups: Map<Reference, ContentParents>): ContentParents {
    const parents: ContentParents = { page, form, elements: [] };
    form.data.StructParents = this.#parents.push(parents) - 1;
    groups.set(form, parents);
    return parents;
  }

  #mark(node: StructureNode, { page, form, elements }: ContentParents): number {
    const entry = this.#entries.get(node);
    if (!entry) throw new Error(`structure node ${node.role} is not in the tree`);
    const id = elements.push(entry.reference) - 1;
    this.#place(entry);
    entry.hasOwnContent = true;
    entry.kids.push({ kind: 'content', page, form, id });
    return id;
  }

  /**
   * Adds a link annotation to its element, which stands where its text does, although annotations are written before;
   * null when the element has no place in the structure.
   */
  addLink({ element, node }: LinkOwner, page: Reference, annotation: Reference): number | null {
    const entry = node ? this.#entries.get(node) : this.#links.get(element);
    if (!entry) return null;
    entry.hasOwnContent = true;
    entry.kids.push({ kind: 'annotation', page, annotation });
    return this.#parents.push(entry.reference) - 1;
  }

  /** Among content of its parent, an element stands where its own content first appears. */
  #place(entry: Entry): void {
    if (entry.isPlaced || !entry.parent) return;
    entry.isPlaced = true;
    entry.parent.kids.push({ kind: 'node', entry });
    this.#place(entry.parent);
  }

  /** Fills in the root; pdfkit ends it. */
  finish(): void {
    for (const entry of this.#entries.values()) this.#write(entry);
    const [first] = this.#entries.values();
    Object.assign(this.#root.data, {
      K: first ? [first.reference] : [],
      ParentTree: { Nums: this.#numbers() },
      ParentTreeNextKey: this.#parents.length,
      ...(this.#notes.length > 0 ? { IDTree: { Names: this.#notes.flat() } } : {}),
    });
  }

  #numbers(): PdfValue[] {
    return this.#parents.flatMap((parents, key) => [key, 'elements' in parents ? parents.elements : parents]);
  }

  #write(entry: Entry): void {
    const page = entry.kids.find((kid) => kid.kind !== 'node')?.page;
    const { node, parent, reference } = entry;
    const data = reference.data;
    data.S = node.role;
    data.P = parent?.reference ?? this.#root;
    if (page) data.Pg = page;
    if (node.role === 'Note') data.ID = this.#nameNote(reference);
    if (node.language !== null) data.Lang = new PdfText(node.language);
    if (node.alternative !== null) data.Alt = new PdfText(node.alternative);
    const attributes = attributesOf(node, this.#heights);
    if (attributes.length > 0) data.A = attributes.length === 1 ? attributes[0] : attributes;
    data.K = this.#kidsOf(entry).map((kid) => writtenKid(kid, page));
    reference.end();
  }

  #nameNote(reference: Reference): PdfText {
    const name = new PdfText(`note-${String(this.#notes.length + 1).padStart(6, '0')}`);
    this.#notes.push([name, reference]);
    return name;
  }

  /** Elements that only hold elements keep the order of the document, whatever was painted first. */
  #kidsOf(entry: Entry): readonly Kid[] {
    const children = entry.node.children.map((child): Kid => ({ kind: 'node', entry: this.#entries.get(child)! }));
    if (!entry.hasOwnContent) return children;
    const missing = children.filter((kid) => kid.kind === 'node' && !kid.entry.isPlaced);
    return [...entry.kids, ...missing];
  }
}

const writtenKid = (kid: Kid, ownPage: Reference | undefined): PdfValue => {
  switch (kid.kind) {
    case 'node':
      return kid.entry.reference;
    case 'annotation':
      return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
    case 'content':
      return kid.page === ownPage && !kid.form ? kid.id : contentReference(kid);
  }
};

const contentReference = ({ page, form, id }: Extract<Kid, { kind: 'content' }>): PdfValue => ({
  Type: 'MCR',
  Pg: page,
  ...(form ? { Stm: form } : {}),
  MCID: id,
});
