import type { FontFace, ShapedText } from '../engine/index.ts';
import { clusterEnds } from './cluster-ends.ts';
import { type GlyphProcedure, glyphProcedure } from './glyph-procedure.ts';
import { coordinate } from './numbers.ts';

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

  /** The operators between BT and ET that show shaped words of a size in px, from the left. */
  show(runs: readonly ShapedText[], size: number): string {
    const line = new LetterLine();
    for (const { face, glyphs, text } of runs) {
      const perUnit = 1000 / face.unitsPerEm;
      const endOf = clusterEnds(glyphs, text.length);
      glyphs.forEach(({ id, advance, cluster, xOffset, yOffset }, index) => {
        const isLast = glyphs[index + 1]?.cluster !== cluster;
        const own = isLast ? text.slice(cluster, endOf(index + 1, cluster)) : '';
        const { code, width } = this.#letter(face, id, advance, own);
        line.raise((yOffset / face.unitsPerEm) * size);
        line.add(code, width, { shift: xOffset * perUnit, advance: advance * perUnit });
      });
    }
    return line.end();
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

/** TJ (ISO 32000-1 §9.4.3) with whole thousandths of the em; what is left of one is owed to the next glyph. */
class LetterLine {
  #operators = '';
  #codes = '';
  #owed = 0;
  #rise = 0;

  raise(rise: number): void {
    if (rise === this.#rise) return;
    this.#operators += `${this.#shown()}${coordinate(rise)} Ts\n`;
    this.#codes = '';
    this.#rise = rise;
  }

  /** `shift` and `advance` are where the glyph belongs and the next one begins, in thousandths of the em. */
  add(code: string, width: number, { shift, advance }: { readonly shift: number; readonly advance: number }): void {
    const moved = Math.round(this.#owed + shift);
    if (moved !== 0) this.#codes += `>${-moved}<`;
    this.#codes += code;
    this.#owed += advance - moved - width;
  }

  end(): string {
    this.raise(0);
    return this.#operators + this.#shown();
  }

  #shown(): string {
    return this.#codes === '' ? '' : `[<${this.#codes}>]TJ\n`;
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
