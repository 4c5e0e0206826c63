import type { ComputedStyle } from '../../style/computed-style.ts';
import type { LineEndMemory } from '../line-end-memory.ts';
import type { LineEnd, LineRoom } from './choose-line.ts';
import { fitParagraph } from './fit-paragraph.ts';
import type { Cursor, InlineContent, Piece } from './inline-content.ts';
import { endWidth, startWidth } from './inline-edges.ts';
import type { LineRooms } from './line-ways.ts';

/** The same as `fitParagraph`, but what was chosen before for a paragraph that is alike is not chosen again. */
export const rememberEnds = (
  content: InlineContent,
  from: Cursor,
  rooms: LineRooms,
  memory: LineEndMemory,
): readonly LineEnd[] | null => {
  const choose = () =>
    fitParagraph(content, from, rooms)?.map(({ part, ...end }) => ({ ...end, divided: part?.end ?? null })) ?? null;
  const ends = memory.take(keyOf(content, from, rooms), choose);
  return ends?.map(({ divided, ...end }) => ({ ...end, part: partOf(content, end.index, divided) })) ?? null;
};

const partOf = (content: InlineContent, index: number, divided: number | null): LineEnd['part'] => {
  const piece = divided === null ? undefined : content.pieces[index];
  return piece?.kind === 'word' && divided !== null ? content.slice(piece, piece.start, divided) : null;
};

const keyOf = (
  { paragraph, pieces, breakBefore }: InlineContent,
  from: Cursor,
  { begin, afterForcedBreak, other }: LineRooms,
): string => {
  const rooms = [begin, afterForcedBreak, other].map(roomKey).join(' ');
  let key = `${from.index} ${from.offset} ${rooms} ${styleKey(paragraph.style)}`;
  let style: ComputedStyle | null = null;
  pieces.forEach((piece, index) => {
    key += `${breakBefore[index] ? '|' : ' '}${measuresOf(piece, other)}`;
    if (piece.kind !== 'word' || piece.item.style === style) return;
    style = piece.item.style;
    key += styleKey(style);
  });
  return `${key}\n${paragraph.text}`;
};

const roomKey = ({ width, available, limit, indent }: LineRoom): string => `${width} ${available} ${limit} ${indent}`;

/** What of a style the parts of words, their hyphens and the choice among ways depend on. */
const writeStyleKey = (style: ComputedStyle): string =>
  JSON.stringify([
    [style.fontFamily, style.fontWeight, style.fontStyle, style.fontStretch, style.fontFeatures, style.fontSize],
    [style.letterSpacing, style.wordSpacing, style.language, style.direction, style.textWrapMode, style.textAlign],
    [style.hyphens, style.hyphenateCharacter, style.hyphenateLimitChars],
  ]);

const styleKeys = new WeakMap<ComputedStyle, string>();

const styleKey = (style: ComputedStyle): string => {
  const known = styleKeys.get(style) ?? writeStyleKey(style);
  styleKeys.set(style, known);
  return known;
};

const measuresOf = (piece: Piece, room: LineRoom): string => {
  switch (piece.kind) {
    case 'word':
      return `${piece.end}${piece.endsSoft ? '-' : ''}:${piece.width}`;
    case 'space':
      return `${piece.end}${piece.atLineEnd}:${piece.width}`;
    case 'open':
      return `(${startWidth(piece.item.style, room.width)}`;
    case 'close':
      return `)${endWidth(piece.item.style, room.width)}`;
    case 'atomic':
      return `#${room.layoutOf(piece)?.width ?? 0}`;
    default:
      return piece.kind;
  }
};
