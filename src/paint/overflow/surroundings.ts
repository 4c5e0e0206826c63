import {
  type BoxFragment,
  type ElementNode,
  type LengthPercentageAuto,
  type Page,
  pageArea,
  type Rect,
  resolveLength,
} from '../../engine/index.ts';
import type { Matrix } from '../display-list.ts';
import { isViewport } from '../overflow-clip.ts';
import { inset } from '../shapes.ts';
import { identity, isTransformed, multiply, transformOf } from '../transform.ts';
import { type Bounds, boundsOf, tolerance } from './bounds.ts';

/** A box that cuts off what lies outside it. */
export interface Clip {
  readonly bounds: Bounds;
  readonly element: ElementNode;
}

/** The established way to keep text for screen readers off the page: a box of no more than a pixel. */
const hidesOnPurpose = ({ width, height }: Rect): boolean => width <= 1 && height <= 1;

/** What holds for a fragment because of the boxes around it. */
export interface Surroundings {
  /** The corner of the parent's border box, before `matrix`. */
  readonly x: number;
  readonly y: number;
  readonly matrix: Matrix;
  /** Where the flow has to stay; its edges are infinite where styles lead out of the page area on purpose. */
  readonly area: Bounds;
  readonly sheet: Bounds;
  readonly clips: readonly Clip[];
  /** Those that reach absolutely positioned boxes: of their containing block and outside it. */
  readonly positionedClips: readonly Clip[];
  /** The outermost box that is itself wider than the page area. */
  readonly widest: ElementNode | null;
}

const unlimited: Bounds = {
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
  left: Number.NEGATIVE_INFINITY,
};

const sheetOf = ({ width, height, bleed }: Page['style']): Bounds => ({
  top: -bleed,
  right: width + bleed,
  bottom: height + bleed,
  left: -bleed,
});

const onSheet = { x: 0, y: 0, matrix: identity, clips: [], positionedClips: [], widest: null };

/** Around the content of a page. */
export const aroundBody = ({ style }: Page): Surroundings => ({
  ...onSheet,
  area: boundsOf(pageArea(style), identity),
  sheet: sheetOf(style),
});

/** Margin boxes lie outside the page area; they have to stay on the sheet. */
export const aroundMarginBox = ({ style }: Page): Surroundings => ({
  ...onSheet,
  area: unlimited,
  sheet: sheetOf(style),
});

/** Around the children of a box. */
export const within = (fragment: BoxFragment, outer: Surroundings): Surroundings => {
  const rect = { x: outer.x + fragment.x, y: outer.y + fragment.y, width: fragment.width, height: fragment.height };
  const transform = transformOf(fragment.style, rect);
  const matrix = transform ? multiply(outer.matrix, transform) : outer.matrix;
  const area = areaWithin(fragment, outer.area);
  const clips = clipsWithin(fragment, rect, matrix, outer);
  const isContainingBlock = fragment.style.position !== 'static' || transform !== null;
  return {
    x: rect.x,
    y: rect.y,
    matrix,
    area,
    sheet: outer.sheet,
    clips,
    positionedClips: isContainingBlock ? clips : outer.positionedClips,
    widest: outer.widest ?? (isTooWide(fragment, boundsOf(rect, matrix), area) ? fragment.element : null),
  };
};

/** Around the children of something that has no box of its own. Written out: this is done for every line. */
export const movedTo = (outer: Surroundings, { x, y }: Pick<Rect, 'x' | 'y'>): Surroundings => ({
  x: outer.x + x,
  y: outer.y + y,
  matrix: outer.matrix,
  area: outer.area,
  sheet: outer.sheet,
  clips: outer.clips,
  positionedClips: outer.positionedClips,
  widest: outer.widest,
});

const clipsWithin = (
  fragment: BoxFragment,
  rect: Rect,
  matrix: Matrix,
  { clips, positionedClips }: Surroundings,
): readonly Clip[] => {
  const { style, element, border } = fragment;
  const reaching = style.position === 'fixed' ? [] : style.position === 'absolute' ? positionedClips : clips;
  if (style.overflow === 'visible' || isViewport(fragment)) return reaching;
  const padding = inset(rect, border);
  return hidesOnPurpose(padding) ? reaching : [...reaching, { bounds: boundsOf(padding, matrix), element }];
};

/** What is positioned or turned, and what has a negative margin or indent, leaves the page area on purpose. */
const areaWithin = ({ style, width }: BoxFragment, area: Bounds): Bounds => {
  if (style.position !== 'static' || isTransformed(style)) return unlimited;
  const isNegative = (length: LengthPercentageAuto): boolean => length !== 'auto' && resolveLength(length, width) < 0;
  const isIndented = isNegative(style.textIndent.length);
  const isRightToLeft = style.direction === 'rtl';
  const top = isNegative(style.marginTop);
  const right = isNegative(style.marginRight) || (isIndented && isRightToLeft);
  const bottom = isNegative(style.marginBottom);
  const left = isNegative(style.marginLeft) || (isIndented && !isRightToLeft);
  if (!(top || right || bottom || left)) return area;
  return {
    top: top ? unlimited.top : area.top,
    right: right ? unlimited.right : area.right,
    bottom: bottom ? unlimited.bottom : area.bottom,
    left: left ? unlimited.left : area.left,
  };
};

/** The root and the body are as wide as they are told to be: what is in them is named instead. */
const isTooWide = (fragment: BoxFragment, bounds: Bounds, area: Bounds): boolean =>
  !isViewport(fragment) && (bounds.right > area.right + tolerance || bounds.left < area.left - tolerance);
