import type { ComputedStyle } from '../style/computed-style.ts';
import type { FontFace, FontLibrary, FontStyle, ShapedText } from './font.ts';
import { graphemes } from './graphemes.ts';
import { type ShapeOptions, shapeText } from './shape-text.ts';

/** What of a style decides how text is shaped. */
export type TextStyle = FontStyle & Pick<ComputedStyle, 'letterSpacing' | 'language' | 'direction'>;

/** A text shaped in as many faces as it needs. */
export interface ShapedRuns {
  readonly runs: readonly ShapedText[];
  /** Grapheme clusters that no font has: the first font of the style marks their places (its glyph 0). */
  readonly missing: readonly string[];
}

/** Shapes text of one style with font fallback. */
export interface TextShaper {
  readonly primary: FontFace;
  /** `previous` is the face of the text before, which spaces and punctuation keep where it has them. */
  readonly shape: (text: string, previous: FontFace | null) => ShapedRuns;
}

const isLigature = (tag: string): boolean => tag === 'liga' || tag === 'clig';

/** Letter-spacing pulls optional ligatures apart (css-text-3 §8.2). */
const featuresOf = ({ fontFeatures, letterSpacing }: TextStyle): ShapeOptions['features'] => {
  if (letterSpacing === 0) return fontFeatures;
  const others = fontFeatures.filter(({ tag }) => !isLigature(tag));
  return [...others, { tag: 'liga', value: 0 }, { tag: 'clig', value: 0 }];
};

const optionsOf = (style: TextStyle): ShapeOptions => ({
  features: featuresOf(style),
  language: style.language,
  direction: style.direction,
});

const neutral = /^[\p{P}\p{Zs}]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;

type Faces = readonly (FontFace | null)[];

/** The face of each cluster: letters by fallback, closing punctuation as the text before it, opening as after it. */
const chooseFaces = (
  clusters: readonly string[],
  previous: FontFace | null,
  faceFor: (cluster: string) => FontFace | null,
): Faces => {
  const own = clusters.map((cluster) => (neutral.test(cluster) ? null : faceFor(cluster)));
  const has = (face: FontFace | null | undefined, cluster: string): face is FontFace =>
    face?.hasGlyph(cluster.codePointAt(0) ?? 0) ?? false;
  let before = previous;
  return clusters.map((cluster, index) => {
    let face = own[index] ?? null;
    if (neutral.test(cluster)) {
      const neighbour = opening.test(cluster) ? (own[index + 1] ?? null) : before;
      face = has(neighbour, cluster) ? neighbour : faceFor(cluster);
    }
    before = face ?? before;
    return face;
  });
};

const splitByFace = (
  text: string,
  previous: FontFace,
  primary: FontFace,
  faceFor: (cluster: string) => FontFace | null,
  shape: (face: FontFace, text: string) => ShapedText,
): ShapedRuns => {
  const clusters = graphemes(text);
  const chosen = chooseFaces(clusters, previous, faceFor);
  const faces = chosen.map((face) => face ?? primary);
  const runs: ShapedText[] = [];
  let start = 0;
  let end = 0;
  clusters.forEach((cluster, index) => {
    end += cluster.length;
    const face = faces[index] ?? primary;
    if (face === faces[index + 1] && index + 1 < clusters.length) return;
    runs.push(shape(face, text.slice(start, end)));
    start = end;
  });
  return { runs, missing: clusters.filter((_, index) => !chosen[index]) };
};

const basicLatinToGreek = /^[\x20-\u052f\u2010-\u2027\u2030-\u2044]*$/;

const hasAll = (face: FontFace, text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (!face.hasGlyph(text.charCodeAt(index))) return false;
  return true;
};

const createTextShaper = (style: TextStyle, fonts: FontLibrary): TextShaper => {
  const primary = fonts.primary(style);
  const options = optionsOf(style);
  const known = new Map<string, ShapedRuns>();
  const shape = (face: FontFace, text: string): ShapedText => shapeText(face, text, options);
  const shapeAfresh = (text: string, previous: FontFace): ShapedRuns => {
    if (previous === primary && basicLatinToGreek.test(text) && hasAll(primary, text)) {
      return { runs: [shape(primary, text)], missing: [] };
    }
    return splitByFace(text, previous, primary, (cluster) => fonts.faceFor(cluster, style), shape);
  };
  return {
    primary,
    shape: (text, previous) => {
      const before = previous ?? primary;
      const key = before === primary ? text : `${before.key}\n${text}`;
      let shaped = known.get(key);
      if (!shaped) {
        shaped = shapeAfresh(text, before);
        if (known.size >= mostKept) known.clear();
        if (text.length <= longestKept) known.set(key, shaped);
      }
      return shaped;
    },
  };
};

/** Longer texts hardly come twice; keeping them would only hold memory. */
const longestKept = 64;

/** More words than a long document has; names without end must not fill the memory. */
const mostKept = 5_000;

interface Shapers {
  readonly byStyle: WeakMap<TextStyle, TextShaper>;
  readonly byKey: Map<string, TextShaper>;
}

const shapersByLibrary = new WeakMap<FontLibrary, Shapers>();

const shapersOf = (fonts: FontLibrary): Shapers => {
  let shapers = shapersByLibrary.get(fonts);
  if (!shapers) {
    shapers = { byStyle: new WeakMap(), byKey: new Map() };
    shapersByLibrary.set(fonts, shapers);
  }
  return shapers;
};

const keyOf = (style: TextStyle): string =>
  JSON.stringify([
    style.fontFamily,
    style.fontWeight,
    style.fontStyle,
    style.fontStretch,
    featuresOf(style),
    style.language,
    style.direction,
  ]);

const turned = new WeakMap<TextStyle, TextStyle>();

/** The same style for text that runs in the other direction; one object for one style. */
const turn = (style: TextStyle): TextStyle => {
  const known = turned.get(style) ?? { ...style, direction: style.direction === 'rtl' ? 'ltr' : 'rtl' };
  turned.set(style, known);
  return known;
};

/** The shaper of a style for text of an embedding level. */
export const textShaperAt = (style: TextStyle, level: number, fonts: FontLibrary): TextShaper => {
  const isTurned = (style.direction === 'rtl') !== (level % 2 === 1);
  return textShaperFor(isTurned ? turn(style) : style, fonts);
};

/** The shaper of a style: one object for all styles that shape alike, so that a word is shaped once. */
export const textShaperFor = (style: TextStyle, fonts: FontLibrary): TextShaper => {
  const { byStyle, byKey } = shapersOf(fonts);
  const known = byStyle.get(style);
  if (known) return known;
  const key = keyOf(style);
  const shaper = byKey.get(key) ?? createTextShaper(style, fonts);
  byKey.set(key, shaper);
  byStyle.set(style, shaper);
  return shaper;
};
