import type { Report } from '../../diagnostics/index.ts';
import type { Box, ComputedStyle, ElementNode, Rect } from '../../engine/index.ts';
import type { Artifact, StructureNode } from '../display-list.ts';
import { alternativeOf, isDecoration, isHidden, isPicture, picturesIn } from './alternative-text.ts';
import { scopeOf, spansOf } from './cell-traits.ts';
import { FurnitureLinks } from './furniture-links.ts';
import { type GrowingNode, growNode, isGrouping, isInline, type NodeTraits } from './growing-node.ts';
import { prune } from './prune.ts';
import { listNumbering, mayStandIn, roleOf } from './role.ts';
import { mendTable } from './table-structure.ts';

type StyleOf = (element: ElementNode) => ComputedStyle;

/** Where the content of an element goes, where its marker goes, and where the call of a note goes. */
interface Place {
  readonly content: GrowingNode | Artifact;
  readonly label: GrowingNode | Artifact;
  readonly call?: GrowingNode;
  /** In the label of a note: what leads back to its call. */
  readonly back?: GrowingNode;
}

/** Which part of an element is painted. */
export type ElementPart = 'content' | 'label' | 'call';

const hidden: Artifact = { kind: 'artifact', type: 'Layout', subtype: null };

/**
 * The logical structure from the HTML elements (ISO 32000-1 §14.8, ISO 14289-1 §7). Steps: a node for every element
 * that has a role, in document order; painting asks where content belongs; what got none is dropped at the end.
 */
export class StructureBuilder {
  readonly #root: GrowingNode;
  readonly #places = new Map<ElementNode, Place>();
  readonly #paragraphs = new Map<GrowingNode, Map<Box, GrowingNode>>();
  readonly #styleOf: StyleOf;
  readonly #report: Report;
  readonly #notes = new Map<ElementNode, number>();
  #painted = 0;
  readonly furniture: FurnitureLinks;

  constructor(root: ElementNode, styleOf: StyleOf, report: Report) {
    this.#styleOf = styleOf;
    this.#report = report;
    this.#root = growNode('Document', root, null);
    this.furniture = new FurnitureLinks(this.#root, styleOf);
    this.#placeChildren(root, { content: this.#root, label: this.#root }, styleOf(root).language);
  }

  /** The owner of text or a picture: `paragraph` tells apart texts that stand in a plain group. */
  ownerOf(element: ElementNode, part: ElementPart, paragraph: Box | null): StructureNode | Artifact {
    const place = this.#placeOf(element);
    const node = leadsBack(place, part) ?? place[part] ?? place.content;
    if (node.kind === 'artifact') return node;
    const owner = isGrouping(node) && paragraph ? this.#paragraphIn(node, paragraph) : node;
    if (owner === node && paragraph) this.#gather(node, paragraph);
    owner.hasContent = true;
    if (owner.seen === Number.POSITIVE_INFINITY) owner.seen = this.#painted++;
    return owner;
  }

  /** The name of a note's place, or of that of its call; null where the element is no note. */
  noteAnchor(element: ElementNode, part: 'note' | 'call'): string | null {
    const call = this.#places.get(element)?.call;
    if (!call) return null;
    const number = this.#notes.get(element) ?? this.#notes.size + 1;
    this.#notes.set(element, number);
    // No element can be called so: ids have no spaces.
    return `foot${part} ${number}`;
  }

  /** Notes where a picture stands, the first time that it is painted. */
  setBox(owner: StructureNode | Artifact, page: number, rect: Rect): void {
    if (owner.kind === 'artifact') return;
    const node = [...this.#ancestors(owner)].find(({ role }) => role === 'Figure');
    if (node) node.box ??= { page, x: rect.x, y: rect.y, width: rect.width, height: rect.height };
  }

  finish(): StructureNode {
    prune(this.#root);
    for (const group of this.#paragraphs.keys()) group.children.sort((a, b) => a.seen - b.seen);
    return this.#root;
  }

  #placeOf(element: ElementNode): Place {
    for (let at: ElementNode | null = element; at; at = at.parent) {
      const place = this.#places.get(at);
      if (place) return place;
    }
    return { content: this.#root, label: this.#root };
  }

  *#ancestors(node: StructureNode): Iterable<GrowingNode> {
    const place = node.element ? this.#places.get(node.element)?.content : null;
    for (let at = place?.kind === 'node' ? place : null; at; at = at.parent) yield at;
  }

  #placeChildren(element: ElementNode, place: Place, language: string): void {
    this.#places.set(element, place);
    let item: GrowingNode | null = null;
    for (const child of element.children) {
      if (child.kind === 'text') continue;
      const isTerm = child.name === 'dt' || child.name === 'dd';
      if (isTerm && place.content.kind === 'node' && place.content.role === 'L') {
        item = itemFor(child, item, place.content);
        this.#place(child, { content: item, label: item }, language);
      } else {
        this.#place(child, place, language);
      }
    }
    if (place.content.kind === 'node' && place.content.role === 'Table') mendTable(place.content);
  }

  #place(element: ElementNode, around: Place, language: string): void {
    const style = this.#styleOf(element);
    if (style.display === 'none') return;
    const isRunning = typeof style.position === 'object';
    if (around.content.kind === 'artifact' || isRunning || isHidden(element)) {
      this.#places.set(element, { content: hidden, label: hidden });
      return;
    }
    if (isPicture(element)) {
      this.#places.set(element, this.#picturePlace(element, around.content));
      return;
    }
    const traits = style.language !== language ? { language: style.language || null } : {};
    this.#placeChildren(element, this.#nodePlace(element, style, around.content, traits), style.language);
  }

  #nodePlace(element: ElementNode, style: ComputedStyle, around: GrowingNode, traits: NodeTraits): Place {
    if (this.#isFootnote(element, style)) return notePlace(element, around, traits);
    const wanted = roleOf(element);
    if (wanted === null && !traits.language) return { content: around, label: around };
    const role = wanted === null ? 'Span' : mayStandIn(wanted, around.role) ? wanted : 'Div';
    const parent = properParent(role, element, around);
    const node = growNode(role, element, parent, { ...traits, ...this.#traitsOf(role, element, style, parent) });
    if (role !== 'LI') return { content: node, label: node };
    const label = growNode('Lbl', element, node);
    return { content: growNode('LBody', element, node), label };
  }

  /** Within a note or a box that leaves the flow there are no further notes. */
  #isFootnote({ parent }: ElementNode, { float }: ComputedStyle): boolean {
    if (float !== 'footnote') return false;
    for (let at = parent; at; at = at.parent) {
      const style = this.#styleOf(at);
      if (style.float === 'footnote' || style.position === 'absolute' || style.position === 'fixed') return false;
    }
    return true;
  }

  #traitsOf(role: string, element: ElementNode, style: ComputedStyle, parent: GrowingNode): NodeTraits {
    if (role === 'L') return { listNumbering: listNumbering(style) };
    if (role === 'TH') return { ...spansOf(element), scope: scopeOf(element, parent) };
    if (role === 'TD') return spansOf(element);
    const [picture] = role === 'Figure' ? picturesIn(element) : [];
    return picture ? { alternative: this.#alternative(picture) } : {};
  }

  #alternative(picture: ElementNode): string {
    const alternative = alternativeOf(picture);
    if (alternative !== null) return alternative;
    this.#report({
      severity: 'warning',
      code: 'HTML-no-alternative',
      message: `This ${picture.name === 'svg' ? 'drawing' : 'picture'} has no text for readers who cannot see it`,
      span: picture.span,
      hint: picture.name === 'svg' ? 'begin it with a <title>' : 'add an alt attribute, empty for mere decoration',
    });
    return 'picture';
  }

  /** In a figure of its own, the picture is the figure. */
  #picturePlace(element: ElementNode, around: GrowingNode): Place {
    if (isDecoration(element)) return { content: hidden, label: hidden };
    for (let at: GrowingNode | null = around; at; at = at.parent) {
      if (at.role === 'Figure') return { content: at, label: at };
    }
    const parent = properParent('Figure', element, around);
    const node = growNode('Figure', element, parent, { alternative: this.#alternative(element) });
    return { content: node, label: node };
  }

  /** Text directly in a group gets a paragraph of its own. */
  #paragraphIn(group: GrowingNode, paragraph: Box): GrowingNode {
    let known = this.#paragraphs.get(group);
    if (!known) {
      known = new Map();
      this.#paragraphs.set(group, known);
    }
    const letter = firstLetterBeside(paragraph);
    const node = known.get(paragraph) ?? (letter && known.get(letter)) ?? growNode('P', null, group);
    known.set(paragraph, node);
    return node;
  }

  /** Inline elements directly in a group move into the paragraph that they are painted in. */
  #gather(node: GrowingNode, paragraph: Box): void {
    let top = node;
    while (top.parent && isInline(top.parent)) top = top.parent;
    const group = top.parent;
    if (!isInline(top) || !group || !isGrouping(group)) return;
    const home = this.#paragraphIn(group, paragraph);
    group.children = group.children.filter((child) => child !== top);
    home.children.push(top);
    top.parent = home;
  }
}

/** A first letter that floats is painted before the paragraph that it belongs to. */
const firstLetterBeside = (paragraph: Box): Box | null => {
  const items = paragraph.kind === 'paragraph' ? paragraph.items : [];
  const letter = items.find((item) => item.kind === 'float' && item.box.pseudo === 'first-letter');
  return letter?.kind === 'float' ? letter.box : null;
};

/** A footnote follows its call, and what is before it in the text: a `Note` may stand in a paragraph (§14.8.4.4). */
const notePlace = (element: ElementNode, around: GrowingNode, traits: NodeTraits): Place => {
  const parent = properParent('Note', element, around);
  const call = growNode('Link', null, growNode('Reference', element, parent));
  const content = growNode('Note', element, parent, traits);
  const label = growNode('Lbl', element, content);
  return { content, label, call, back: growNode('Link', null, label) };
};

/** A link back needs a call to lead to, which is painted before its note. */
const leadsBack = ({ call, back }: Place, part: ElementPart): GrowingNode | null =>
  part === 'label' && back && call?.hasContent ? back : null;

/** A term opens a new item once the last one has its description. */
const itemFor = (child: ElementNode, open: GrowingNode | null, list: GrowingNode): GrowingNode => {
  const wanted = child.name === 'dt' ? 'Lbl' : 'LBody';
  const isFull = open?.children.some(({ role }) => role === 'LBody' || role === wanted) ?? true;
  return isFull || !open ? growNode('LI', null, list) : open;
};

/** A list holds items only: anything else in it gets one. Notes that stand above the line refer. */
const properParent = (role: string, element: ElementNode, around: GrowingNode): GrowingNode => {
  if (around.role === 'L' && role !== 'LI' && role !== 'L') {
    return growNode('LBody', null, growNode('LI', null, around));
  }
  const isReference =
    role === 'Link' && (element.parent?.name === 'sup' || element.attributes.get('role') === 'doc-noteref');
  return isReference ? growNode('Reference', null, around) : around;
};
