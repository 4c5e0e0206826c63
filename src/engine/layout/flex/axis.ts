import type { ComputedStyle } from '../../style/computed-style.ts';
import type { Edges } from '../fragment.ts';

/** The axes of a flex container in physical terms (css-flexbox-1 §2). */
export interface Axes {
  readonly isRow: boolean;
  readonly isWrapping: boolean;
  /** The main axis runs from right to left, or from bottom to top. */
  readonly isMainMirrored: boolean;
  readonly isCrossMirrored: boolean;
  /** The same without `-reverse`: what `start` and `end` mean, other than `flex-start` and `flex-end`. */
  readonly isMainStartMirrored: boolean;
  readonly isCrossStartMirrored: boolean;
}

export const axesOf = ({ flexDirection, flexWrap, direction }: ComputedStyle): Axes => {
  const isRow = flexDirection.startsWith('row');
  const isRightToLeft = direction === 'rtl';
  const isMainStartMirrored = isRow && isRightToLeft;
  const isCrossStartMirrored = !isRow && isRightToLeft;
  return {
    isRow,
    isWrapping: flexWrap !== 'nowrap',
    isMainStartMirrored,
    isCrossStartMirrored,
    isMainMirrored: isMainStartMirrored !== flexDirection.endsWith('reverse'),
    isCrossMirrored: isCrossStartMirrored !== (flexWrap === 'wrap-reverse'),
  };
};

export const mainEdges = (axes: Axes, edges: Edges): number =>
  axes.isRow ? edges.left + edges.right : edges.top + edges.bottom;

export const crossEdges = (axes: Axes, edges: Edges): number =>
  axes.isRow ? edges.top + edges.bottom : edges.left + edges.right;

/** The edge at the start of an axis: left or top, unless the axis is mirrored. */
const startEdge = (edges: Edges, isHorizontal: boolean, isMirrored: boolean): number => {
  if (isHorizontal) return isMirrored ? edges.right : edges.left;
  return isMirrored ? edges.bottom : edges.top;
};

export const mainStartEdge = (axes: Axes, edges: Edges): number => startEdge(edges, axes.isRow, axes.isMainMirrored);

export const crossStartEdge = (axes: Axes, edges: Edges): number => startEdge(edges, !axes.isRow, axes.isCrossMirrored);
