import type { FontFace, RasterImage } from '../engine/index.ts';
import type { Paint } from '../paint/display-list.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { PressPage, Reference } from './press-document.ts';
import type { SharedResources } from './shared-resources.ts';

type Gradient = Extract<Paint, { kind: 'linear-gradient' }>;
type Category = 'Font' | 'XObject' | 'ExtGState' | 'Pattern';

/** The resources that one page names; the objects themselves are shared by all pages. */
export class PageResources {
  readonly #shared: SharedResources;
  readonly #page: PressPage;
  readonly #entries = new Map<Category, Record<string, Reference>>();

  constructor(shared: SharedResources, page: PressPage) {
    this.#shared = shared;
    this.#page = page;
  }

  face(face: FontFace): EmbeddedFace | null {
    const font = this.#shared.font(face);
    if (font) this.#add('Font', font.face.name, font.reference);
    return font?.face ?? null;
  }

  image(image: RasterImage): string | null {
    const reference = this.#shared.image(image);
    return reference && this.#add('XObject', `I${reference.id}`, reference);
  }

  alpha(fill: number, stroke: number): string {
    const reference = this.#shared.alpha(fill, stroke);
    return this.#add('ExtGState', `G${reference.id}`, reference);
  }

  gradient(gradient: Gradient): string {
    const reference = this.#shared.gradient(gradient, this.#pageTransform);
    return this.#add('Pattern', `P${reference.id}`, reference);
  }

  /** Patterns count from the page's own space, whatever the content has set (ISO 32000-1 §8.7.3.1). */
  get #pageTransform(): readonly number[] {
    const [, , , height] = this.#page.mediaBox;
    return [0.75, 0, 0, -0.75, this.#page.bleed * 0.75, height - this.#page.bleed * 0.75];
  }

  #add(category: Category, name: string, reference: Reference): string {
    let entries = this.#entries.get(category);
    if (!entries) {
      entries = {};
      this.#entries.set(category, entries);
      this.#page.resources.data[category] = entries;
    }
    entries[name] = reference;
    return name;
  }
}
