import type { Color, TextShadow } from '../engine/index.ts';
import type { GlyphsItem } from './display-list.ts';

/**
 * Shadows of a text, the last at the bottom (css-text-decor-4 §4): the same glyphs once more, beside the text. They are
 * runs of their own, since what is drawn of the text itself is counted.
 */
export const textShadowItems = (shadows: readonly TextShadow[], text: GlyphsItem): readonly GlyphsItem[] =>
  shadows.toReversed().flatMap((shadow) =>
    copiesOf(shadow).map(({ x, y, color }): GlyphsItem => {
      const runs = [...text.runs];
      return { ...text, x: text.x + x, y: text.y + y, color, runs };
    }),
  );

interface Copy {
  readonly x: number;
  readonly y: number;
  readonly color: Color;
}

/** Directions and distances, in parts of the blur, of the copies that together look blurred. */
const rings = [0, 0.35, 0.7] as const;
const directions = 8;

/** A blurred shadow is drawn as faint copies around its place, each as opaque as makes them the colour together. */
const copiesOf = ({ x, y, blur, color }: TextShadow): readonly Copy[] => {
  if (color.alpha <= 0) return [];
  if (blur === 0) return [{ x, y, color }];
  const places = rings.flatMap((share) => around(share * blur, share === 0 ? 1 : directions));
  const alpha = 1 - (1 - Math.min(0.99, color.alpha)) ** (1 / places.length);
  return places.map((place) => ({ x: x + place.x, y: y + place.y, color: { ...color, alpha } }));
};

const around = (radius: number, count: number): readonly { readonly x: number; readonly y: number }[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
