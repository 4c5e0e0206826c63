import type { FontFace, ShapedGlyph } from '../engine/index.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { coordinate } from './numbers.ts';

/**
 * Writes glyphs as TJ (ISO 32000-1 §9.4.3), with the difference between where the font would put the next glyph and
 * where it belongs. Only whole thousandths of the em are written; what is left is owed to the next glyph.
 */
export class GlyphWriter {
  readonly #face: EmbeddedFace;
  readonly #size: number;
  #operators = '';
  #codes = '';
  #owed = 0;
  #rise = 0;

  constructor(face: EmbeddedFace, size: number) {
    this.#face = face;
    this.#size = size;
  }

  /** `extra` is the spacing after the glyph in px. */
  add(glyph: ShapedGlyph, { unitsPerEm }: FontFace, extra: number): void {
    const perUnit = 1000 / unitsPerEm;
    if (glyph.yOffset !== this.#rise) this.#raise(glyph.yOffset, (glyph.yOffset / unitsPerEm) * this.#size);
    this.#owed += glyph.xOffset * perUnit;
    this.#pay();
    const { code, width } = this.#face.glyph(glyph.id);
    this.#codes += code;
    this.#owed += (glyph.advance - glyph.xOffset) * perUnit + (extra * 1000) / this.#size - width;
  }

  /** Glyphs that were written before, and what is owed after them. */
  addWritten(codes: string, owed: number): void {
    this.#pay();
    this.#codes += codes;
    this.#owed += owed;
  }

  get written(): { readonly codes: string; readonly owed: number } {
    return { codes: this.#codes, owed: this.#owed };
  }

  /** The operators so far; the next glyph begins a TJ of its own where these end. */
  end(): string {
    this.#pay();
    this.#flush();
    if (this.#rise !== 0) this.#raise(0, 0);
    const operators = this.#operators;
    this.#operators = '';
    return operators;
  }

  #pay(): void {
    const whole = Math.round(this.#owed);
    if (whole === 0) return;
    this.#codes += `>${-whole}<`;
    this.#owed -= whole;
  }

  #flush(): void {
    if (this.#codes !== '') this.#operators += `[<${this.#codes}>]TJ\n`.replace('<>]', ']');
    this.#codes = '';
  }

  #raise(units: number, px: number): void {
    this.#flush();
    this.#operators += `${coordinate(px)} Ts\n`;
    this.#rise = units;
  }
}
