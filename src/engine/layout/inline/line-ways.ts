import type { LineEnd, LineRoom } from './choose-line.ts';
import type { Cursor, InlineContent } from './inline-content.ts';
import type { JudgedLine } from './line-demerits.ts';
import type { Position } from './piece-positions.ts';

/** Indented or not. */
export interface LineRooms {
  /** Of the first of the lines that are chosen together. */
  readonly begin: LineRoom;
  readonly afterForcedBreak: LineRoom;
  readonly other: LineRoom;
}

/** A place where a line may end. */
export interface Candidate {
  readonly end: LineEnd;
  /** Where the content of the line ends, with the hyphen. */
  readonly position: Position;
  /** Forced, or the end of the paragraph: the line is not widened. */
  readonly isLast: boolean;
}

/** The best way to a line end with so many hyphenated lines in a row above it. */
export interface Way extends JudgedLine {
  readonly end: LineEnd | null;
  readonly previous: Way | null;
  readonly demerits: number;
  /** Room of the next line, and where it begins. */
  readonly room: LineRoom;
  readonly start: Position;
  readonly isFirstOfText: boolean;
}

/** The line would hold nothing but the rest of a word. */
export const isWordPart = ({ end }: Way, { index }: LineEnd): boolean =>
  Boolean(end?.part) && index <= (end?.index ?? 0) + 1;

export const cursorOf = ({ index, part }: LineEnd, { pieces, paragraph }: InlineContent): Cursor => ({
  index,
  offset: part?.end ?? pieces[index]?.start ?? paragraph.text.length,
});

export const leastOf = (ways: readonly Way[]): Way | null =>
  ways.reduce<Way | null>((best, way) => (best && best.demerits <= way.demerits ? best : way), null);

export const endsOf = (last: Way): readonly LineEnd[] => {
  const ends: LineEnd[] = [];
  for (let way: Way | null = last; way?.end; way = way.previous) ends.push(way.end);
  return ends.reverse();
};
