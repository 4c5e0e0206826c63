import type { Report } from '../../diagnostics/index.ts';
import type { FontFace, FontLibrary, FontSource, FontStyle } from './font.ts';
import { matchFont } from './match-font.ts';
import { emptyFace, openFont } from './open-font.ts';

export interface FontLibraryOptions {
  /** Families behind a generic name, for instance `serif`; names in lower case. */
  readonly generic: ReadonlyMap<string, readonly string[]>;
  /** Families that are tried last, for characters that no named family has. */
  readonly fallback: readonly string[];
}

/** A source that opens when a character first needs it, and once only; null when the file is damaged. */
interface LazyFace extends Pick<FontSource, 'weight' | 'style'> {
  readonly open: () => FontFace | null;
}

const lazyFace = (source: FontSource, key: string, report: Report): LazyFace => {
  let opened: FontFace | null | undefined;
  const open = (): FontFace | null => {
    try {
      const { family, weight, style, span = null } = source;
      return openFont(source.load(), { key, family, weight, style, span });
    } catch (error) {
      report(damagedFont(source, error));
      return null;
    }
  };
  return {
    weight: source.weight,
    style: source.style,
    open: () => {
      if (opened === undefined) opened = open();
      return opened;
    },
  };
};

const damagedFont = (source: FontSource, error: unknown) => ({
  severity: 'error' as const,
  code: 'TEXT-damaged-font',
  message: `The font file "${source.label}" cannot be used, because ${error instanceof Error ? error.message : 'it cannot be read'}`,
  span: source.span ?? null,
  hint: 'replace the file by a whole .ttf or .otf file',
});

type Families = ReadonlyMap<string, readonly LazyFace[]>;

const groupByFamily = (sources: readonly FontSource[], report: Report): Families => {
  const families = new Map<string, LazyFace[]>();
  const keys = new Map<string, number>();
  for (const source of sources) {
    const name = source.family.toLowerCase();
    const base = `${name}-${source.weight}-${source.style}`;
    const count = (keys.get(base) ?? 0) + 1;
    keys.set(base, count);
    const face = lazyFace(source, count === 1 ? base : `${base}-${count}`, report);
    const group = families.get(name);
    if (group) group.push(face);
    else families.set(name, [face]);
  }
  return families;
};

/** Families to try for a style, in order and each once: generic names replaced, the fallback at the end. */
const familyOrder = (style: FontStyle, options: FontLibraryOptions): readonly string[] => {
  const named = style.fontFamily.flatMap((family) => options.generic.get(family.toLowerCase()) ?? [family]);
  return [...new Set([...named, ...options.fallback].map((family) => family.toLowerCase()))];
};

/** Characters that need no glyph of their own: joiners, variation selectors and other default ignorables. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const spaceSeparator = /^\p{Zs}$/u;
const space = 0x20;
const nonBreakingHyphen = 0x2011;
const hyphen = 0x2010;

/** True when shaping can draw the character with the face, be it by the glyph of a character that looks the same. */
const drawsCharacter = (face: FontFace, character: string): boolean => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (face.hasGlyph(codePoint) || ignorable.test(character)) return true;
  if (codePoint === nonBreakingHyphen) return face.hasGlyph(hyphen);
  return spaceSeparator.test(character) && face.hasGlyph(space);
};

const drawsAll = (face: FontFace, text: string): boolean => {
  for (const character of text) if (!drawsCharacter(face, character)) return false;
  return true;
};

/** True when the face has all of a cluster, as written or in one of its canonically equal forms. */
const drawsCluster = (face: FontFace, cluster: string): boolean =>
  drawsAll(face, cluster) || drawsAll(face, cluster.normalize('NFC')) || drawsAll(face, cluster.normalize('NFD'));

/** The faces of one style in the order in which they are tried, with an answer kept for each cluster. */
interface Cascade {
  readonly primary: () => FontFace;
  readonly faceFor: (cluster: string) => FontFace | null;
}

const createCascade = (families: Families, names: readonly string[], style: FontStyle): Cascade => {
  const candidates = names.map((name) => matchFont(families.get(name) ?? [], style.fontWeight, style.fontStyle));
  const faceOfFamily = (index: number): FontFace | null => {
    for (const candidate of candidates[index] ?? []) {
      const face = candidate.open();
      if (face) return face;
    }
    return null;
  };
  const find = (accepts: (face: FontFace) => boolean): FontFace | null => {
    for (let index = 0; index < candidates.length; index++) {
      const face = faceOfFamily(index);
      if (face && accepts(face)) return face;
    }
    return null;
  };
  const known = new Map<string, FontFace | null>();
  let primary: FontFace | undefined;
  return {
    primary: () => {
      primary ??= find(() => true) ?? emptyFace;
      return primary;
    },
    faceFor: (cluster) => {
      let face = known.get(cluster);
      if (face === undefined) {
        face = find((candidate) => drawsCluster(candidate, cluster));
        known.set(cluster, face);
      }
      return face;
    },
  };
};

/**
 * The fonts of a document. Files are opened when a character first needs them; one that is damaged is dropped with a
 * message, and its family goes on with the next best face.
 */
export const createFontLibrary = (
  sources: readonly FontSource[],
  options: FontLibraryOptions,
  report: Report,
): FontLibrary => {
  const families = groupByFamily(sources, report);
  const cascades = new Map<string, Cascade>();
  const cascadeByStyle = new WeakMap<FontStyle, Cascade>();
  const cascadeOf = (style: FontStyle): Cascade => {
    const known = cascadeByStyle.get(style);
    if (known) return known;
    const names = familyOrder(style, options);
    const key = `${names.join('\n')}\n${style.fontWeight} ${style.fontStyle}`;
    const cascade = cascades.get(key) ?? createCascade(families, names, style);
    cascades.set(key, cascade);
    cascadeByStyle.set(style, cascade);
    return cascade;
  };
  return {
    primary: (style) => cascadeOf(style).primary(),
    faceFor: (cluster, style) => cascadeOf(style).faceFor(cluster),
    families: [...new Set(sources.map((source) => source.family))],
  };
};
