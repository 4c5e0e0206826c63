import type { ShapedText } from '../../text/index.ts';
import type { AtomicLayout } from './atomic.ts';
import { type ChosenLine, type LineRoom, tabWidth } from './choose-line.ts';
import { clonesEdges, edgesAgain } from './cloned-edges.ts';
import { type Distribution, distribute, hiddenSpaces, measureTaken } from './distribute-space.ts';
import type { InlineContent, LeaderPiece, OpenPiece, Piece, SpacePiece, TabPiece } from './inline-content.ts';
import { leaderText } from './leader.ts';
import { type LineNode, LineTreeBuilder } from './line-tree.ts';
import { orderLine } from './order-line.ts';
import { joinText, stretchText, type TextOwner } from './text-node.ts';

/** A line with every width decided. */
export interface FittedLine {
  readonly nodes: readonly LineNode[];
  /** Inline boxes that go on in the next line, outermost first. */
  readonly open: readonly OpenPiece[];
}

/** Gives every piece of a line its place from left to right. */
export const fitLine = (
  content: InlineContent,
  line: ChosenLine,
  open: readonly OpenPiece[],
  room: LineRoom,
): FittedLine => {
  const hidden = hiddenSpaces(line.pieces);
  const hyphen = line.hyphenated && content.hyphen(line.hyphenated);
  const again = edgesAgain(content, open, line.pieces, room.width);
  const taken = measureTaken(line.pieces, again, hidden, room, hyphen?.width ?? null);
  const shares = distribute(content, taken, room, line.endsParagraph || line.endsForced);
  const first = line.pieces.find((piece) => isContent(piece) && !hidden.has(piece));
  const contentStart = first?.start ?? Number.POSITIVE_INFINITY;
  const builder = new LineTreeBuilder(room.width, shares, contentStart, open);
  if (content.levels) return fitInBothDirections({ content, line, open, room, hidden, shares, builder });
  for (const piece of open) builder.open(piece, clonesEdges(piece.item.style));
  const last = line.pieces.findLastIndex((piece) => isContent(piece) && !hidden.has(piece));
  line.pieces.forEach((piece, index) => {
    if (!hidden.has(piece)) addPiece(builder, piece, room, shares);
    if (index !== last) return;
    if (hyphen && line.hyphenated) addHyphen(builder, line.hyphenated, hyphen.runs);
    else builder.endContent(trailingSpace(line.pieces.slice(index + 1)));
  });
  return builder.end();
};

interface DirectedLine {
  readonly content: InlineContent;
  readonly line: ChosenLine;
  readonly open: readonly OpenPiece[];
  readonly room: LineRoom;
  readonly hidden: ReadonlySet<Piece>;
  readonly shares: Distribution;
  readonly builder: LineTreeBuilder;
}

/** The same where parts of the line run from right to left: the pieces are placed in the order in which they are seen. */
const fitInBothDirections = (directed: DirectedLine): FittedLine => {
  const { content, line, open, room, hidden, shares, builder } = directed;
  const base = content.paragraph.style.direction === 'rtl' ? 1 : 0;
  const levels = content.levels ?? new Uint8Array();
  const shown = line.pieces.filter((piece) => !hidden.has(piece));
  const last = shown.findLast(isContent);
  const ordered = orderLine(shown, open, (piece) => levelIn(levels, piece, base));
  for (const step of ordered.steps) {
    if (step.kind === 'open') builder.open(step.piece, step.hasEdge);
    else if (step.kind === 'close') builder.close(step.hasEdge);
    else {
      addPiece(builder, step.isReversed ? reversed(step.piece) : step.piece, room, shares);
      if (step.piece === last) endDirected(directed, last);
    }
  }
  return { nodes: builder.end().nodes, open: ordered.open };
};

const endDirected = ({ content, line, builder }: DirectedLine, last: Piece): void => {
  const after = line.pieces.slice(line.pieces.indexOf(last) + 1);
  if (line.hyphenated) addHyphen(builder, line.hyphenated, content.hyphen(line.hyphenated).runs);
  else builder.endContent(trailingSpace(after));
};

/** Tabs and forced breaks stand at the paragraph's own level (UAX 9 §3.4, rule L1). */
const levelIn = (levels: Uint8Array, piece: Piece, base: number): number =>
  piece.kind === 'tab' || piece.kind === 'forced-break'
    ? base
    : (levels[Math.min(piece.start, levels.length - 1)] ?? base);

/** Runs of several faces stand in the other order where the text runs from right to left. */
const reversed = (piece: Piece): Piece =>
  (piece.kind === 'word' || piece.kind === 'space') && piece.runs.length > 1
    ? { ...piece, runs: piece.runs.toReversed() }
    : piece;

const isContent = (piece: Piece): boolean =>
  !['open', 'close', 'forced-break', 'out-of-flow', 'float'].includes(piece.kind);

/** The spaces at the line's end that do not show: they are kept for copying. */
const trailingSpace = (rest: readonly Piece[]): string =>
  rest
    .filter((piece): piece is SpacePiece => piece.kind === 'space')
    .map((piece) => piece.text)
    .join('');

const addPiece = (builder: LineTreeBuilder, piece: Piece, room: LineRoom, shares: Distribution): void => {
  switch (piece.kind) {
    case 'word':
    case 'space':
      for (const run of piece.runs) builder.addText(piece.item, run);
      break;
    case 'tab':
      addTab(builder, piece, room, shares);
      break;
    case 'open':
      builder.open(piece, true);
      break;
    case 'close':
      builder.close(true);
      break;
    case 'atomic':
      addAtomic(builder, room.layoutOf(piece));
      break;
    case 'leader':
      addLeader(builder, piece, room, shares);
      break;
    case 'out-of-flow':
      builder.addPlaceholder(piece);
      break;
    case 'forced-break':
    case 'float':
      break;
  }
};

const addAtomic = (builder: LineTreeBuilder, layout: AtomicLayout | null): void => {
  if (layout) builder.addAtomic(layout);
};

/** The hyphen is no character of the text: copying gives a soft hyphen, which joins the word again. */
const addHyphen = (builder: LineTreeBuilder, owner: TextOwner, runs: readonly ShapedText[]): void => {
  for (const run of runs) {
    const node = { ...joinText(owner, [run], builder.x, 0), copyText: '\u00AD' };
    builder.addNode(node);
    builder.skip(node.width);
  }
};

const addTab = (builder: LineTreeBuilder, piece: TabPiece, room: LineRoom, shares: Distribution): void => {
  const { x } = builder;
  const width = tabWidth(room.indent + x - shares.x, piece.distance);
  const [run] = piece.runs;
  if (run) builder.addNode(stretchText(piece.item, run, x, width));
  builder.skip(width);
};

const addLeader = (builder: LineTreeBuilder, piece: LeaderPiece, room: LineRoom, shares: Distribution): void => {
  const width = piece.width + shares.leader;
  const lineEnd = room.indent + room.available;
  for (const node of leaderText(piece, builder.x, width, lineEnd)) builder.addNode(node);
  builder.skip(width);
};
