import { endsExpandable, type ShapedText } from '../../text/index.ts';
import { fits } from '../layout.ts';
import { type LineRoom, tabWidth } from './choose-line.ts';
import type { EdgesAgain } from './cloned-edges.ts';
import type { InlineContent, Piece } from './inline-content.ts';
import { endWidth, startWidth } from './inline-edges.ts';

/** Spaces that do not show: at the line's start those that may go, at its end those that hang or go. */
export const hiddenSpaces = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const hidden = new Set<Piece>();
  for (const piece of pieces) {
    if (takesNoRoom(piece)) continue;
    if (piece.kind !== 'space' || piece.atLineEnd !== 'removed') break;
    hidden.add(piece);
  }
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]!;
    if (takesNoRoom(piece) || piece.kind === 'forced-break') continue;
    if (piece.kind !== 'space' || piece.atLineEnd === 'kept') break;
    hidden.add(piece);
  }
  return hidden;
};

const takesNoRoom = ({ kind }: Piece): boolean =>
  kind === 'open' || kind === 'close' || kind === 'out-of-flow' || kind === 'float';

/** What the pieces of a line take together, before what is left of the room is given out. */
export interface TakenSpace {
  readonly width: number;
  readonly leaders: number;
  readonly expansions: number;
}

export const measureTaken = (
  pieces: readonly Piece[],
  again: EdgesAgain,
  hidden: ReadonlySet<Piece>,
  room: LineRoom,
  hyphen: number | null,
): TakenSpace => {
  let width = (hyphen ?? 0) + again.start;
  let leaders = 0;
  let expansions = 0;
  let last: ShapedText | undefined;
  for (const piece of pieces) {
    if (hidden.has(piece)) continue;
    switch (piece.kind) {
      case 'open':
        width += startWidth(piece.item.style, room.width);
        break;
      case 'close':
        width += endWidth(piece.item.style, room.width);
        break;
      case 'atomic':
        width += room.layoutOf(piece)?.width ?? 0;
        last = undefined;
        break;
      case 'tab':
        width += tabWidth(room.indent + width, piece.distance);
        break;
      case 'out-of-flow':
      case 'float':
      case 'forced-break':
        break;
      default:
        width += piece.width;
        if (piece.kind === 'leader') leaders++;
        else for (const run of piece.runs) expansions += run.expansions;
        last = piece.runs.at(-1);
    }
  }
  if (hyphen === null && last && endsExpandable(last)) expansions--;
  return { width: width + again.end, leaders, expansions };
};

/** Where the content begins, and what each place that can widen and each leader gets. */
export interface Distribution {
  readonly x: number;
  readonly expansion: number;
  readonly leader: number;
}

type Alignment = 'start' | 'end' | 'center' | 'justify';

const alignmentOf = (content: InlineContent, isLast: boolean): Alignment => {
  const { textAlign, textAlignLast, direction } = content.paragraph.style;
  const ofLast = textAlignLast === 'auto' ? (textAlign === 'justify' ? 'start' : textAlign) : textAlignLast;
  const wanted = isLast ? ofLast : textAlign;
  if (wanted === 'justify-all') return 'justify';
  if (wanted === 'left') return direction === 'rtl' ? 'end' : 'start';
  if (wanted === 'right') return direction === 'rtl' ? 'start' : 'end';
  return wanted === 'match-parent' ? 'start' : wanted;
};

/** How much narrower the spaces of a justified line may become together: a fifth of a common space each. */
export const mostShrink = (expansions: number, { paragraph }: InlineContent): number =>
  expansions * paragraph.style.fontSize * 0.05;

/** A justified line that is a little too long is drawn together (css-text-3 §6.4). */
const shrinkage = (content: InlineContent, { expansions }: TakenSpace, free: number): number => {
  const isJustified = alignmentOf(content, false) === 'justify';
  return isJustified && expansions > 0 && fits(-free, mostShrink(expansions, content)) ? free / expansions : 0;
};

export const distribute = (
  content: InlineContent,
  taken: TakenSpace,
  room: LineRoom,
  isLast: boolean,
): Distribution => {
  const isRightToLeft = content.paragraph.style.direction === 'rtl';
  const free = Number.isFinite(room.available) ? room.available - taken.width : 0;
  const left = isRightToLeft ? 0 : room.indent;
  const atStart = { x: isRightToLeft ? free : left, expansion: 0, leader: 0 };
  if (free < 0) {
    const expansion = isLast ? 0 : shrinkage(content, taken, free);
    return { ...atStart, expansion, x: expansion === 0 ? atStart.x : left };
  }
  if (taken.leaders > 0) return { x: left, expansion: 0, leader: free / taken.leaders };
  switch (alignmentOf(content, isLast)) {
    case 'justify':
      return taken.expansions > 0 ? { x: left, expansion: free / taken.expansions, leader: 0 } : atStart;
    case 'center':
      return { ...atStart, x: left + free / 2 };
    case 'end':
      return { ...atStart, x: isRightToLeft ? left : left + free };
    case 'start':
      return atStart;
  }
};
