import type { PageStyle, Rect } from '../engine/index.ts';
import { backgroundArtifact, type Canvas } from './canvas.ts';

const black = { red: 0, green: 0, blue: 0, alpha: 1 };

/** A hairline: a quarter of a point. */
const thickness = 1 / 3;

/** Crop marks and registration crosses in the bleed around the sheet (css-page-3 §7.2); without a bleed there is no room. */
export const paintPrinterMarks = (canvas: Canvas, page: PageStyle): void => {
  if (page.bleed <= 0) return;
  const lines = [...(page.marks.crop ? cropMarks(page) : []), ...(page.marks.cross ? crosses(page) : [])];
  for (const line of lines) canvas.draw(backgroundArtifact, { kind: 'rect', ...line, color: black });
};

const across = (x: number, y: number, width: number): Rect => ({ x, y: y - thickness / 2, width, height: thickness });

const down = (x: number, y: number, height: number): Rect => ({ x: x - thickness / 2, y, width: thickness, height });

/** Where the sheet is cut: two lines at each corner, kept off what is printed. */
const cropMarks = ({ width, height, bleed }: PageStyle): readonly Rect[] => {
  const length = bleed * 0.75;
  const far = bleed - length;
  const rows = [0, height].flatMap((y) => [across(-bleed, y, length), across(width + far, y, length)]);
  const columns = [0, width].flatMap((x) => [down(x, -bleed, length), down(x, height + far, length)]);
  return [...rows, ...columns];
};

/** Crosses in the middle of each side, to lay the printed colours over one another. */
const crosses = ({ width, height, bleed }: PageStyle): readonly Rect[] => {
  const size = bleed * 0.8;
  const centres = [
    [width / 2, -bleed / 2],
    [width / 2, height + bleed / 2],
    [-bleed / 2, height / 2],
    [width + bleed / 2, height / 2],
  ] as const;
  return centres.flatMap(([x, y]) => [across(x - size / 2, y, size), down(x, y - size / 2, size)]);
};
