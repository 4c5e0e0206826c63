import { type BoxFragment, noEdges } from '../fragment.ts';

/** A fragment of a part of a table that has no box: nothing in it, no size yet. */
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
  children: [],
  marks: [],
  baseline: null,
  lastBaseline: null,
});
