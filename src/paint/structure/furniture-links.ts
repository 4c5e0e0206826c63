import type { ComputedStyle, ElementNode } from '../../engine/index.ts';
import type { StructureNode } from '../display-list.ts';
import { isHidden } from './alternative-text.ts';
import { type GrowingNode, growNode } from './growing-node.ts';

/**
 * Links in running elements. Their text is an artifact (ISO 14289-1 §7.8), but a link annotation has to be in a `Link`
 * (§7.18.5): it stands in a paragraph after the document, once for all pages that show the link.
 */
export class FurnitureLinks {
  readonly #document: GrowingNode;
  readonly #styleOf: (element: ElementNode) => ComputedStyle;
  readonly #links = new Map<ElementNode, GrowingNode>();

  constructor(document: GrowingNode, styleOf: (element: ElementNode) => ComputedStyle) {
    this.#document = document;
    this.#styleOf = styleOf;
  }

  /** Null where the element has a node in the structure, or is hidden from it. */
  linkOf(element: ElementNode): StructureNode | null {
    const known = this.#links.get(element);
    if (known || !this.#isRunning(element)) return known ?? null;
    const { language } = this.#styleOf(element);
    const isForeign = this.#document.element && this.#styleOf(this.#document.element).language !== language;
    const paragraph = growNode('P', null, this.#document, isForeign ? { language: language || null } : {});
    const link = growNode('Link', element, paragraph);
    link.hasContent = true;
    this.#links.set(element, link);
    return link;
  }

  #isRunning(element: ElementNode): boolean {
    let isRunning = false;
    for (let at: ElementNode | null = element; at; at = at.parent) {
      if (isHidden(at)) return false;
      isRunning ||= typeof this.#styleOf(at).position === 'object';
    }
    return isRunning;
  }
}
