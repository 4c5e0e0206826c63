import type { EmbeddedFont } from './press-document.ts';

/** A glyph as the page content names it. */
export interface WrittenGlyph {
  /** Four hexadecimal digits: the character code in the font of the file. */
  readonly code: string;
  /** Thousandths of the em, as in the font's own table. */
  readonly width: number;
}

interface KnownGlyph extends WrittenGlyph {
  readonly index: number;
  /** What copying this glyph gives; null while it has only stood for a text together with others. */
  text: string | null;
}

const replacementCharacter = 0xfffd;
/** Shown from a copy: no text may refer to glyph 0 of the embedded font itself (ISO 14289-1 §7.21.8). */
const missingGlyph = 0;

/**
 * One font of the file and the glyphs of it that are shown. pdfkit's own `text()` would shape again, so this is the
 * one place that fills in its font's `subset`, `widths` and `unicode`; a test watches that they keep their meaning.
 */
export class EmbeddedFace {
  readonly name: string;
  readonly #font: EmbeddedFont;
  readonly #glyphs = new Map<number, KnownGlyph>();
  #isDamaged = false;

  constructor(font: EmbeddedFont) {
    this.name = font.id;
    this.#font = font;
    font.unicode[0] = [replacementCharacter];
    font.ref();
  }

  /** The space that a line's end swallowed: shown after the line, where it is not seen, so that words stay apart. */
  get space(): WrittenGlyph | null {
    const id = this.#tried(() => this.#font.font.glyphForCodePoint(0x20).id);
    return id !== 0 && this.says(id, ' ', 0, 1, true) ? this.#known(id) : null;
  }

  /** fontkit reads a table when it first needs it, and throws where it is damaged. */
  #tried(read: () => number): number {
    try {
      return read();
    } catch {
      this.#isDamaged = true;
      return 0;
    }
  }

  /** Puts the font into the file; false when it is damaged. */
  finish(): boolean {
    try {
      this.#font.finalize();
    } catch {
      this.#isDamaged = true;
      this.#font.embedded = true;
    }
    return !this.#isDamaged;
  }

  glyph(id: number): WrittenGlyph {
    return this.#known(id);
  }

  #known(id: number): KnownGlyph {
    return this.#glyphs.get(id) ?? this.#include(id);
  }

  #include(id: number): KnownGlyph {
    const { subset } = this.#font;
    const index = id === missingGlyph ? subset.glyphs.push(id) - 1 : subset.includeGlyph(id);
    const width = this.#tried(() => this.#font.font.getGlyph(id).advanceWidth * this.#font.scale);
    const glyph: KnownGlyph = { code: index.toString(16).padStart(4, '0'), index, width, text: null };
    this.#font.widths[index] = width;
    this.#font.unicode[index] ??= [replacementCharacter];
    this.#glyphs.set(id, glyph);
    return glyph;
  }

  /**
   * True when copying this glyph gives the part of `text` from `start` to `end`. The first text that a glyph stands
   * for alone is the one it keeps; one that it shares with others is only noted until then.
   */
  says(id: number, text: string, start: number, end: number, isAlone: boolean): boolean {
    const glyph = this.#known(id);
    if (isAlone && glyph.text !== null) return glyph.text.length === end - start && text.startsWith(glyph.text, start);
    const part = text.slice(start, end);
    if (glyph.text === null && part !== '') this.#font.unicode[glyph.index] = codePoints(part);
    if (isAlone && part !== '') glyph.text = part;
    return isAlone && part !== '';
  }
}

const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
