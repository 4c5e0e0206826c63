import type { Color, ElementNode } from '../../engine/index.ts';
import type { DisplayList, DrawItem, GlyphsItem, Matrix } from '../display-list.ts';
import { apply, identity, multiply } from '../transform.ts';
import { contrastRatio, over, paper } from './contrast-ratio.ts';
import { contains, type Outline, pathOutline, rectangleOutline } from './outline.ts';

/** Text that stands out too little from what is painted under it. Both colours are opaque, as they are seen. */
export interface FaintText {
  readonly element: ElementNode;
  readonly color: Color;
  readonly ground: Color;
  readonly ratio: number;
  /** The least ratio for text of this size (WCAG 2.2, 1.4.3). */
  readonly wanted: number;
}

/** An area that is painted; its colour is null where nobody can tell it, as in a picture. */
interface Surface {
  readonly outline: Outline;
  readonly clips: readonly Outline[];
  readonly color: Color | null;
}

/** The graphics state that layers set. */
interface State {
  readonly matrix: Matrix;
  readonly clips: readonly Outline[];
  readonly opacity: number;
  readonly isBlended: boolean;
}

const begin: State = { matrix: identity, clips: [], opacity: 1, isBlended: false };

const within = (
  state: State,
  { clip, clipRule, matrix, opacity, blend }: Extract<DrawItem, { kind: 'push' }>,
): State => {
  const inner = matrix ? multiply(state.matrix, matrix) : state.matrix;
  return {
    matrix: inner,
    clips: clip ? [...state.clips, pathOutline(clip, clipRule, inner)] : state.clips,
    opacity: state.opacity * opacity,
    isBlended: state.isBlended || blend !== 'normal',
  };
};

const seen = (color: Color, { opacity, isBlended }: State): Color | null =>
  isBlended ? null : { ...color, alpha: color.alpha * opacity };

const surfaceOf = (item: DrawItem, state: State): Surface | null => {
  const { matrix, clips } = state;
  switch (item.kind) {
    case 'rect':
      return { outline: rectangleOutline(item, matrix), clips, color: seen(item.color, state) };
    case 'image':
      return { outline: rectangleOutline(item, matrix), clips, color: null };
    case 'path': {
      if (!item.fill) return null;
      const color = item.fill.kind === 'color' ? seen(item.fill.color, state) : null;
      return { outline: pathOutline(item.commands, item.fillRule, matrix), clips, color };
    }
    default:
      return null;
  }
};

type Point = readonly [x: number, y: number];

const isShown = (clips: readonly Outline[], x: number, y: number): boolean =>
  clips.every((clip) => contains(clip, x, y));

const mix = (layers: readonly Color[], ground: Color): Color =>
  layers.reduceRight((below, color) => over(color, below), ground);

/** The colour under a point; null where nobody can tell it. */
const groundAt = (surfaces: readonly Surface[], x: number, y: number): Color | null => {
  const layers: Color[] = [];
  for (let at = surfaces.length - 1; at >= 0; at--) {
    const surface = surfaces[at]!;
    if (!contains(surface.outline, x, y) || !isShown(surface.clips, x, y)) continue;
    if (!surface.color) return null;
    if (surface.color.alpha >= 1) return mix(layers, surface.color);
    layers.push(surface.color);
  }
  return mix(layers, paper);
};

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** Large text is 18 pt, or 14 pt and bold (WCAG 2.2, "large scale"). */
const wantedFor = ({ size, face }: GlyphsItem, matrix: Matrix): number => {
  const shown = size * scaleOf(matrix) + 0.01;
  return shown >= 24 || (shown >= (14 / 72) * 96 && face.weight >= 700) ? 3 : 4.5;
};

/** Near both ends and in the middle, at half the height of small letters. */
const pointsOn = ({ x, y, size, runs, face }: GlyphsItem, matrix: Matrix): readonly Point[] => {
  const width = (runs.reduce((sum, run) => sum + run.width, 0) * size) / face.unitsPerEm;
  return [0.1, 0.5, 0.9].map((share) => apply(matrix, x + share * width, y - size / 4));
};

/** What is turned by an odd angle lies across the page as a stamp or a watermark does. */
const isAcross = ([a, b, c, d]: Matrix): boolean => {
  const isNone = (value: number): boolean => Math.abs(value) < 1e-6;
  return !((isNone(b) && isNone(c)) || (isNone(a) && isNone(d)));
};

const faintest = (
  item: GlyphsItem,
  element: ElementNode,
  surfaces: readonly Surface[],
  state: State,
): FaintText | null => {
  const points = pointsOn(item, state.matrix).filter(([x, y]) => isShown(state.clips, x, y));
  const grounds = points.map(([x, y]) => groundAt(surfaces, x, y));
  const wanted = wantedFor(item, state.matrix);
  let found: FaintText | null = null;
  for (const ground of grounds) {
    if (!ground) return null;
    const color = over({ ...item.color, alpha: item.color.alpha * state.opacity }, ground);
    const ratio = contrastRatio(color, ground);
    if (ratio < wanted && ratio < (found?.ratio ?? wanted)) found = { element, color, ground, ratio, wanted };
  }
  return found;
};

/** Shadows, and what screen readers pass over because it only decorates. */
const isDecoration = (item: DrawItem): boolean =>
  item.kind === 'structure' && item.node.kind === 'artifact' && item.node.type === 'Layout';

/** All text of a page with too little contrast to what is painted before it. */
export const findFaintText = ({ items }: DisplayList): readonly FaintText[] => {
  const found: FaintText[] = [];
  const surfaces: Surface[] = [];
  const states: State[] = [begin];
  let decorates = false;
  for (const item of items) {
    const state = states.at(-1) ?? begin;
    const surface = surfaceOf(item, state);
    if (surface) surfaces.push(surface);
    else if (item.kind === 'push') states.push(within(state, item));
    else if (item.kind === 'pop') states.pop();
    else if (item.kind === 'structure') decorates = isDecoration(item);
    else if (item.kind === 'glyphs' && item.element && !decorates && isReadable(item, state)) {
      const faint = faintest(item, item.element, surfaces, state);
      if (faint) found.push(faint);
    }
  }
  return found;
};

/** What is not seen at all is not meant to be seen. */
const isReadable = ({ color, text }: GlyphsItem, { matrix, opacity, isBlended }: State): boolean =>
  !isBlended && color.alpha * opacity > 0 && text.trim() !== '' && !isAcross(matrix);
