import type { BoxFragment, InlineBoxFragment, TextFragment } from '../engine/index.ts';
import type { StructureNode } from './display-list.ts';
import { textOf } from './link-target.ts';
import type { Painter } from './painter.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The call of a note leads to the note, and the marker of the note back to the call. */
export const linkNote = (painter: Painter, fragment: TextFragment, node: StructureNode, { x, y }: Point): void => {
  const { element, pseudo, width, height, text } = fragment;
  if ((pseudo !== 'footnote-call' && pseudo !== 'footnote-marker') || node.role !== 'Link') return;
  const isCall = pseudo === 'footnote-call';
  const id = painter.structure.noteAnchor(element, isCall ? 'note' : 'call');
  if (id === null) return;
  const description = (isCall ? textOf(element) : text.trim()) || text;
  const target = { kind: 'anchor', id } as const;
  painter.canvas.note({ kind: 'link', x, y, width, height, target, element, node, description });
  if (isCall) anchorAt(painter, fragment, 'call', { x, y });
};

/** Where links to a note lead: a box that is no note has no such place. */
export const anchorNote = (painter: Painter, fragment: BoxFragment | InlineBoxFragment, place: Point): void => {
  const { style, pseudo } = fragment;
  const isAnonymous = fragment.kind === 'box' && fragment.box?.isAnonymous;
  if (style.float !== 'footnote' || pseudo !== null || isAnonymous || painter.artifact) return;
  anchorAt(painter, fragment, 'note', place);
};

const anchorAt = (
  { canvas, structure }: Painter,
  { element }: BoxFragment | InlineBoxFragment | TextFragment,
  part: 'note' | 'call',
  { x, y }: Point,
): void => {
  const id = structure.noteAnchor(element, part);
  if (id !== null) canvas.note({ kind: 'anchor', id, x, y });
};
