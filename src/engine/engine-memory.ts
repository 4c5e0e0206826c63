import type { Report } from '../diagnostics/index.ts';
import { LineEndMemory } from './layout/index.ts';
import { createFontLibrary, type FontLibrary, type FontLibraryOptions, type FontSource } from './text/index.ts';

/** Fonts that a document may use without naming their files. */
export interface FontCollection extends FontLibraryOptions {
  readonly sources: readonly FontSource[];
}

interface KeptFonts {
  readonly collection: FontCollection;
  readonly own: readonly FontSource[];
  readonly library: FontLibrary;
  readonly lineEnds: LineEndMemory;
}

/**
 * What the engine keeps from one document to the next: open fonts, with all that is known of text set in them. Whoever
 * lays out the same document after each change, as the preview does, hands in the same memory.
 */
export class EngineMemory {
  #fonts: KeptFonts | null = null;

  /** The library of a collection and the document's own fonts; a library that had to complain is not kept. */
  fontsFor(collection: FontCollection, own: readonly FontSource[], report: Report): FontLibrary {
    if (this.#fonts?.collection === collection && areSameFonts(this.#fonts.own, own)) return this.#fonts.library;
    const complain: Report = (diagnostic) => {
      this.#fonts = null;
      report(diagnostic);
    };
    const library = createFontLibrary([...own, ...collection.sources], collection, complain);
    this.#fonts = { collection, own, library, lineEnds: new LineEndMemory() };
    return library;
  }

  lineEndsFor(fonts: FontLibrary): LineEndMemory | null {
    return this.#fonts?.library === fonts ? this.#fonts.lineEnds : null;
  }
}

const areSameFonts = (before: readonly FontSource[], now: readonly FontSource[]): boolean =>
  before.length === now.length && now.every((font, index) => isSameFont(before[index]!, font));

const isSameFont = (before: FontSource, now: FontSource): boolean =>
  before.family === now.family &&
  before.weight === now.weight &&
  before.style === now.style &&
  areSameBytes(before.load(), now.load());

const areSameBytes = (before: Uint8Array, now: Uint8Array): boolean =>
  before === now || (before.length === now.length && before.every((byte, at) => byte === now[at]));
