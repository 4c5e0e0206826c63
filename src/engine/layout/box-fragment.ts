import type { Box } from '../box/box.ts';
import { type BoxFragment, noEdges } from './fragment.ts';

/** A fragment before it has a size: whole, without edges, at its parent's corner. For table parts, which have no box. */
export const plainFragment = (style: BoxFragment['style'], element: BoxFragment['element']): BoxFragment => ({
  kind: 'box',
  box: null,
  style,
  element,
  pseudo: null,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  border: noEdges,
  padding: noEdges,
  edges: { isFirst: true, isLast: true },
  isRepeat: false,
  isSlice: false,
  children: [],
  marks: [],
  baseline: null,
  lastBaseline: null,
});

/** The same for a box, with its marks. */
export const boxFragment = (box: Box): BoxFragment => ({
  ...plainFragment(box.style, box.element),
  box,
  pseudo: box.pseudo,
  marks: box.marks,
});
