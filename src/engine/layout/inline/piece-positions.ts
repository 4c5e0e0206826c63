import type { LineRoom } from './choose-line.ts';
import { endAgain, startAgain } from './cloned-edges.ts';
import type { Cursor, InlineContent, Piece } from './inline-content.ts';
import { endWidth, startWidth } from './inline-edges.ts';

/** A place in a paragraph that is set in one endless line: px, and places that justification may widen, before it. */
export interface Position {
  readonly width: number;
  readonly expansions: number;
}

/** Where pieces, line starts and line ends stand, added up once for a paragraph. */
export class PiecePositions {
  readonly #content: InlineContent;
  /** What percentages of edges refer to. */
  readonly #basis: number;
  readonly #widths: Float64Array;
  readonly #expansions: Float64Array;

  constructor(content: InlineContent, room: LineRoom) {
    const { pieces } = content;
    this.#content = content;
    this.#basis = room.width;
    this.#widths = new Float64Array(pieces.length + 1);
    this.#expansions = new Float64Array(pieces.length + 1);
    pieces.forEach((piece, index) => {
      this.#widths[index + 1] = this.#widths[index]! + widthOf(piece, room);
      this.#expansions[index + 1] = this.#expansions[index]! + expansionsIn(piece);
    });
  }

  /** Before a piece, or after the last. */
  widthAt(index: number): number {
    return this.#widths[index] ?? 0;
  }

  expansionsAt(index: number): number {
    return this.#expansions[index] ?? 0;
  }

  /** The same with the edges that are cloned there, where a line ends before a piece or within it. */
  widthWithEdges(index: number): number {
    return this.widthAt(index) + endAgain(this.#content, index, this.#basis);
  }

  /** Where the content of a line ends that ends before a piece: spaces there hang or vanish. */
  lineEnd(index: number): Position {
    let [width, expansions] = [this.widthWithEdges(index), this.expansionsAt(index)];
    for (let at = index - 1; at >= 0; at--) {
      const piece = this.#content.pieces[at]!;
      if (piece.kind === 'open' || piece.kind === 'close' || piece.kind === 'forced-break') continue;
      if (piece.kind !== 'space' || piece.atLineEnd === 'kept') break;
      width -= piece.width;
      expansions -= expansionsIn(piece);
    }
    return { width, expansions };
  }

  /** Where the content of a line begins: spaces at its start vanish, and of a divided word the rest is left. */
  lineStart({ index, offset }: Cursor): Position {
    const { pieces } = this.#content;
    const again = startAgain(this.#content, index, this.#basis);
    const first = pieces[index];
    if (first?.kind === 'word' && offset > first.start) {
      const rest = this.#content.slice(first, offset, first.end);
      const after = index + 1;
      return {
        width: this.widthAt(after) - rest.width - again,
        expansions: this.expansionsAt(after) - expansionsIn(rest),
      };
    }
    let [width, expansions] = [this.widthAt(index) - again, this.expansionsAt(index)];
    for (let at = index; at < pieces.length; at++) {
      const piece = pieces[at]!;
      if (piece.kind === 'open' || piece.kind === 'close') continue;
      if (piece.kind !== 'space' || piece.atLineEnd !== 'removed') break;
      width += piece.width;
      expansions += expansionsIn(piece);
    }
    return { width, expansions };
  }
}

export const expansionsIn = (piece: Piece): number =>
  piece.kind === 'word' || piece.kind === 'space' ? piece.runs.reduce((sum, run) => sum + run.expansions, 0) : 0;

const widthOf = (piece: Piece, room: LineRoom): number => {
  switch (piece.kind) {
    case 'word':
    case 'space':
      return piece.width;
    case 'open':
      return startWidth(piece.item.style, room.width);
    case 'close':
      return endWidth(piece.item.style, room.width);
    case 'atomic':
      return room.layoutOf(piece)?.width ?? 0;
    default:
      return 0;
  }
};
