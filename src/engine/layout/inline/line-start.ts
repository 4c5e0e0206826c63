import type { Cursor, InlineContent, OpenPiece, Piece } from './inline-content.ts';

/** Where a line begins, and the inline boxes that go on in it, outermost first. */
export interface LineStart {
  readonly cursor: Cursor;
  readonly open: readonly OpenPiece[];
}

const firstStart: LineStart = { cursor: { index: 0, offset: 0 }, open: [] };

const updateOpen = (open: OpenPiece[], piece: Piece): void => {
  if (piece.kind === 'open') open.push(piece);
  else if (piece.kind === 'close') open.pop();
};

/** The start of a line at an offset of the text: boxes that close just there ended on the line before. */
export const startAt = ({ pieces }: InlineContent, offset: number): LineStart => {
  if (offset === 0) return firstStart;
  const open: OpenPiece[] = [];
  let index = 0;
  for (; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const isBefore = piece.end < offset || (piece.end === offset && (piece.start < offset || piece.kind === 'close'));
    if (!isBefore) break;
    updateOpen(open, piece);
  }
  return { cursor: { index, offset }, open };
};
