import { Buffer, BufferFlag, Direction, Feature, shape } from 'harfbuzzjs';
import type { FontFace, ShapedGlyph, ShapedText } from './font.ts';
import { shaperOf } from './open-font.ts';
import { expansionsIn } from './text-spacing.ts';

export interface ShapeOptions {
  /** Kerning and ligatures are on unless listed as 0. */
  readonly features: readonly { readonly tag: string; readonly value: number }[];
  /** BCP 47; empty when unknown. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924, for instance `Cyrl`; guessed from the text when it is left out. */
  readonly script?: string;
}

/** Shapes one word after another under the same options. */
export type Shaper = (text: string) => ShapedText;

/** Longer texts hardly come twice; keeping them would only hold memory. */
const longestKept = 64;

/** More words than a long document has; names without end must not fill the memory. */
const mostKept = 5_000;

const asciiTag = /^[\x21-\x7e]+$/;
const featureTag = /^[\x20-\x7e]{4}$/;

const prepareBuffer = (buffer: Buffer, text: string, options: ShapeOptions): void => {
  buffer.reset();
  buffer.addText(text);
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.setDirection(options.direction === 'rtl' ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(asciiTag.test(options.language) ? options.language : 'und');
  if (options.script !== undefined && asciiTag.test(options.script)) buffer.setScript(options.script);
  buffer.guessSegmentProperties();
};

/** `getGlyphInfosAndPositions` would give both in one list, but takes several times as long. */
const readGlyphs = (buffer: Buffer): readonly ShapedGlyph[] => {
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, advance: xAdvance, xOffset, yOffset, cluster };
  });
};

const widthOf = (glyphs: readonly ShapedGlyph[]): number => glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);

let sharedBuffer: Buffer | null = null;

const shapeAfresh = (face: FontFace, text: string, options: ShapeOptions, features: Feature[]): ShapedText => {
  const font = shaperOf(face);
  if (!font || text === '') return { face, text, glyphs: [], width: 0, expansions: 0 };
  sharedBuffer ??= new Buffer();
  prepareBuffer(sharedBuffer, text, options);
  shape(font, sharedBuffer, features);
  const glyphs = readGlyphs(sharedBuffer);
  return { face, text, glyphs, width: widthOf(glyphs), expansions: expansionsIn(text) };
};

const createShaper = (face: FontFace, options: ShapeOptions): Shaper => {
  const words = new Map<string, ShapedText>();
  const features = options.features
    .filter(({ tag }) => featureTag.test(tag))
    .map(({ tag, value }) => new Feature(tag, value));
  return (text) => {
    const known = words.get(text);
    if (known) return known;
    const shaped = shapeAfresh(face, text, options, features);
    if (words.size >= mostKept) words.clear();
    if (text.length <= longestKept) words.set(text, shaped);
    return shaped;
  };
};

const optionsKey = ({ features, language, direction, script }: ShapeOptions): string =>
  `${features.map(({ tag, value }) => `${tag}=${value}`).join(',')} ${language} ${direction} ${script ?? ''}`;

const shapersByFace = new WeakMap<FontFace, Map<string, Shaper>>();

/** The shaper of a face under these options; the same one for the same options, with the words that it knows. */
const shaperFor = (face: FontFace, options: ShapeOptions): Shaper => {
  let shapers = shapersByFace.get(face);
  if (!shapers) {
    shapers = new Map();
    shapersByFace.set(face, shapers);
  }
  const key = optionsKey(options);
  const known = shapers.get(key);
  if (known) return known;
  const shaper = createShaper(face, options);
  shapers.set(key, shaper);
  return shaper;
};

/** Glyphs of a text in one face. Clusters are UTF-16 offsets into the text; a short text is shaped once only. */
export const shapeText = (face: FontFace, text: string, options: ShapeOptions): ShapedText =>
  shaperFor(face, options)(text);
