import type { InlineItem, ParagraphBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import {
  type BreakOpportunities,
  type FontFace,
  lacksSmallCaps,
  mayBreak,
  noBreak,
  type TextShaper,
  textShaperAt,
  textShaperFor,
} from '../../text/index.ts';
import type { LayoutEnv } from '../layout.ts';
import { clonedBoxes } from './cloned-edges.ts';
import type { HyphenMark, InlineContent, OpenItem, Piece, SpacePiece, TextItem, WordPiece } from './inline-content.ts';
import { reportMissingGlyph } from './missing-glyph.ts';
import { reportMissingSmallCaps } from './missing-small-caps.ts';
import { paragraphLevels } from './paragraph-levels.ts';
import { paragraphBreaks } from './soft-wrap.ts';
import { textWidth } from './text-width.ts';

/** Cuts a paragraph into the pieces that its lines are made of, each shaped and measured. */
export const cutIntoPieces = (paragraph: ParagraphBox, env: LayoutEnv): InlineContent => {
  const cutter = new Cutter(paragraph, env);
  for (const item of paragraph.items) cutter.add(item);
  return {
    paragraph,
    pieces: cutter.pieces,
    breakBefore: cutter.breakBefore,
    cloned: clonedBoxes(cutter.pieces),
    levels: cutter.levels,
    slice: (word, start, end) => sliceWord(word, start, end, cutter.levels?.[word.start] ?? 0, env),
    hyphen: (item) => hyphenOf(item, env),
  };
};

const softHyphens = /\u00AD/g;
/** Above this, a text without opportunities to break is cut, so that dividing it stays linear in its length. */
const longestWord = 200;
const space = 0x20;
const tab = 0x09;
/** Line feed, vertical tab, form feed, next line, line and paragraph separator. */
const isLineSeparator = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0c) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
const endsWord = (unit: number): boolean => unit === space || unit === tab || isLineSeparator(unit);
const continuesCluster = /^(?:\p{M}|\u200D|[\uFE00-\uFE0F\uDC00-\uDFFF])/u;

const sliceWord = (word: WordPiece, start: number, end: number, level: number, env: LayoutEnv): WordPiece => {
  const text = word.text.slice(start - word.start, end - word.start);
  const { runs } = textShaperAt(word.item.style, level, env.fonts).shape(text.replace(softHyphens, ''), null);
  const isWhole = end === word.end;
  return {
    ...word,
    start,
    end,
    text,
    runs,
    width: textWidth(runs, word.item.style),
    endsSoft: isWhole && word.endsSoft,
  };
};

const hyphenOf = ({ style }: TextItem, env: LayoutEnv): HyphenMark => {
  const shaper = textShaperFor(style, env.fonts);
  const wanted = style.hyphenateCharacter === 'auto' ? '\u2010' : style.hyphenateCharacter;
  const hasWanted = Array.from(wanted).every((character) => shaper.primary.hasGlyph(character.codePointAt(0) ?? 0));
  const { runs } = shaper.shape(hasWanted ? wanted : '-', null);
  return { runs, width: textWidth(runs, style) };
};

/** What becomes of white space at the end of a line (css-text-3 §4.1.2, §4.1.3). */
const atLineEnd = ({ whiteSpaceCollapse, textWrapMode }: ComputedStyle): SpacePiece['atLineEnd'] => {
  if (whiteSpaceCollapse === 'collapse' || whiteSpaceCollapse === 'preserve-breaks') return 'removed';
  return whiteSpaceCollapse === 'preserve' && textWrapMode === 'wrap' ? 'hangs' : 'kept';
};

class Cutter {
  readonly pieces: Piece[] = [];
  readonly breakBefore: boolean[] = [];
  readonly #env: LayoutEnv;
  readonly #text: string;
  readonly levels: Uint8Array | null;
  readonly #hasSoftHyphens: boolean;
  readonly #breaks: BreakOpportunities;
  /** The inline boxes around the next piece, and the styles around it: the paragraph's own is the first. */
  readonly #open: OpenItem[] = [];
  readonly #styles: ComputedStyle[];
  #offset = 0;
  #face: FontFace | null = null;
  /** Since the last piece with text: the least number of boxes around, and the first piece that opened a box. */
  #lowest = 0;
  #firstOpen = -1;
  #floats = 0;
  #lastContent: Piece | null = null;
  /** Nothing but spaces since a leader: what it leads to stays on its line. */
  #afterLeader = false;

  constructor(paragraph: ParagraphBox, env: LayoutEnv) {
    this.#env = env;
    this.#text = paragraph.text;
    this.levels = paragraphLevels(paragraph);
    this.#hasSoftHyphens = paragraph.text.includes('\u00AD');
    this.#breaks = paragraphBreaks(paragraph);
    this.#styles = [paragraph.style];
  }

  add(item: InlineItem): void {
    switch (item.kind) {
      case 'text':
        this.#addText(item);
        break;
      case 'open':
        this.#addOpen(item);
        break;
      case 'close':
        this.#addClose();
        break;
      case 'break':
        this.#addContent({ kind: 'forced-break', ...this.#next(1) });
        break;
      case 'atomic':
        this.#addContent({ kind: 'atomic', item, ...this.#next(1) });
        break;
      case 'leader':
        this.#addLeader(item);
        break;
      case 'out-of-flow':
        this.#push({ kind: 'out-of-flow', item, start: this.#offset, end: this.#offset });
        break;
      case 'float':
        this.#push({ kind: 'float', item, number: this.#floats++, start: this.#offset, end: this.#offset });
        break;
    }
  }

  /** The next stretch of the paragraph's text. */
  #next(length: number): { readonly start: number; readonly end: number } {
    const start = this.#offset;
    this.#offset += length;
    return { start, end: this.#offset };
  }

  #addOpen(item: OpenItem): void {
    if (this.#firstOpen === -1) this.#firstOpen = this.pieces.length;
    this.#push({ kind: 'open', item, start: this.#offset, end: this.#offset });
    this.#open.push(item);
    this.#styles.push(item.style);
  }

  #addClose(): void {
    const item = this.#open.pop();
    if (!item) return;
    this.#styles.pop();
    this.#lowest = Math.min(this.#lowest, this.#open.length);
    this.#push({ kind: 'close', item, start: this.#offset, end: this.#offset });
  }

  #push(piece: Piece): void {
    this.pieces.push(piece);
    this.breakBefore.push(false);
  }

  /** Adds a piece with text. An opportunity before it stands before the boxes that open there, after those that close. */
  #addContent(piece: Piece): void {
    const canBreak = this.#canBreakBefore(piece);
    const at = this.#firstOpen === -1 ? this.pieces.length : this.#firstOpen;
    this.#push(piece);
    if (canBreak) this.breakBefore[at] = true;
    this.#firstOpen = -1;
    this.#lowest = this.#open.length;
    this.#lastContent = piece;
    this.#afterLeader = piece.kind === 'leader' || (this.#afterLeader && piece.kind === 'space');
  }

  #canBreakBefore({ kind, start }: Piece): boolean {
    const last = this.#lastContent;
    if (!last || kind === 'forced-break' || last.kind === 'forced-break' || !this.#mayWrapAfter(last)) return false;
    if (last.kind === 'space' && last.item.style.whiteSpaceCollapse === 'break-spaces') return true;
    if (last.kind === 'word' && last.endsSoft && last.item.style.hyphens === 'none') return false;
    return this.#breaks[start] !== noBreak && !this.#afterLeader;
  }

  /** css-text-3 §5.1: a space that may vanish decides itself; else the box around both characters does. */
  #mayWrapAfter(last: Piece): boolean {
    const style = last.kind === 'space' ? last.item.style : this.#styles[this.#lowest];
    return style?.textWrapMode !== 'nowrap';
  }

  #addLeader(item: Extract<InlineItem, { kind: 'leader' }>): void {
    const { runs } = textShaperFor(item.style, this.#env.fonts).shape(item.pattern, null);
    this.#addContent({ kind: 'leader', item, runs, width: textWidth(runs, item.style), ...this.#next(1) });
  }

  #addText(item: TextItem): void {
    const end = this.#offset + item.text.length;
    this.#face = null;
    while (this.#offset < end) this.#addLevel(item, this.#levelEnd(end));
  }

  /** Where the text stops to run in one direction. */
  #levelEnd(limit: number): number {
    const { levels } = this;
    if (!levels) return limit;
    let end = this.#offset + 1;
    while (end < limit && levels[end] === levels[this.#offset]) end++;
    return end;
  }

  /** Text of one embedding level. */
  #addLevel(item: TextItem, end: number): void {
    const shaper = textShaperAt(item.style, this.levels?.[this.#offset] ?? 0, this.#env.fonts);
    if (lacksSmallCaps(item.style, shaper.primary)) reportMissingSmallCaps(shaper.primary, item, this.#env);
    while (this.#offset < end) {
      const unit = this.#text.charCodeAt(this.#offset);
      if (unit === space) this.#addSpaces(item, shaper, end);
      else if (unit === tab) this.#addTab(item, shaper);
      else if (isLineSeparator(unit)) this.#addContent({ kind: 'forced-break', ...this.#next(1) });
      else this.#addWord(item, shaper, end);
    }
  }

  #addSpaces(item: TextItem, shaper: TextShaper, limit: number): void {
    const isApart = item.style.whiteSpaceCollapse === 'break-spaces';
    const start = this.#offset;
    let end = start + 1;
    while (!isApart && end < limit && this.#text.charCodeAt(end) === space) end++;
    this.#offset = end;
    const text = end === start + 1 ? ' ' : this.#text.slice(start, end);
    const runs = this.#shape(text, item, shaper);
    const width = textWidth(runs, item.style);
    this.#addContent({ kind: 'space', item, text, runs, width, atLineEnd: atLineEnd(item.style), start, end });
  }

  #addTab(item: TextItem, shaper: TextShaper): void {
    const { style } = item;
    const runs = this.#shape(' ', item, shaper).map((shaped) => ({ ...shaped, text: '\t', expansions: 0 }));
    const space = textWidth(this.#shape(' ', item, shaper), style);
    const distance = typeof style.tabSize === 'number' ? style.tabSize * space : style.tabSize.px;
    this.#addContent({ kind: 'tab', item, runs, distance, ...this.#next(1) });
  }

  #addWord(item: TextItem, shaper: TextShaper, limit: number): void {
    const start = this.#offset;
    const end = this.#wordEnd(limit);
    this.#offset = end;
    const text = this.#text.slice(start, end);
    const runs = this.#shape(this.#hasSoftHyphens ? text.replace(softHyphens, '') : text, item, shaper);
    const width = textWidth(runs, item.style);
    const endsSoft = this.#hasSoftHyphens && text.endsWith('\u00AD');
    this.#addContent({ kind: 'word', item, text, runs, width, endsSoft, start, end });
  }

  #wordEnd(limit: number): number {
    const text = this.#text;
    for (let end = this.#offset + 1; end < limit; end++) {
      if (endsWord(text.charCodeAt(end)) || this.#breaks[end] === mayBreak) return end;
      if (end - this.#offset >= longestWord && !continuesCluster.test(text.charAt(end))) return end;
    }
    return limit;
  }

  #shape(text: string, item: TextItem, shaper: TextShaper): WordPiece['runs'] {
    const { runs, missing } = shaper.shape(text, this.#face);
    for (const cluster of missing) reportMissingGlyph(cluster, item, this.#env.report);
    this.#face = runs.at(-1)?.face ?? this.#face;
    return runs;
  }
}
