import { wordTable } from '../../diagnostics/index.ts';
import type { ElementNode } from '../html/element-tree.ts';

export interface NaturalSize {
  readonly width: number | null;
  readonly height: number | null;
  readonly ratio: number | null;
}

/** Natural size of a drawing from `width`, `height` and `viewBox` (SVG 2 §8.8; css-images-3 §4). */
export const svgNaturalSize = (element: ElementNode): NaturalSize => {
  const width = lengthOf(element.attributes.get('width'));
  const height = lengthOf(element.attributes.get('height'));
  const ratio = width !== null && height !== null && height > 0 ? width / height : viewBoxRatio(element);
  return { width, height, ratio };
};

const pxPerUnit: Readonly<Record<string, number>> = wordTable({
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
});

/** Percentages and units that depend on a font give no natural size. */
const lengthOf = (text: string | undefined): number | null => {
  const found = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text ?? '');
  const scale = found ? pxPerUnit[found[2]!.toLowerCase()] : undefined;
  return found && scale !== undefined ? Number(found[1]) * scale : null;
};

const viewBoxRatio = (element: ElementNode): number | null => {
  const numbers = (element.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width, height] = numbers;
  return numbers.length === 4 && width! > 0 && height! > 0 ? width! / height! : null;
};
