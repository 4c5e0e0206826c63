/**
 * How wide a text is at most, in px. Fonts are not known here, so every letter counts as wide as the widest of its kind
 * in common sans-serif fonts, bold included; what is placed by it keeps clear of its neighbours.
 */
export const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
};

/** In em, from the narrowest kind to the widest. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[iljI.,:;'’‘|!і ї\u00A0]/u, 0.3],
  [/[frt()[\]/\-–"“”«»]/u, 0.42],
  [/[mwMW—%…жшщюмЖШЩЮМФ&@]/u, 0.92],
  [/\p{Lu}/u, 0.7],
  [/[\p{Ll}\p{Nd}]/u, 0.57],
  [/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
];

const known = new Map<string, number>();

const widthOf = (character: string): number => {
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const width = kinds.find(([kind]) => kind.test(character))?.[1] ?? 0.8;
  known.set(character, width);
  return width;
};
