import type { Box } from '../box/box.ts';
import { type BoxFragment, noEdges } from './fragment.ts';

type Source = Pick<BoxFragment, 'box' | 'style' | 'element' | 'pseudo' | 'marks'>;

/** A fragment before it has a size: whole, without edges, at its parent's corner. */
const emptyFragment = ({ box, style, element, pseudo, marks }: Source): BoxFragment => ({
  kind: 'box',
  box,
  style,
  element,
  pseudo,
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
  marks,
  baseline: null,
  lastBaseline: null,
});

/** For table parts, which have no box. */
export const plainFragment = (style: BoxFragment['style'], element: BoxFragment['element']): BoxFragment =>
  emptyFragment({ box: null, style, element, pseudo: null, marks: [] });

/** For a box, with its marks. */
export const boxFragment = (box: Box): BoxFragment => {
  const { style, element, pseudo, marks } = box;
  return emptyFragment({ box, style, element, pseudo, marks });
};
