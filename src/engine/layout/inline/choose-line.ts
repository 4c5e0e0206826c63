import { fits } from '../layout.ts';
import type { AtomicLayout } from './atomic.ts';
import { endAgain, startAgain } from './cloned-edges.ts';
import { closingWidth, divideAnywhere, hyphenateWord, mayDivideAnywhere } from './divide-word.ts';
import type { AtomicPiece, Cursor, FloatPiece, InlineContent, Piece, TextItem, WordPiece } from './inline-content.ts';
import { endWidth, hasEdges, startWidth } from './inline-edges.ts';

/** The room of one line, and what its pieces need to know of it. */
export interface LineRoom {
  /** Content width of the paragraph: the basis of percentages. */
  readonly width: number;
  /** What the line's content is aligned in: less than the width where it is indented. */
  readonly available: number;
  /** What the line may hold: less than is available where lines are balanced. */
  readonly limit: number;
  readonly indent: number;
  readonly layoutOf: (piece: AtomicPiece) => AtomicLayout | null;
}

/** What stands on one line. */
export interface ChosenLine {
  readonly pieces: readonly Piece[];
  readonly next: Cursor;
  /** Text whose word is divided at the line's end and takes a hyphen. */
  readonly hyphenated: TextItem | null;
  readonly endsParagraph: boolean;
  readonly endsForced: boolean;
  /** Something that cannot be divided is wider than the line. */
  readonly overflows: boolean;
  readonly floats: readonly PassedFloat[];
}

/** A float whose place is on the line. */
export interface PassedFloat {
  readonly piece: FloatPiece;
  readonly index: number;
  /** What the line has left where the float stands. */
  readonly room: number;
  /** Nothing stands on the line before it. */
  readonly isFirst: boolean;
}

/** Where a line may end: before a piece, or within a word. */
export interface LineEnd {
  readonly index: number;
  readonly part: WordPiece | null;
  readonly isHyphenated: boolean;
  readonly isForced: boolean;
}

/** The piece at the cursor: the rest of a word that the line before has begun. */
const firstPiece = (content: InlineContent, { index, offset }: Cursor): Piece | undefined => {
  const piece = content.pieces[index];
  return piece?.kind === 'word' && offset > piece.start ? content.slice(piece, offset, piece.end) : piece;
};

export const isSoftlyEnded = (piece: Piece | undefined): piece is WordPiece => piece?.kind === 'word' && piece.endsSoft;

export const tabWidth = (x: number, distance: number): number =>
  distance > 0 ? (Math.floor(x / distance + 1e-6) + 1) * distance - x : 0;

/** The piece before an index that is more than the edge of an inline box. */
export const textBefore = ({ pieces }: InlineContent, index: number): Piece | undefined => {
  let at = index - 1;
  while (at > 0 && isBoundary(pieces[at])) at--;
  return pieces[at];
};

/** Where a word goes on after its piece, the boxes that close there end on the line. */
export const endWithHyphen = ({ pieces }: InlineContent, index: number, part: WordPiece): LineEnd => {
  const isWhole = part.end === pieces[index]?.end;
  const end = isWhole ? { index: afterClosings(pieces, index), part: null } : { index, part };
  return { ...end, isHyphenated: true, isForced: false };
};

/** The piece after another and all boxes that close after it. */
const afterClosings = (pieces: InlineContent['pieces'], index: number): number => {
  let next = index + 1;
  while (pieces[next]?.kind === 'close') next++;
  return next;
};

/** Boxes that close after a forced break end on its line; so does all that follows when none of it shows. */
export const endAfterForced = ({ pieces }: InlineContent, index: number): LineEnd => {
  const next = afterClosings(pieces, index);
  let visible = next;
  while (visible < pieces.length && !isVisible(pieces[visible])) visible++;
  const end = visible === pieces.length ? visible : next;
  return { index: end, part: null, isHyphenated: false, isForced: true };
};

/** The line from a cursor to an end that was chosen before. */
export const takeLine = (content: InlineContent, from: Cursor, room: LineRoom, end: LineEnd): ChosenLine =>
  new LineChooser(content, from, room).take(end);

/** Takes pieces for one line, from a cursor on, as long as they fit (css-text-3 §5). */
export const chooseLine = (content: InlineContent, from: Cursor, room: LineRoom): ChosenLine => {
  const chooser = new LineChooser(content, from, room);
  return chooser.take(chooser.findEnd());
};

class LineChooser {
  readonly #content: InlineContent;
  readonly #from: Cursor;
  readonly #room: LineRoom;
  readonly #first: Piece | undefined;
  /** Width before each piece of the line, spaces included. */
  readonly #before: number[] = [];
  #width: number;
  /** Spaces since the last text, which count only when more text follows on the line. */
  #pending = 0;
  #hasText = false;
  #best: LineEnd | null = null;
  #lastResort: LineEnd | null = null;
  #overflows = false;
  readonly #floats: PassedFloat[] = [];

  constructor(content: InlineContent, from: Cursor, room: LineRoom) {
    this.#content = content;
    this.#from = from;
    this.#room = room;
    this.#first = firstPiece(content, from);
    this.#width = startAgain(content, from.index, room.width);
  }

  /** What a line that ends before a piece, or within it, may hold without the edges that are cloned at its end. */
  #limitAt(index: number): number {
    return this.#room.limit - endAgain(this.#content, index, this.#room.width);
  }

  #piece(index: number): Piece | undefined {
    return index === this.#from.index ? this.#first : this.#content.pieces[index];
  }

  findEnd(): LineEnd {
    const { pieces, breakBefore } = this.#content;
    for (let index = this.#from.index; index < pieces.length; index++) {
      if (breakBefore[index] && index > this.#from.index) this.#passBreak(index);
      if (this.#overflows && this.#lastResort) return this.#lastResort;
      const piece = this.#piece(index);
      if (!piece) break;
      if (piece.kind === 'forced-break') return this.#endIfFullAtBreak(index) ?? endAfterForced(this.#content, index);
      this.#before.push(this.#width + this.#pending);
      const end = this.#add(piece, index);
      if (end) return end;
    }
    return this.#endBefore(pieces.length);
  }

  #endBefore(index: number): LineEnd {
    return { index, part: null, isHyphenated: false, isForced: false };
  }

  /** Remembers an opportunity. One whose hyphen does not fit serves only when there is no other way. */
  #passBreak(index: number): void {
    const last = this.#lastText(index);
    const mark = isSoftlyEnded(last) ? this.#content.hyphen(last.item).width : 0;
    const end = { ...this.#endBefore(index), isHyphenated: isSoftlyEnded(last) };
    if (fits(this.#width + mark, this.#limitAt(index))) this.#best = end;
    else this.#lastResort ??= end;
  }

  #lastText(index: number): Piece | undefined {
    let at = index - 1;
    while (at > this.#from.index && isBoundary(this.#piece(at))) at--;
    return this.#piece(at);
  }

  /** Adds a piece; the answer is where the line ends when the piece does not fit. */
  #add(piece: Piece, index: number): LineEnd | null {
    if (piece.kind === 'space' && piece.atLineEnd !== 'kept') return this.#addSpace(piece);
    const width = this.#widthOf(piece);
    if (piece.kind === 'float') this.#passFloat(piece, index);
    if (piece.kind === 'open' || isOutOfFlow(piece)) return this.#addEdge(width);
    if (piece.kind === 'close') return this.#endIfFull(width, index) ?? this.#addEdge(width);
    const end = this.#endIfFull(this.#pending + width, index);
    if (end) return end;
    this.#width += this.#pending + width;
    this.#pending = 0;
    this.#hasText = true;
    return null;
  }

  /** Where the line ends if it cannot take so much more; without such a place it overflows. */
  #endIfFull(width: number, index: number): LineEnd | null {
    if (this.#overflows || fits(this.#width + width, this.#limitAt(index + 1))) return null;
    const end = this.#endOnOverflow(index);
    this.#overflows = end === this.#lastResort;
    return end;
  }

  /** The edges of boxes that open just before a forced break, or close just after it, may be what is too much. */
  #endIfFullAtBreak(index: number): LineEnd | null {
    return this.#endIfFull(closingWidth(this.#content, index, this.#room.width), index);
  }

  #passFloat(piece: FloatPiece, index: number): void {
    const room = this.#room.limit - this.#width;
    this.#floats.push({ piece, index, room, isFirst: this.#isEmptyBefore(index) });
  }

  /** Floats after a forced break at the end of the text: no line of their own is left for them. */
  #floatsBelow({ index: end, isForced }: LineEnd): readonly PassedFloat[] {
    if (!isForced) return [];
    const { pieces } = this.#content;
    let start = end;
    while (start > this.#from.index && pieces[start - 1]?.kind !== 'forced-break') start--;
    return pieces
      .slice(start, end)
      .flatMap((piece, offset) =>
        piece.kind === 'float'
          ? [{ piece, index: start + offset, room: Number.NEGATIVE_INFINITY, isFirst: false }]
          : [],
      );
  }

  #addEdge(width: number): null {
    this.#width += width;
    return null;
  }

  #addSpace(piece: Extract<Piece, { kind: 'space' }>): null {
    if (this.#hasText || piece.atLineEnd === 'hangs') this.#pending += piece.width;
    return null;
  }

  #widthOf(piece: Piece): number {
    switch (piece.kind) {
      case 'open':
        return startWidth(piece.item.style, this.#room.width);
      case 'close':
        return endWidth(piece.item.style, this.#room.width);
      case 'atomic':
        return this.#room.layoutOf(piece)?.width ?? 0;
      case 'tab':
        return tabWidth(this.#room.indent + this.#width + this.#pending, piece.distance);
      case 'forced-break':
      case 'out-of-flow':
      case 'float':
        return 0;
      default:
        return piece.width;
    }
  }

  /** In order of preference: a hyphen, an opportunity passed, a cut anywhere; null when nothing serves yet. */
  #endOnOverflow(index: number): LineEnd | null {
    return this.#hyphenate(index) ?? this.#best ?? this.#divideAnywhere(index) ?? this.#lastResort;
  }

  #hyphenate(index: number): LineEnd | null {
    const first = Math.max(this.#best?.index ?? 0, this.#from.index);
    for (let at = index; at >= first; at--) {
      const piece = this.#piece(at);
      if (piece?.kind !== 'word' || piece.item.style.textWrapMode === 'nowrap') continue;
      const division = hyphenateWord(this.#content, at, piece, {
        room: this.#roomAt(at),
        basis: this.#room.width,
      });
      if (division) return endWithHyphen(this.#content, at, division.part);
    }
    return null;
  }

  #divideAnywhere(index: number): LineEnd | null {
    for (let at = index; at >= this.#from.index; at--) {
      const piece = this.#piece(at);
      if (piece?.kind !== 'word' && piece?.kind !== 'space') continue;
      const isLineEmpty = this.#isEmptyBefore(at);
      if (piece.kind === 'word') {
        const division = divideAnywhere(this.#content, piece, this.#roomAt(at), isLineEmpty);
        if (division) return { index: at, part: division.part, isHyphenated: false, isForced: false };
      }
      if (!isLineEmpty && mayDivideAnywhere(piece.item.style) && isText(this.#piece(at - 1)))
        return this.#endBefore(at);
    }
    return null;
  }

  #roomAt(index: number): number {
    return this.#limitAt(index) - (this.#before[index - this.#from.index] ?? 0);
  }

  #isEmptyBefore(index: number): boolean {
    for (let at = this.#from.index; at < index; at++) if (!isBoundary(this.#piece(at))) return false;
    return true;
  }

  take(end: LineEnd): ChosenLine {
    const { pieces } = this.#content;
    const taken = pieces.slice(this.#from.index, end.index);
    if (this.#first && taken.length > 0) taken[0] = this.#first;
    if (end.part) taken.push(this.#restOf(end.part));
    const next = { index: end.index, offset: end.part?.end ?? pieces[end.index]?.start ?? this.#textLength };
    const last = this.#lastText(end.index);
    const item = end.part?.item ?? (last?.kind === 'word' ? last.item : null);
    return {
      pieces: taken,
      next,
      hyphenated: end.isHyphenated ? item : null,
      endsParagraph: end.index >= pieces.length,
      endsForced: end.isForced,
      overflows: this.#overflows,
      floats: [...this.#floats.filter((float) => float.index < end.index), ...this.#floatsBelow(end)],
    };
  }

  /** A word may be divided on this line and on the one before. */
  #restOf(part: WordPiece): WordPiece {
    const { offset } = this.#from;
    return part.start < offset ? this.#content.slice(part, offset, part.end) : part;
  }

  get #textLength(): number {
    return this.#content.paragraph.text.length;
  }
}

const isVisible = (piece: Piece | undefined): boolean => {
  if (piece?.kind === 'close' || isOutOfFlow(piece)) return false;
  if (piece?.kind === 'open') return hasEdges(piece.item.style);
  return piece?.kind !== 'space' || piece.atLineEnd !== 'removed';
};

const isOutOfFlow = (piece: Piece | undefined): boolean => piece?.kind === 'out-of-flow' || piece?.kind === 'float';

const isBoundary = (piece: Piece | undefined): boolean =>
  piece?.kind === 'open' || piece?.kind === 'close' || isOutOfFlow(piece);

const isText = (piece: Piece | undefined): boolean => piece?.kind === 'word' || piece?.kind === 'space';
