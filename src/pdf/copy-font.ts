import type { FontFace, ShapedText } from '../engine/index.ts';
import { type GlyphProcedure, glyphProcedure } from './glyph-procedure.ts';

interface Letter extends GlyphProcedure {
  readonly text: string;
}

/** The most glyphs that one-byte codes can name. */
const mostLetters = 255;

/**
 * The font of one copy's own words: a Type 3 font with just the glyphs of these words, so that no copy holds a letter
 * of another reader's name. Its glyphs are kept ready as operators, which makes a font in a fraction of the time that
 * cutting a font file takes. Each code stands for one glyph and one text, so that copying gives the words back.
 */
export class CopyFont {
  readonly #codes = new Map<string, number>();
  readonly #letters: Letter[] = [];

  /** The operators between BT and ET that show shaped words, from the left. */
  show(runs: readonly ShapedText[]): string {
    let codes = '';
    let owed = 0;
    for (const { face, glyphs, text } of runs) {
      const perUnit = 1000 / face.unitsPerEm;
      glyphs.forEach((glyph, index) => {
        const next = glyphs[index + 1]?.cluster ?? text.length;
        const { code, width } = this.#letter(face, glyph.id, glyph.advance, text.slice(glyph.cluster, next));
        const shift = Math.round(owed + glyph.xOffset * perUnit);
        if (shift !== 0) codes += `>${-shift}<`;
        codes += code;
        owed += glyph.advance * perUnit - shift - width;
      });
    }
    return `[<${codes}>]TJ\n`;
  }

  #letter(face: FontFace, glyph: number, advance: number, text: string): { readonly code: string; width: number } {
    const key = `${face.key} ${glyph} ${text}`;
    const known = this.#codes.get(key);
    const code = known ?? Math.min(this.#letters.length + 1, mostLetters);
    if (known === undefined && this.#letters.length < mostLetters) {
      this.#codes.set(key, code);
      this.#letters.push({ ...glyphProcedure(face, glyph, advance), text });
    }
    return { code: code.toString(16).padStart(2, '0'), width: this.#letters[code - 1]?.width ?? 0 };
  }

  /** What draws each glyph, by code from 1. */
  get procedures(): readonly string[] {
    return this.#letters.map(({ operators }) => operators);
  }

  /** The font's dictionary; the procedures are the objects from `first` on. */
  dictionary(first: number, toUnicode: number): string {
    const names = this.#letters.map((_, index) => `/g${index + 1}`);
    const procedures = names.map((name, index) => `${name} ${first + index} 0 R`);
    return [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >>',
      `/FirstChar 1 /LastChar ${names.length} /Widths [${this.#letters.map(({ width }) => width).join(' ')}]`,
      `/CharProcs << ${procedures.join(' ')} >>`,
      `/Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> /ToUnicode ${toUnicode} 0 R >>`,
    ].join('\n');
  }

  /** The way from codes to text (ISO 32000-1 §9.10.3). */
  get toUnicode(): string {
    const lines = this.#letters.map(({ text }, index) => `<${hex(index + 1, 2)}> <${utf16Digits(text)}>`);
    const parts: string[] = [];
    for (let from = 0; from < lines.length; from += 100) {
      const part = lines.slice(from, from + 100);
      parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`);
    }
    return `${mapStart}${parts.join('')}${mapEnd}`;
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A glyph that only goes with another one stands for no text of its own: the zero-width space does no harm. */
const utf16Digits = (text: string): string => {
  let digits = '';
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at), 4);
  return digits || '200b';
};

const mapStart = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
`;

const mapEnd = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
