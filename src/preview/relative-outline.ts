import { type FontFace, glyphOutline } from '../engine/index.ts';

const numbersOf = (text: string): readonly number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/**
 * The data of an absolute path (M, L, Q, C, Z) told from where the pen stands, as SVG has it in small letters. Set after
 * a move, it draws the outline there.
 */
export const relativePath = (path: string): string => {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.replace(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, rest: string) => {
    if (command === 'Z') {
      [x, y] = [startX, startY];
      return 'z';
    }
    const numbers = numbersOf(rest);
    const moved = numbers.map((value, index) => value - (index % 2 === 0 ? x : y));
    [x, y] = [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
    if (command === 'M') [startX, startY] = [x, y];
    return command.toLowerCase() + moved.join(' ').replaceAll(' -', '-');
  });
};

const known = new WeakMap<FontFace, Map<number, string>>();

/** The outline of a glyph, in font units with y upwards, from where it stands; empty for a blank. */
export const relativeOutline = (face: FontFace, glyph: number): string => {
  const outlines = known.get(face) ?? new Map<number, string>();
  known.set(face, outlines);
  const outline = outlines.get(glyph) ?? relativePath(glyphOutline(face, glyph));
  outlines.set(glyph, outline);
  return outline;
};
