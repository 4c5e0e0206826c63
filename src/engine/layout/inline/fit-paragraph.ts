import { fits } from '../layout.ts';
import {
  endAfterForced,
  endWithHyphen,
  isSoftlyEnded,
  type LineEnd,
  type LineRoom,
  textBefore,
} from './choose-line.ts';
import { mostShrink } from './distribute-space.ts';
import { hyphenations } from './divide-word.ts';
import type { Cursor, InlineContent, WordPiece } from './inline-content.ts';
import { lastLineDemerits, lineDemerits, mostHyphensInARow, stubDemerits } from './line-demerits.ts';
import { type Candidate, cursorOf, endsOf, isWordPart, type LineRooms, leastOf, type Way } from './line-ways.ts';
import { expansionsIn, PiecePositions } from './piece-positions.ts';

/**
 * Chooses all line ends of a paragraph together (`text-wrap: pretty`), after Knuth and Plass, Breaking Paragraphs into
 * Lines (1981): of all ways to break it, the one with the least demerits. Null where there is nothing to choose, and where
 * that cannot be told, because of tabs, leaders or a word wider than a line: such a paragraph is broken line by line.
 */
export const fitParagraph = (content: InlineContent, from: Cursor, rooms: LineRooms): readonly LineEnd[] | null => {
  if (content.pieces.some(({ kind }) => kind === 'tab' || kind === 'leader')) return null;
  const fitter = new ParagraphFitter(content, from, rooms);
  return fitter.isOneLine ? null : fitter.fit();
};

/** What is tried one after the other, as long as nothing is found: few ways first, since most paragraphs need no more. */
const attempts = [
  { hyphens: false, loosest: 1.6 },
  { hyphens: true, loosest: 3 },
  { hyphens: true, loosest: 60 },
] as const;

/** Hyphenated lines in a row above another that may end so, too. */
const hyphensAbove = Array.from({ length: mostHyphensInARow }, (_, above) => above);

/** Of the room: words that do not reach so far are not hyphenated. */
const nearEnd = 0.85;

class ParagraphFitter {
  readonly #content: InlineContent;
  readonly #from: Cursor;
  readonly #rooms: LineRooms;
  readonly #positions: PiecePositions;
  readonly #isJustified: boolean;
  #attempt: (typeof attempts)[number] = attempts[0];
  #active: Way[];

  constructor(content: InlineContent, from: Cursor, rooms: LineRooms) {
    this.#content = content;
    this.#from = from;
    this.#rooms = rooms;
    this.#positions = new PiecePositions(content, rooms.other);
    this.#isJustified = content.paragraph.style.textAlign.startsWith('justify');
    this.#active = [this.#begin()];
  }

  /** Most paragraphs of tables and lists: there is nothing to choose. */
  get isOneLine(): boolean {
    const { pieces } = this.#content;
    const { start, room } = this.#begin();
    const isForced = pieces.some(({ kind }) => kind === 'forced-break');
    return !isForced && fits(this.#positions.widthAt(pieces.length) - start.width, room.limit);
  }

  #begin(): Way {
    const room = this.#rooms.begin;
    const start = this.#positions.lineStart(this.#from);
    return { end: null, previous: null, demerits: 0, hyphens: 0, looseness: 0, room, start, isFirstOfText: true };
  }

  fit(): readonly LineEnd[] | null {
    for (const attempt of attempts) {
      this.#attempt = attempt;
      this.#active = [this.#begin()];
      const best = this.#fitOnce();
      if (best && (best.demerits < stubDemerits || attempt === attempts.at(-1))) return endsOf(best);
    }
    return null;
  }

  #fitOnce(): Way | null {
    const { pieces, breakBefore } = this.#content;
    for (let index = this.#from.index; index < pieces.length; index++) {
      const mayEnd = breakBefore[index] && index > this.#from.index && this.#reachesEnd(index);
      if (mayEnd) this.#active.push(...this.#waysTo(this.#before(index)));
      const piece = pieces[index]!;
      if (piece.kind === 'forced-break') this.#forceEnd(index);
      else if (piece.kind === 'word') this.#tryHyphens(piece, index);
      if (piece.kind === 'word' || piece.kind === 'atomic') this.#dropOverfull(index);
      if (this.#active.length === 0) return null;
    }
    return this.#finish();
  }

  /** Whether any line that ends before a piece is tight enough, even with the spaces that vanish at its end. */
  #reachesEnd(index: number): boolean {
    const width = this.#positions.widthWithEdges(index);
    const expansions = this.#positions.expansionsAt(index);
    for (const way of this.#active) {
      const free = way.room.limit - width + way.start.width;
      const looseness = this.#loosenessWith(free, expansions - way.start.expansions, way.room);
      if (!(looseness > this.#attempt.loosest)) return true;
    }
    return false;
  }

  /** The end of the paragraph, unless the last line ended there by force. */
  #finish(): Way | null {
    const { length } = this.#content.pieces;
    const isAtEnd = this.#active.some(({ end }) => end?.index === length);
    return leastOf(isAtEnd ? this.#active : this.#waysTo({ ...this.#before(length), isLast: true }));
  }

  #before(index: number): Candidate {
    const { width, expansions } = this.#positions.lineEnd(index);
    const last = textBefore(this.#content, index);
    const isHyphenated = isSoftlyEnded(last);
    const hyphen = isHyphenated ? this.#content.hyphen(last.item).width : 0;
    const end = { index, part: null, isHyphenated, isForced: false };
    return { end, position: { width: width + hyphen, expansions }, isLast: false };
  }

  #forceEnd(index: number): void {
    const end = endAfterForced(this.#content, index);
    this.#active = this.#waysTo({ ...this.#before(index), end, isLast: true });
  }

  /** Hyphens are tried only in words near the end of some line. */
  #tryHyphens(word: WordPiece, index: number): void {
    const { textWrapMode, hyphens } = word.item.style;
    if (!this.#attempt.hyphens || textWrapMode === 'nowrap' || hyphens !== 'auto') return;
    const [before, after] = [this.#positions.widthAt(index), this.#positions.widthAt(index + 1)];
    const isNearEnd = this.#active.some(({ start, room: { limit } }) => {
      return before - start.width < limit && after - start.width > limit * nearEnd;
    });
    if (!isNearEnd) return;
    const hyphen = this.#content.hyphen(word.item).width;
    for (const part of hyphenations(this.#content, word)) {
      const end = endWithHyphen(this.#content, index, part);
      const expansions = this.#positions.expansionsAt(index) + expansionsIn(part);
      const width = this.#positions.widthWithEdges(end.index) + (end.part ? part.width : 0);
      const position = { width: width + hyphen, expansions };
      this.#active.push(...this.#waysTo({ end, position, isLast: false }));
    }
  }

  /** Lines that do not even hold what stands before the next opportunity. */
  #dropOverfull(index: number): void {
    if (this.#active.some((way) => this.#isOverfull(way, index))) {
      this.#active = this.#active.filter((way) => !this.#isOverfull(way, index));
    }
  }

  #isOverfull({ start, room, end }: Way, index: number): boolean {
    if (end?.index === index) return false;
    const shrink = this.#mostShrink(Math.max(0, this.#positions.expansionsAt(index + 1) - start.expansions));
    return !fits(this.#positions.widthAt(index + 1) - start.width, room.limit + shrink);
  }

  /** The best way for each number of hyphens in a row. */
  #waysTo(candidate: Candidate): Way[] {
    if (!candidate.end.isHyphenated) return this.#bestTo(candidate, this.#active, 0);
    return hyphensAbove.flatMap((above) => {
      const ways = this.#active.filter(({ hyphens }) => hyphens === above);
      return this.#bestTo(candidate, ways, above + 1);
    });
  }

  #bestTo(candidate: Candidate, ways: readonly Way[], hyphens: number): Way[] {
    let best: Way | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const way of ways) {
      const demerits = way.demerits + this.#demeritsOf(way, candidate, hyphens);
      if (demerits >= least) continue;
      least = demerits;
      best = way;
    }
    return best ? [this.#next(best, candidate, hyphens, least)] : [];
  }

  #next(previous: Way, candidate: Candidate, hyphens: number, demerits: number): Way {
    const { end } = candidate;
    const looseness = this.#loosenessOf(previous, candidate);
    const start = this.#positions.lineStart(cursorOf(end, this.#content));
    return {
      end,
      previous,
      demerits,
      hyphens,
      looseness,
      room: end.isForced ? this.#rooms.afterForcedBreak : this.#rooms.other,
      start,
      isFirstOfText: end.isForced,
    };
  }

  /** Demerits of the line from the end of a way to a candidate; infinite where it does not do. */
  #demeritsOf(way: Way, candidate: Candidate, hyphens: number): number {
    const { position, isLast, end } = candidate;
    const { room, start } = way;
    const width = position.width - start.width;
    const shrink = isLast ? 0 : this.#mostShrink(position.expansions - start.expansions);
    if (!fits(width - shrink, room.limit)) return Number.POSITIVE_INFINITY;
    if (isLast) return way.isFirstOfText ? 0 : lastLineDemerits(width / room.available, isWordPart(way, end));
    const looseness = this.#loosenessOf(way, candidate);
    if (looseness > this.#attempt.loosest) return Number.POSITIVE_INFINITY;
    return lineDemerits({ looseness, hyphens }, way.end ? way : null);
  }

  /** How far a line is from its natural width: in its spaces, or at its ragged edge. */
  #loosenessOf({ room, start }: Way, { position, isLast }: Candidate): number {
    if (isLast) return 0;
    return this.#loosenessWith(room.limit - position.width + start.width, position.expansions - start.expansions, room);
  }

  #loosenessWith(free: number, expansions: number, room: LineRoom): number {
    if (!this.#isJustified) return free / (room.available * 0.25);
    if (free < 0) return free / this.#mostShrink(expansions);
    return free / (Math.max(expansions, 0.5) * this.#content.paragraph.style.fontSize * 0.13);
  }

  #mostShrink(expansions: number): number {
    return this.#isJustified ? mostShrink(expansions, this.#content) : 0;
  }
}
