import type { ParagraphBox } from '../box/box.ts';
import { borderOf, marginOf, paddingOf, vertical } from '../layout/box-model.ts';
import type { Edges, Rect } from '../layout/fragment.ts';
import { breakIntoLines } from '../layout/inline/index.ts';
import type { LayoutEnv } from '../layout/layout.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { MarginBoxName, PageStyle } from '../style/styled-tree.ts';
import { type LengthPercentageAuto, resolveLength } from '../style/values.ts';
import { pageMargins } from './page-area.ts';

type Boxes = ReadonlyMap<MarginBoxName, ParagraphBox>;

/** Border boxes of the margin boxes on the sheet (css-page-3 §5.3). */
export const marginBoxRects = (page: PageStyle, boxes: Boxes, env: LayoutEnv): ReadonlyMap<MarginBoxName, Rect> => {
  const rects = new Map<MarginBoxName, Rect>();
  for (const name of corners) if (boxes.has(name)) rects.set(name, cornerRect(page, name));
  for (const side of sides) placeSide(page, boxes, side, env, rects);
  for (const [name, rect] of rects) rects.set(name, withinMargins(name, boxes.get(name)!, rect));
  return rects;
};

const corners = ['top-left-corner', 'top-right-corner', 'bottom-right-corner', 'bottom-left-corner'] as const;

const cornerRect = ({ width, height, ...page }: PageStyle, name: (typeof corners)[number]): Rect => {
  const margin = pageMargins({ width, height, ...page });
  const isLeft = name.includes('left');
  const isTop = name.startsWith('top');
  return {
    x: isLeft ? 0 : width - margin.right,
    y: isTop ? 0 : height - margin.bottom,
    width: isLeft ? margin.left : margin.right,
    height: isTop ? margin.top : margin.bottom,
  };
};

/** One side of the page: its three boxes share its length, first to last from the left or from the top. */
interface Side {
  readonly edge: keyof Edges;
  readonly names: readonly [MarginBoxName, MarginBoxName, MarginBoxName];
}

const sides: readonly Side[] = [
  { edge: 'top', names: ['top-left', 'top-center', 'top-right'] },
  { edge: 'bottom', names: ['bottom-left', 'bottom-center', 'bottom-right'] },
  { edge: 'left', names: ['left-top', 'left-middle', 'left-bottom'] },
  { edge: 'right', names: ['right-top', 'right-middle', 'right-bottom'] },
];

const placeSide = (
  page: PageStyle,
  boxes: Boxes,
  side: Side,
  env: LayoutEnv,
  rects: Map<MarginBoxName, Rect>,
): void => {
  const strip = stripOf(page, side.edge);
  const isRow = side.edge === 'top' || side.edge === 'bottom';
  const length = isRow ? strip.width : strip.height;
  const wants = side.names.map((name) => {
    const box = boxes.get(name);
    return box ? (isRow ? wantedWidth(box, length, env) : wantedHeight(box, length, strip.width, env)) : null;
  });
  const lengths = shareLength(length, wants);
  const starts = [0, (length - lengths[1]!) / 2, length - lengths[2]!];
  side.names.forEach((name, index) => {
    if (!boxes.has(name)) return;
    const start = starts[index]!;
    const extent = lengths[index]!;
    const along = isRow ? { x: strip.x + start, width: extent } : { y: strip.y + start, height: extent };
    rects.set(name, { ...strip, ...along });
  });
};

/** The margin along one edge of the page, without the corners. */
const stripOf = (page: PageStyle, edge: keyof Edges): Rect => {
  const { width, height } = page;
  const margin = pageMargins(page);
  const across = { x: margin.left, width: Math.max(0, width - margin.left - margin.right) };
  const down = { y: margin.top, height: Math.max(0, height - margin.top - margin.bottom) };
  switch (edge) {
    case 'top':
      return { ...across, y: 0, height: margin.top };
    case 'bottom':
      return { ...across, y: height - margin.bottom, height: margin.bottom };
    case 'left':
      return { ...down, x: 0, width: margin.left };
    case 'right':
      return { ...down, x: width - margin.right, width: margin.right };
  }
};

/** Outer sizes along the side: all that the content can use, the least it needs, or one fixed size. */
interface Want {
  readonly min: number;
  readonly max: number;
  readonly isFixed: boolean;
}

const wantedWidth = (box: ParagraphBox, length: number, env: LayoutEnv): Want => {
  const margin = marginOf(box.style, length);
  const outer = margin.left + margin.right;
  const { width } = box.style;
  const { minContent, maxContent } = env.measure(box);
  if (typeof width === 'string') return { min: minContent + outer, max: maxContent + outer, isFixed: false };
  const fixed =
    resolveLength(width, length) + outer + (box.style.boxSizing === 'border-box' ? 0 : edges(box, 'x', length));
  return { min: fixed, max: fixed, isFixed: true };
};

const wantedHeight = (box: ParagraphBox, length: number, width: number, env: LayoutEnv): Want => {
  const margin = marginOf(box.style, width);
  const outer = margin.top + margin.bottom;
  const { height } = box.style;
  const own = edges(box, 'y', width);
  if (typeof height !== 'string') {
    const fixed = resolveLength(height, length) + outer + (box.style.boxSizing === 'border-box' ? 0 : own);
    return { min: fixed, max: fixed, isFixed: true };
  }
  const inner = Math.max(0, width - margin.left - margin.right - edges(box, 'x', width));
  const lines = breakIntoLines(box, inner, env).reduce((sum, line) => sum + line.height, 0);
  return { min: lines + own + outer, max: lines + own + outer, isFixed: false };
};

const edges = ({ style }: Pick<ParagraphBox, 'style'>, axis: 'x' | 'y', width: number): number => {
  const border = borderOf(style);
  const padding = paddingOf(style, width);
  if (axis === 'y') return vertical(border) + vertical(padding);
  return border.left + border.right + padding.left + padding.right;
};

/**
 * css-page-3 §5.3.2.2: the middle box is centred, so with it the outer two count as one box twice the size of the larger;
 * without it they share the length between them.
 */
const shareLength = (length: number, [first, middle, last]: readonly (Want | null)[]): readonly number[] => {
  if (!middle) {
    const [a, c] = flexFit(length, first ?? null, last ?? null);
    return [a, 0, c];
  }
  const [b] = flexFit(length, middle, doubled(first ?? null, last ?? null));
  const rest = Math.max(0, (length - b) / 2);
  return [sizeBeside(first ?? null, rest), b, sizeBeside(last ?? null, rest)];
};

const sizeBeside = (want: Want | null, rest: number): number => {
  if (!want) return 0;
  return want.isFixed ? want.max : rest;
};

const doubled = (first: Want | null, last: Want | null): Want | null => {
  if (!first && !last) return null;
  const most = (side: 'min' | 'max'): number => 2 * Math.max(first?.[side] ?? 0, last?.[side] ?? 0);
  return { min: most('min'), max: most('max'), isFixed: false };
};

/** css-page-3 §5.3.2.3: two boxes grow from their largest or shrink towards their smallest size. */
const flexFit = (length: number, a: Want | null, c: Want | null): readonly [number, number] => {
  if (!a || !c) return [alone(length, a), alone(length, c)];
  if (a.isFixed || c.isFixed) {
    const first = a.isFixed ? a.max : Math.max(0, length - c.max);
    return [first, c.isFixed ? c.max : Math.max(0, length - first)];
  }
  if (a.max + c.max <= length) return grow(length, [a.max, c.max], [a.max, c.max]);
  if (a.min + c.min <= length) return grow(length, [a.min, c.min], [a.max - a.min, c.max - c.min]);
  return grow(length, [a.min, c.min], [a.min, c.min]);
};

const alone = (length: number, want: Want | null): number => {
  if (!want) return 0;
  return want.isFixed ? want.max : length;
};

const grow = (
  length: number,
  [a, c]: readonly [number, number],
  [factorA, factorC]: readonly [number, number],
): readonly [number, number] => {
  const factors = factorA + factorC;
  const share = factors === 0 ? 0.5 : factorA / factors;
  const rest = length - a - c;
  return [a + rest * share, c + rest * (1 - share)];
};

/** From the margin box to the border box: across the side, a size of the box's own leaves the rest to its margins. */
const withinMargins = (name: MarginBoxName, { style }: ParagraphBox, rect: Rect): Rect => {
  const isRow = name.startsWith('top') || name.startsWith('bottom');
  const isCorner = name.endsWith('corner');
  const inset = marginOf(style, rect.width);
  const across = {
    x: rect.x + inset.left,
    width: Math.max(0, rect.width - inset.left - inset.right),
    y: rect.y + inset.top,
    height: Math.max(0, rect.height - inset.top - inset.bottom),
  };
  const vertically = isRow || isCorner ? fixedExtent(style, 'y', rect) : null;
  const horizontally = !isRow || isCorner ? fixedExtent(style, 'x', rect) : null;
  return {
    ...across,
    ...(vertically && { y: rect.y + vertically.start, height: vertically.length }),
    ...(horizontally && { x: rect.x + horizontally.start, width: horizontally.length }),
  };
};

/** css-page-3 §5.3.1: the fixed dimension of a margin box, solved like an absolutely positioned box. */
const fixedExtent = (style: ComputedStyle, axis: 'x' | 'y', rect: Rect) => {
  const size = axis === 'x' ? style.width : style.height;
  if (typeof size === 'string') return null;
  const extent = axis === 'x' ? rect.width : rect.height;
  const [before, after] = axis === 'x' ? [style.marginLeft, style.marginRight] : [style.marginTop, style.marginBottom];
  const own = style.boxSizing === 'border-box' ? 0 : edges({ style }, axis, rect.width);
  const length = Math.max(0, resolveLength(size, extent)) + own;
  const used = (margin: LengthPercentageAuto): number => (margin === 'auto' ? 0 : resolveLength(margin, extent));
  const rest = extent - length - used(before) - used(after);
  const start = before !== 'auto' ? used(before) : after === 'auto' ? rest / 2 : rest;
  return { start, length };
};
