import { visualOrder } from '../../text/index.ts';
import { clonesEdges } from './cloned-edges.ts';
import type { OpenPiece, Piece } from './inline-content.ts';

/** What is done from left to right to build a line whose parts run in both directions. */
export type Step =
  | { readonly kind: 'open'; readonly piece: OpenPiece; readonly hasEdge: boolean }
  | { readonly kind: 'close'; readonly hasEdge: boolean }
  | { readonly kind: 'piece'; readonly piece: Piece; readonly isReversed: boolean };

/** A piece with the inline boxes around it, outermost first; null stands for a box that holds nothing on this line. */
interface Unit {
  readonly piece: Piece | null;
  readonly boxes: readonly OpenPiece[];
  readonly level: number;
}

export interface LineOrder {
  readonly steps: readonly Step[];
  /** Inline boxes that go on in the next line, outermost first. */
  readonly open: readonly OpenPiece[];
}

/**
 * Orders the pieces of a line as they are seen (UAX 9 §3.4). An inline box may come apart into several; its left edge
 * stands on the leftmost of them and its right edge on the rightmost, where the box begins or ends on this line (CSS 2.2
 * §8.6) or has them on every line.
 */
export const orderLine = (
  pieces: readonly Piece[],
  open: readonly OpenPiece[],
  levelOf: (piece: Piece) => number,
): LineOrder => {
  const { units, openAtEnd } = unitsOf(pieces, open, levelOf);
  const order = visualOrder(units.map(({ level }) => level)).map((index) => units[index]!);
  const edges = new BoxEdges(order, open, openAtEnd);
  const steps: Step[] = [];
  let boxes: readonly OpenPiece[] = [];
  order.forEach((unit, index) => {
    const shared = countShared(boxes, unit.boxes);
    closeTo(steps, boxes, shared, index - 1, edges);
    for (const piece of unit.boxes.slice(shared))
      steps.push({ kind: 'open', piece, hasEdge: edges.hasLeft(piece, index) });
    if (unit.piece) steps.push({ kind: 'piece', piece: unit.piece, isReversed: unit.level % 2 === 1 });
    boxes = unit.boxes;
  });
  closeTo(steps, boxes, 0, order.length - 1, edges);
  return { steps, open: openAtEnd };
};

const closeTo = (steps: Step[], boxes: readonly OpenPiece[], shared: number, index: number, edges: BoxEdges): void => {
  for (const piece of boxes.slice(shared).reverse())
    steps.push({ kind: 'close', hasEdge: edges.hasRight(piece, index) });
};

const countShared = (a: readonly OpenPiece[], b: readonly OpenPiece[]): number => {
  const differs = a.findIndex((piece, index) => piece !== b[index]);
  return differs === -1 ? a.length : differs;
};

const unitsOf = (pieces: readonly Piece[], open: readonly OpenPiece[], levelOf: (piece: Piece) => number) => {
  const units: Unit[] = [];
  let boxes = open;
  let level = 0;
  for (const piece of pieces) {
    level = levelOf(piece);
    if (piece.kind === 'open') boxes = [...boxes, piece];
    else if (piece.kind === 'close') {
      const holdsNothing = !units.some((unit) => unit.boxes.includes(boxes.at(-1)!));
      if (holdsNothing) units.push({ piece: null, boxes, level });
      boxes = boxes.slice(0, -1);
    } else units.push({ piece, boxes, level });
  }
  return { units, openAtEnd: boxes };
};

/** Which boxes begin and end on the line, and on which of its units they are first and last seen. */
class BoxEdges {
  readonly #first = new Map<OpenPiece, number>();
  readonly #last = new Map<OpenPiece, number>();
  readonly #began: ReadonlySet<OpenPiece>;
  readonly #goesOn: ReadonlySet<OpenPiece>;

  constructor(order: readonly Unit[], open: readonly OpenPiece[], openAtEnd: readonly OpenPiece[]) {
    this.#began = new Set(open);
    this.#goesOn = new Set(openAtEnd);
    order.forEach(({ boxes }, index) => {
      for (const box of boxes) {
        if (!this.#first.has(box)) this.#first.set(box, index);
        this.#last.set(box, index);
      }
    });
  }

  hasLeft(box: OpenPiece, index: number): boolean {
    const isCut = isRightToLeft(box) ? this.#goesOn.has(box) : this.#began.has(box);
    return this.#first.get(box) === index && (!isCut || clonesEdges(box.item.style));
  }

  hasRight(box: OpenPiece, index: number): boolean {
    const isCut = isRightToLeft(box) ? this.#began.has(box) : this.#goesOn.has(box);
    return this.#last.get(box) === index && (!isCut || clonesEdges(box.item.style));
  }
}

const isRightToLeft = ({ item }: OpenPiece): boolean => item.style.direction === 'rtl';
