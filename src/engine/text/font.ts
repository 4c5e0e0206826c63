import type { Span } from '../../diagnostics/index.ts';
import type { ComputedStyle } from '../style/computed-style.ts';

/** A font file as the engine is handed it. The bytes are asked for when a character first needs them. */
export interface FontSource {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** For messages: a file name, never an absolute path. */
  readonly label: string;
  /** Where the document asks for it; absent for fonts that it need not ask for. */
  readonly span?: Span;
  readonly load: () => Uint8Array;
}

/** An opened font. All measures are fractions of the em, y upwards. */
export interface FontFace {
  /** Unique and the same in every run: it also orders the fonts in the file. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Positive downwards. */
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  /** Advance of the digit zero; half an em where there is none. */
  readonly zeroWidth: number;
  /** Centre of the underline below the baseline, positive downwards, and its thickness. */
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly strikePosition: number;
  readonly hasGlyph: (codePoint: number) => boolean;
  /** Where the document asks for the font, for messages. */
  readonly span: Span | null;
  readonly bytes: Uint8Array;
}

/** What of a style decides the font and the shape of a run. */
export type FontStyle = Pick<ComputedStyle, 'fontFamily' | 'fontWeight' | 'fontStyle' | 'fontFeatures' | 'fontStretch'>;

/** The fonts of a document: families by name, generic families, and the fallback for what no named family has. */
export interface FontLibrary {
  /** The face whose metrics make the strut: the first available family of the list. */
  readonly primary: (style: FontStyle) => FontFace;
  /** The face for one grapheme cluster, falling back family by family; null when no font at all has it. */
  readonly faceFor: (cluster: string, style: FontStyle) => FontFace | null;
  /** Every family name that can be asked for, for messages. */
  readonly families: readonly string[];
}

/**
 * Shaped text in one face. Measures are font units, to be scaled by size / unitsPerEm. Immutable and shared: the same
 * word in the same face is one object.
 */
export interface ShapedText {
  readonly face: FontFace;
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** How many places in it justification may widen. */
  readonly expansions: number;
}

export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** The part of the text that this glyph stands for, as an offset into it; the next larger one ends it. */
  readonly cluster: number;
}
