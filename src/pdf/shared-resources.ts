import type { Report } from '../diagnostics/index.ts';
import type { BlendMode, FontFace, RasterImage } from '../engine/index.ts';
import type { CopyForm } from '../paint/copy-form.ts';
import type { Gradient, Matrix } from '../paint/display-list.ts';
import type { Bounds } from '../paint/shapes.ts';
import { EmbeddedFace } from './embedded-face.ts';
import { writeGradient, writeGradientMask } from './gradient.ts';
import { writeGroupState } from './group.ts';
import { writeImage } from './image.ts';
import type { PdfValue, PressDocument, Reference } from './press-document.ts';

interface SharedFont {
  readonly face: EmbeddedFace;
  readonly reference: Reference;
}

/** Fonts, pictures, opacities and gradients: written once however many pages show them. */
export class SharedResources {
  readonly #document: PressDocument;
  readonly #report: Report;
  readonly #fonts = new Map<FontFace, SharedFont | null>();
  readonly #images = new Map<RasterImage, Reference | null>();
  readonly #copyForms = new Map<CopyForm, Reference>();
  readonly #byKey = new Map<string, Reference>();

  constructor(document: PressDocument, report: Report) {
    this.#document = document;
    this.#report = report;
  }

  /** Null when the font cannot be embedded; a message said so. */
  font(face: FontFace): SharedFont | null {
    const known = this.#fonts.get(face);
    if (known !== undefined) return known;
    const font = this.#openFont(face);
    this.#fonts.set(face, font);
    return font;
  }

  #openFont(face: FontFace): SharedFont | null {
    try {
      const font = this.#document.fontOf(face.key, face.bytes);
      return { face: new EmbeddedFace(font), reference: font.ref() };
    } catch {
      this.#reportFont(face);
      return null;
    }
  }

  #reportFont({ family, span }: FontFace): void {
    const message = `the font "${family}" cannot be embedded: its file is damaged`;
    this.#report({ severity: 'error', code: 'PDF-font', message, span, hint: 'use another copy of the font file' });
  }

  /** Puts the fonts into the file, which tells what of them is damaged. */
  finishFonts(): void {
    for (const [face, font] of this.#fonts) if (font && !font.face.finish()) this.#reportFont(face);
  }

  /** Null when the picture's data are damaged; a message said so. */
  image(image: RasterImage): Reference | null {
    const known = this.#images.get(image);
    if (known !== undefined) return known;
    const written = writeImage(this.#document, image);
    if (written.kind === 'error') this.#reportImage(image, written.message);
    const reference = written.kind === 'image' ? written.reference : null;
    this.#images.set(image, reference);
    return reference;
  }

  #reportImage(image: RasterImage, message: string): void {
    this.#report({
      severity: 'error',
      code: 'PDF-image',
      message: `The picture "${image.url}" ${message}`,
      span: null,
      hint: 'open the picture in an image editor and save it again',
    });
  }

  /** Left empty here: each copy writes its own. */
  copyForm(form: CopyForm): Reference {
    const known = this.#copyForms.get(form);
    if (known) return known;
    const reference = this.#document.ownObject();
    this.#copyForms.set(form, reference);
    return reference;
  }

  /** The forms that the pages show, and the numbers of their objects. */
  get copyForms(): ReadonlyMap<CopyForm, Reference> {
    return this.#copyForms;
  }

  alpha(fill: number, stroke: number): Reference {
    const [ca, CA] = [Math.round(fill * 1000) / 1000, Math.round(stroke * 1000) / 1000];
    return this.#once(`alpha ${ca} ${CA}`, () => this.#document.object({ Type: 'ExtGState', ca, CA }));
  }

  gradient(gradient: Gradient, matrix: Matrix): Reference {
    return this.#once(`gradient ${JSON.stringify([gradient, matrix])}`, () =>
      writeGradient(this.#document, gradient, matrix),
    );
  }

  gradientMask(gradient: Gradient, bounds: Bounds): Reference {
    return this.#once(`mask ${JSON.stringify([gradient, bounds])}`, () =>
      writeGradientMask(this.#document, gradient, bounds),
    );
  }

  groupState(opacity: number, blend: BlendMode): Reference {
    return this.#once(`group ${opacity} ${blend}`, () => writeGroupState(this.#document, opacity, blend));
  }

  reserve(data: Record<string, PdfValue>): Reference {
    return this.#document.reserve(data);
  }

  #once(key: string, write: () => Reference): Reference {
    const known = this.#byKey.get(key);
    if (known) return known;
    const reference = write();
    this.#byKey.set(key, reference);
    return reference;
  }
}
