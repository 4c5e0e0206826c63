import type { ComputedStyle } from '../../style/computed-style.ts';
import type { InlineContent, OpenItem, OpenPiece, Piece } from './inline-content.ts';
import { endWidth, hasEdges, startWidth } from './inline-edges.ts';

/** A box that has its edges on every line that it stands on (`box-decoration-break: clone`, css-break-3 §5.4.1). */
export const clonesEdges = (style: ComputedStyle): boolean => style.boxDecorationBreak === 'clone' && hasEdges(style);

type Boxes = readonly OpenItem[];

/** The boxes with cloned edges around each piece, and after the last; null where there are none. */
export const clonedBoxes = (pieces: readonly Piece[]): readonly Boxes[] | null => {
  if (!pieces.some((piece) => piece.kind === 'open' && clonesEdges(piece.item.style))) return null;
  let around: Boxes = [];
  const before = pieces.map((piece) => {
    const here = around;
    if (piece.kind === 'open' && clonesEdges(piece.item.style)) around = [...around, piece.item];
    if (piece.kind === 'close' && piece.item === around.at(-1)) around = around.slice(0, -1);
    return here;
  });
  return [...before, around];
};

/** Width of the edges that stand at the start of a line that begins at a piece. */
export const startAgain = ({ cloned }: InlineContent, index: number, basis: number): number =>
  cloned ? sumOf(cloned[index] ?? [], basis, startWidth) : 0;

/** Width of the edges that stand at the end of a line that ends before a piece, or within it. */
export const endAgain = ({ cloned }: InlineContent, index: number, basis: number): number =>
  cloned ? sumOf(cloned[index] ?? [], basis, endWidth) : 0;

export interface EdgesAgain {
  readonly start: number;
  readonly end: number;
}

const none: EdgesAgain = { start: 0, end: 0 };

/** Both, for a line that begins with some open boxes. */
export const edgesAgain = (
  { cloned }: InlineContent,
  open: readonly OpenPiece[],
  pieces: readonly Piece[],
  basis: number,
): EdgesAgain => {
  if (!cloned) return none;
  const atStart = open.map(({ item }) => item).filter(({ style }) => clonesEdges(style));
  const atEnd = [...atStart];
  for (const piece of pieces) {
    if (piece.kind === 'open' && clonesEdges(piece.item.style)) atEnd.push(piece.item);
    if (piece.kind === 'close' && piece.item === atEnd.at(-1)) atEnd.pop();
  }
  return { start: sumOf(atStart, basis, startWidth), end: sumOf(atEnd, basis, endWidth) };
};

const sumOf = (boxes: Boxes, basis: number, widthOf: (style: ComputedStyle, basis: number) => number): number =>
  boxes.reduce((sum, { style }) => sum + widthOf(style, basis), 0);
