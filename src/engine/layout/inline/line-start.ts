import type { Cursor, InlineContent, OpenPiece, Piece } from './inline-content.ts';

/** Where a line begins, and the inline boxes that go on in it, outermost first. */
export interface LineStart {
  readonly cursor: Cursor;
  readonly open: readonly OpenPiece[];
}

const firstStart: LineStart = { cursor: { index: 0, offset: 0 }, open: [] };

export const isFirstStart = ({ cursor }: LineStart): boolean => cursor.index === 0 && cursor.offset === 0;

const updateOpen = (open: OpenPiece[], piece: Piece): void => {
  if (piece.kind === 'open') open.push(piece);
  else if (piece.kind === 'close') open.pop();
};

/** Of the pieces without text that stand at an offset, the line before holds those up to where it could be broken. */
const indexAt = ({ pieces, breakBefore }: InlineContent, offset: number): number => {
  let index = pieces.findIndex(
    ({ start, end, kind }) => end > offset || (end === offset && start === offset && kind !== 'close'),
  );
  if (index < 0) return pieces.length;
  const first = index;
  while (!breakBefore[index] && pieces[index]?.end === offset) index++;
  return breakBefore[index] && pieces[index]?.start === offset ? index : first;
};

/** The start of a line at an offset of the text: boxes that close just there ended on the line before. */
export const startAt = (content: InlineContent, offset: number): LineStart => {
  if (offset === 0) return firstStart;
  const open: OpenPiece[] = [];
  const index = indexAt(content, offset);
  for (const piece of content.pieces.slice(0, index)) updateOpen(open, piece);
  return { cursor: { index, offset }, open };
};

/**
 * The start of the second line after a first line of its own style, whose pieces are the same within one more box. Where
 * another case of letters has cut its text otherwise, the offset tells.
 */
export const startAfterFirstLine = (content: InlineContent, firstLine: InlineContent, cursor: Cursor): LineStart => {
  const index = cursor.index - 1;
  const isAlike = content.pieces[index]?.start === firstLine.pieces[cursor.index]?.start;
  if (!isAlike) return startAt(content, cursor.offset);
  const open: OpenPiece[] = [];
  for (const piece of content.pieces.slice(0, index)) updateOpen(open, piece);
  return { cursor: { index, offset: cursor.offset }, open };
};
