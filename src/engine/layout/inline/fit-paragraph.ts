import { fits } from '../layout.ts';
import { endAfterForced, isSoftlyEnded, type LineEnd, type LineRoom, textBefore } from './choose-line.ts';
import { mostShrink } from './distribute-space.ts';
import { hyphenations } from './divide-word.ts';
import type { Cursor, InlineContent, Piece, WordPiece } from './inline-content.ts';
import { endWidth, startWidth } from './inline-edges.ts';

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

/** Indented or not. */
export interface LineRooms {
  readonly first: LineRoom;
  readonly other: LineRoom;
}

/** A place where a line may end, on the count of all widths from the paragraph's start. */
interface Candidate {
  readonly end: LineEnd;
  /** Where the content of the line ends, with the hyphen. */
  readonly position: number;
  readonly expansions: number;
  /** Forced, or the end of the paragraph: the line is not widened. */
  readonly isLast: boolean;
}

/** The best way to a line end with so many hyphenated lines in a row above it. */
interface Way {
  readonly end: LineEnd | null;
  readonly previous: Way | null;
  readonly demerits: number;
  readonly hyphens: number;
  readonly looseness: number;
  readonly room: LineRoom;
  /** Where the next line begins, and how many expansions stand before it. */
  readonly position: number;
  readonly expansions: number;
  readonly isFirstOfText: boolean;
}

const mostHyphensInARow = 2;
/** What is tried one after the other, as long as nothing is found: few ways first, since most paragraphs need no more. */
const attempts = [
  { hyphens: false, loosest: 1.6 },
  { hyphens: true, loosest: 3 },
  { hyphens: true, loosest: 60 },
] as const;

/** Words that do not reach so far are not hyphenated. */
const nearEnd = 0.85;
/** Of the room: a last line that is shorter is a stub. */
const stub = 0.14;

/** What a line costs, on the scale of the paper: a line that is stretched to its limit has badness 100. */
const demerit = { line: 10, hyphen: 60, hyphensInARow: 10_000, unlikeNeighbours: 6000, stub: 5e6, wordPart: 1e9 };
/** From here on lines are bad in any case, and badness grows no faster than they do. */
const veryLoose = 4.6;

class ParagraphFitter {
  readonly #content: InlineContent;
  readonly #from: Cursor;
  readonly #rooms: LineRooms;
  /** Width and expansions before each piece. */
  readonly #widths: Float64Array;
  readonly #expansions: Float64Array;
  readonly #isJustified: boolean;
  #attempt: (typeof attempts)[number] = attempts[0];
  #active: Way[];

  constructor(content: InlineContent, from: Cursor, rooms: LineRooms) {
    this.#content = content;
    this.#from = from;
    this.#rooms = rooms;
    const { pieces, paragraph } = content;
    this.#isJustified = paragraph.style.textAlign === 'justify';
    this.#widths = new Float64Array(pieces.length + 1);
    this.#expansions = new Float64Array(pieces.length + 1);
    pieces.forEach((piece, index) => {
      this.#widths[index + 1] = this.#widths[index]! + widthOf(piece, rooms.other);
      this.#expansions[index + 1] = this.#expansions[index]! + expansionsOf(piece);
    });
    this.#active = [this.#start()];
  }

  /** Most paragraphs of tables and lists: there is nothing to choose. */
  get isOneLine(): boolean {
    const { pieces } = this.#content;
    const [start] = this.#active;
    const isForced = pieces.some(({ kind }) => kind === 'forced-break');
    return !isForced && start !== undefined && fits(this.#widths[pieces.length]! - start.position, start.room.limit);
  }

  #start(): Way {
    const isFirst = this.#from.index === 0 && this.#from.offset === 0;
    const room = isFirst ? this.#rooms.first : this.#rooms.other;
    const place = this.#lineStart(this.#from);
    return {
      end: null,
      previous: null,
      demerits: 0,
      hyphens: 0,
      looseness: 0,
      room,
      isFirstOfText: true,
      ...place,
    };
  }

  fit(): readonly LineEnd[] | null {
    for (const attempt of attempts) {
      this.#attempt = attempt;
      this.#active = [this.#start()];
      const best = this.#fitOnce();
      if (best && (best.demerits < demerit.stub || attempt === attempts.at(-1))) return endsOf(best);
    }
    return null;
  }

  #fitOnce(): Way | null {
    const { pieces, breakBefore } = this.#content;
    for (let index = this.#from.index; index < pieces.length; index++) {
      if (breakBefore[index] && index > this.#from.index) this.#tryEnd(this.#before(index));
      const piece = pieces[index]!;
      if (piece.kind === 'forced-break') this.#forceEnd(index);
      else if (piece.kind === 'word') this.#tryHyphens(piece, index);
      this.#dropOverfull(index);
      if (this.#active.length === 0) return null;
    }
    return this.#finish();
  }

  /** The end of the paragraph, unless the last line ended there by force. */
  #finish(): Way | null {
    const { pieces } = this.#content;
    const atEnd = this.#active.filter(({ end }) => end?.index === pieces.length);
    if (atEnd.length === 0) {
      this.#active = this.#waysTo({ ...this.#before(pieces.length), isLast: true });
    }
    return leastOf(this.#active);
  }

  // Candidates

  #before(index: number): Candidate {
    const { pieces } = this.#content;
    const hidden = this.#hiddenBefore(index);
    const last = textBefore(this.#content, index);
    const isHyphenated = isSoftlyEnded(last);
    const hyphen = isHyphenated ? this.#content.hyphen(last.item).width : 0;
    return {
      end: { index, part: null, isHyphenated, isForced: false },
      position: this.#widths[index]! - hidden.width + hyphen,
      expansions: this.#expansions[index]! - hidden.expansions,
      isLast: index === pieces.length,
    };
  }

  /** Spaces at the end of a line, which hang or vanish. */
  #hiddenBefore(index: number): { readonly width: number; readonly expansions: number } {
    let [width, expansions] = [0, 0];
    for (let at = index - 1; at >= this.#from.index; at--) {
      const piece = this.#content.pieces[at]!;
      if (piece.kind === 'open' || piece.kind === 'close' || piece.kind === 'forced-break') continue;
      if (piece.kind !== 'space' || piece.atLineEnd === 'kept') break;
      width += piece.width;
      expansions += expansionsOf(piece);
    }
    return { width, expansions };
  }

  /** Where the content of a line begins: spaces at its start vanish, and of a divided word the rest is left. */
  #lineStart({ index, offset }: Cursor): Pick<Way, 'position' | 'expansions'> {
    const { pieces } = this.#content;
    const first = pieces[index];
    if (first?.kind === 'word' && offset > first.start) {
      const rest = this.#content.slice(first, offset, first.end);
      const after = index + 1;
      return { position: this.#widths[after]! - rest.width, expansions: this.#expansions[after]! - expansionsOf(rest) };
    }
    let [position, expansions] = [this.#widths[index] ?? 0, this.#expansions[index] ?? 0];
    for (let at = index; at < pieces.length; at++) {
      const piece = pieces[at]!;
      if (piece.kind === 'open' || piece.kind === 'close') continue;
      if (piece.kind !== 'space' || piece.atLineEnd !== 'removed') break;
      position += piece.width;
      expansions += expansionsOf(piece);
    }
    return { position, expansions };
  }

  // Trying

  #tryEnd(candidate: Candidate): void {
    this.#active.push(...this.#waysTo(candidate));
  }

  #forceEnd(index: number): void {
    const end = endAfterForced(this.#content, index);
    this.#active = this.#waysTo({ ...this.#before(index), end, isLast: true });
  }

  /** Hyphens are tried only in words near the end of some line. */
  #tryHyphens(word: WordPiece, index: number): void {
    const { textWrapMode, hyphens } = word.item.style;
    if (!this.#attempt.hyphens || textWrapMode === 'nowrap' || hyphens !== 'auto') return;
    const [before, after] = [this.#widths[index]!, this.#widths[index + 1]!];
    const isNearEnd = this.#active.some(({ position, room: { limit } }) => {
      return before - position < limit && after - position > limit * nearEnd;
    });
    if (!isNearEnd) return;
    const hyphen = this.#content.hyphen(word.item).width;
    for (const part of hyphenations(this.#content, word)) {
      this.#tryEnd({
        end: { index, part, isHyphenated: true, isForced: false },
        position: before + part.width + hyphen,
        expansions: this.#expansions[index]! + expansionsOf(part),
        isLast: false,
      });
    }
  }

  /** Lines that do not even hold what stands before the next opportunity. */
  #dropOverfull(index: number): void {
    const piece = this.#content.pieces[index]!;
    if (piece.kind !== 'word' && piece.kind !== 'atomic') return;
    if (this.#active.some((way) => this.#isOverfull(way, index))) {
      this.#active = this.#active.filter((way) => !this.#isOverfull(way, index));
    }
  }

  #isOverfull({ position, expansions, room, end }: Way, index: number): boolean {
    if (end?.index === index) return false;
    const shrink = this.#mostShrink(Math.max(0, this.#expansions[index + 1]! - expansions));
    return !fits(this.#widths[index + 1]! - position, room.limit + shrink);
  }

  /** The best way for each number of hyphens in a row. */
  #waysTo(candidate: Candidate): Way[] {
    const best: (Way | null)[] = [null, null, null];
    const least = [Infinity, Infinity, Infinity];
    for (const way of this.#active) {
      const hyphens = candidate.end.isHyphenated ? way.hyphens + 1 : 0;
      const demerits = hyphens > mostHyphensInARow ? Infinity : way.demerits + this.#costOf(way, candidate, hyphens);
      if (demerits >= least[hyphens]!) continue;
      least[hyphens] = demerits;
      best[hyphens] = way;
    }
    const place = this.#lineStart(cursorOf(candidate.end, this.#content));
    return best.flatMap((way, hyphens) => (way ? this.#next(way, candidate, hyphens, least[hyphens]!, place) : []));
  }

  #next(
    previous: Way,
    candidate: Candidate,
    hyphens: number,
    demerits: number,
    place: Pick<Way, 'position' | 'expansions'>,
  ): Way {
    const { end } = candidate;
    const looseness = this.#loosenessOf(previous, candidate);
    return {
      end,
      previous,
      demerits,
      hyphens,
      looseness,
      room: this.#rooms.other,
      isFirstOfText: end.isForced,
      ...place,
    };
  }

  /** Demerits of the line from the end of a way to a candidate; infinite where it does not do. */
  #costOf(way: Way, candidate: Candidate, hyphens: number): number {
    const { position, expansions, isLast } = candidate;
    const { limit } = way.room;
    const width = position - way.position;
    const shrink = isLast ? 0 : this.#mostShrink(expansions - way.expansions);
    if (!fits(width - shrink, limit)) return Infinity;
    if (isLast) return this.#lastLineCost(way, width, candidate.end);
    const looseness = this.#loosenessOf(way, candidate);
    return looseness > this.#attempt.loosest ? Infinity : lineCost(looseness, hyphens, way);
  }

  #loosenessOf(way: Way, { position, expansions, isLast }: Candidate): number {
    const free = way.room.limit - position + way.position;
    return isLast ? 0 : this.#looseness(free, expansions - way.expansions, way.room);
  }

  /** How far a line is from its natural width, 1 where it begins to show: in its spaces, or at its ragged edge. */
  #looseness(free: number, expansions: number, { available }: LineRoom): number {
    if (!this.#isJustified) return free / (available * 0.25);
    if (free < 0) return free / this.#mostShrink(expansions);
    return free / (Math.max(expansions, 0.5) * this.#content.paragraph.style.fontSize * 0.13);
  }

  #mostShrink(expansions: number): number {
    return this.#isJustified ? mostShrink(expansions, this.#content) : 0;
  }

  #lastLineCost({ isFirstOfText, room, end }: Way, width: number, { index }: LineEnd): number {
    if (isFirstOfText) return 0;
    const isWordPart = end?.part !== null && end !== null && index <= end.index + 1;
    return (width < room.available * stub ? demerit.stub : 0) + (isWordPart ? demerit.wordPart : 0);
  }
}

const lineCost = (looseness: number, hyphens: number, way: Way): number => {
  const badness = looseness < veryLoose ? 100 * Math.abs(looseness) ** 3 : 100 * veryLoose ** 2 * looseness;
  const isUnlike = way.end !== null && Math.abs(looseness - way.looseness) > 1;
  return (
    (demerit.line + badness) ** 2 +
    (hyphens > 0 ? demerit.hyphen ** 2 : 0) +
    (hyphens > 1 ? demerit.hyphensInARow : 0) +
    (isUnlike ? demerit.unlikeNeighbours : 0)
  );
};

const cursorOf = ({ index, part }: LineEnd, { pieces, paragraph }: InlineContent): Cursor => ({
  index,
  offset: part?.end ?? pieces[index]?.start ?? paragraph.text.length,
});

const leastOf = (ways: readonly Way[]): Way | null =>
  ways.reduce<Way | null>((best, way) => (best && best.demerits <= way.demerits ? best : way), null);

const endsOf = (last: Way): readonly LineEnd[] => {
  const ends: LineEnd[] = [];
  for (let way: Way | null = last; way?.end; way = way.previous) ends.push(way.end);
  return ends.reverse();
};

const expansionsOf = (piece: Piece): number =>
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
