import type { FontFace, RasterImage } from '../engine/index.ts';
import type { CopyForm } from '../paint/copy-form.ts';
import type { Gradient, Matrix } from '../paint/display-list.ts';
import type { Bounds } from '../paint/shapes.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { groupData, type OpenGroup } from './group.ts';
import type { PressPage, Reference } from './press-document.ts';
import type { SharedResources } from './shared-resources.ts';

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

  copyForm(form: CopyForm): string {
    const reference = this.#shared.copyForm(form);
    return this.#add('XObject', `C${reference.id}`, reference);
  }

  alpha(fill: number, stroke: number): string {
    const reference = this.#shared.alpha(fill, stroke);
    return this.#add('ExtGState', `G${reference.id}`, reference);
  }

  /** Patterns count from the space that the page or the group began with (ISO 32000-1 §8.7.3.1). */
  gradient(gradient: Gradient, matrix: Matrix): string {
    const reference = this.#shared.gradient(gradient, matrix);
    return this.#add('Pattern', `P${reference.id}`, reference);
  }

  /** The alphas of a gradient, as far as the bounds reach. */
  mask(gradient: Gradient, bounds: Bounds): string {
    const reference = this.#shared.gradientMask(gradient, bounds);
    return this.#add('ExtGState', `G${reference.id}`, reference);
  }

  openGroup(group: Omit<OpenGroup, 'form'>): OpenGroup {
    return { ...group, form: this.#shared.reserve(groupData(group.bounds, this.#page.resources)) };
  }

  /** The names of the group and of the state to show it with. */
  closeGroup(
    { form, opacity, blend }: OpenGroup,
    operators: string,
  ): { readonly name: string; readonly state: string } {
    form.end(Buffer.from(operators, 'latin1'));
    const state = this.#shared.groupState(opacity, blend);
    return {
      name: this.#add('XObject', `F${form.id}`, form),
      state: this.#add('ExtGState', `G${state.id}`, state),
    };
  }

  /** From the px of the display list to the page's own space. */
  get pageTransform(): Matrix {
    const [, , , height] = this.#page.mediaBox;
    return [0.75, 0, 0, -0.75, this.#page.bleed * 0.75, height - this.#page.bleed * 0.75];
  }

  get pageBounds(): Bounds {
    return this.#page.mediaBox;
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
