import type { ParagraphBox } from '../../box/box.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { LineFragment } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { type AtomicLayout, layOutAtomic } from './atomic.ts';
import { type ChosenLine, chooseLine, type LineEnd, type LineRoom, type PassedFloat, takeLine } from './choose-line.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import { fitLine } from './fit-line.ts';
import { fitParagraph } from './fit-paragraph.ts';
import { hasLines } from './has-lines.ts';
import type { AtomicPiece, Cursor, InlineContent } from './inline-content.ts';
import { isFirstStart, type LineStart, startAfterFirstLine, startAt } from './line-start.ts';
import { placeLine } from './place-line.ts';
import { rememberEnds } from './remember-ends.ts';
import { indentOf, type LinePlace, placeOfLine } from './text-indent.ts';

/** A line, and what whoever places floats must know of it. */
export interface MadeLine {
  readonly fragment: LineFragment;
  /** Null after the last line. */
  readonly next: LineStart | null;
  readonly overflows: boolean;
  readonly floats: readonly PassedFloat[];
}

type LayoutOf = LineRoom['layoutOf'];

const rememberAtomics = (width: number, env: LayoutEnv): LayoutOf => {
  const known = new Map<AtomicPiece, AtomicLayout | null>();
  return (piece) => {
    let layout = known.get(piece);
    if (layout === undefined) {
      layout = layOutAtomic(piece.item.box, width, env);
      known.set(piece, layout);
    }
    return layout;
  };
};

/** How a paragraph is broken: its content width, and how much less its lines may hold. */
interface Measure {
  readonly width: number;
  readonly limit: number;
  readonly available: number;
  readonly layoutOf: LayoutOf;
}

const roomOf = (content: InlineContent, place: LinePlace, { width, limit, available, layoutOf }: Measure): LineRoom => {
  const indent = indentOf(content.paragraph.style, place, width);
  return { width, available: available - indent, limit: limit - indent, indent, layoutOf };
};

/** The furthest right that anything on an unbounded line reaches. */
const contentWidth = (line: Pick<LineFragment, 'children'>): number =>
  line.children.reduce((right, child) => Math.max(right, child.x + child.width), 0);

/** A line of its own style, or of the paragraph's. */
const makeLine = (
  content: InlineContent,
  start: LineStart,
  end: LineEnd | null,
  measure: Measure,
  env: LayoutEnv,
): MadeLine => {
  const { firstLine } = content.paragraph;
  if (!firstLine || !isFirstStart(start)) return makePlainLine(content, start, end, measure, env.fonts);
  const styled = inlineContent(firstLine.paragraph, env);
  const { fragment, next, ...made } = makePlainLine(styled, start, null, measure, env.fonts);
  return {
    ...made,
    fragment: { ...fragment, paragraph: content.paragraph },
    next: next && startAfterFirstLine(content, styled, next.cursor),
  };
};

const makePlainLine = (
  content: InlineContent,
  start: LineStart,
  end: LineEnd | null,
  measure: Measure,
  fonts: FontLibrary,
): MadeLine => {
  const room = roomOf(content, placeOfLine(content, start.cursor), measure);
  const chosen = end ? takeLine(content, start.cursor, room, end) : chooseLine(content, start.cursor, room);
  const fitted = fitLine(content, chosen, start.open, room);
  const placed = placeLine(fitted.nodes, content.paragraph.style, fonts);
  const fragment: LineFragment = {
    kind: 'line',
    x: 0,
    y: 0,
    width: Number.isFinite(room.width) ? room.width : contentWidth(placed),
    paragraph: content.paragraph,
    start: start.cursor.offset,
    end: chosen.next.offset,
    ...placed,
  };
  const next = chosen.endsParagraph ? null : { cursor: chosen.next, open: fitted.open };
  return { fragment, next, overflows: chosen.overflows, floats: chosen.floats };
};

/** How many lines a limit makes, as far as it matters, and whether anything on them is wider. */
const countLines = (content: InlineContent, first: Cursor, measure: Measure, atMost: number) => {
  let count = 0;
  let overflows = false;
  for (let cursor: Cursor | null = first; cursor && count <= atMost; count++) {
    const line: ChosenLine = chooseLine(content, cursor, roomOf(content, placeOfLine(content, cursor), measure));
    cursor = line.endsParagraph ? null : line.next;
    overflows ||= line.overflows;
  }
  return { count, overflows };
};

/** Longer paragraphs are no headings, and balancing them costs more than it gives (css-text-4 §7.2.1). */
const mostBalancedLines = 6;

/** The least limit that makes no more lines, and nothing too wide: then no line is much shorter than the others. */
const balancedLimit = (content: InlineContent, first: Cursor, measure: Measure): number => {
  const { count, overflows } = countLines(content, first, measure, mostBalancedLines);
  if (count < 2 || count > mostBalancedLines) return measure.width;
  let low = 0;
  let high = measure.width;
  while (high - low > 1) {
    const limit = (low + high) / 2;
    const tried = countLines(content, first, { ...measure, limit }, count);
    if (tried.count > count || (tried.overflows && !overflows)) low = limit;
    else high = limit;
  }
  return high;
};

const measureOf = (content: InlineContent, first: Cursor, width: number, env: LayoutEnv): Measure => {
  const measure = { width, limit: width, available: width, layoutOf: rememberAtomics(width, env) };
  const isBalanced = content.paragraph.style.textWrapStyle === 'balance' && Number.isFinite(width);
  return isBalanced ? { ...measure, limit: balancedLimit(content, first, measure) } : measure;
};

/** Where lines end when they are chosen together; null where each is chosen alone. */
const chosenEnds = (
  content: InlineContent,
  first: LineStart,
  measure: Measure,
  { lineEnds }: LayoutEnv,
): readonly LineEnd[] | null => {
  const { textWrapStyle } = content.paragraph.style;
  if (textWrapStyle !== 'pretty' || !Number.isFinite(measure.width)) return null;
  const rooms = {
    begin: roomOf(content, placeOfLine(content, first.cursor), measure),
    afterForcedBreak: roomOf(content, 'after-forced-break', measure),
    other: roomOf(content, 'other', measure),
  };
  return lineEnds ? rememberEnds(content, first.cursor, rooms, lineEnds) : fitParagraph(content, first.cursor, rooms);
};

/** Makes one line after the other, each as wide as the room that it is given. */
export interface LineMaker {
  readonly first: LineStart;
  readonly make: (start: LineStart, room: number) => MadeLine;
}

/** The lines of a paragraph whose widths are not known before their heights: beside floats. Null without lines. */
export const lineMaker = (paragraph: ParagraphBox, width: number, env: LayoutEnv, from: number): LineMaker | null => {
  if (!hasLines(paragraph) || (from > 0 && !hasLineFrom(paragraph, width, env, from))) return null;
  const content = inlineContent(paragraph, env);
  const layoutOf = rememberAtomics(width, env);
  const make = (start: LineStart, room: number): MadeLine => {
    const measure = { width, limit: room, available: room, layoutOf };
    const { fragment, ...made } = makeLine(content, start, null, measure, env);
    return { ...made, fragment: { ...fragment, width: room } };
  };
  return { first: startAt(content, from), make };
};

const makeLines = (paragraph: ParagraphBox, width: number, env: LayoutEnv, from: number): readonly LineFragment[] => {
  if (!hasLines(paragraph)) return [];
  const content = inlineContent(paragraph, env);
  const first = startAt(content, from);
  const measure = measureOf(content, first.cursor, width, env);
  // A first line of its own style is broken by itself; the lines after it are chosen together.
  if (paragraph.firstLine && isFirstStart(first)) {
    const { fragment, next } = makeLine(content, first, null, measure, env);
    return next ? [fragment, ...followingLines(content, next, measure, env)] : [fragment];
  }
  return followingLines(content, first, measure, env);
};

const followingLines = (
  content: InlineContent,
  first: LineStart,
  measure: Measure,
  env: LayoutEnv,
): readonly LineFragment[] => {
  const ends = chosenEnds(content, first, measure, env);
  const lines: LineFragment[] = [];
  for (let start: LineStart | null = first; start; ) {
    const { fragment, next }: MadeLine = makeLine(content, start, ends?.[lines.length] ?? null, measure, env);
    lines.push(fragment);
    start = next;
  }
  return lines;
};

interface Kept {
  readonly fonts: FontLibrary;
  readonly lines: Map<number, readonly LineFragment[]>;
}

const keptByParagraph = new WeakMap<ParagraphBox, Kept>();

const keptFor = (paragraph: ParagraphBox, env: LayoutEnv): Kept => {
  const known = keptByParagraph.get(paragraph);
  if (known?.fonts === env.fonts) return known;
  const kept = { fonts: env.fonts, lines: new Map() };
  keptByParagraph.set(paragraph, kept);
  return kept;
};

/**
 * The last paragraphs that were cut into pieces. A paragraph is measured and broken within one table or page; afterwards
 * its lines are enough, and its pieces would fill the memory.
 */
const recent = new Map<ParagraphBox, { readonly fonts: FontLibrary; readonly content: InlineContent }>();
const mostRecent = 4000;

/** The paragraph cut into pieces; done once, whatever widths are asked for soon after. */
export const inlineContent = (paragraph: ParagraphBox, env: LayoutEnv): InlineContent => {
  const known = recent.get(paragraph);
  if (known?.fonts === env.fonts) return known.content;
  const content = cutIntoPieces(paragraph, env);
  recent.set(paragraph, { fonts: env.fonts, content });
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest) recent.delete(oldest);
  return content;
};

/** The lines from an offset on, if one begins just there. */
const linesFrom = (lines: readonly LineFragment[], offset: number): readonly LineFragment[] | null => {
  const index = lines.findIndex((line) => line.start === offset);
  return index === -1 ? null : lines.slice(index);
};

/**
 * All lines of a paragraph in a content width, each at x = 0 and y = 0. Their offsets follow each other without a gap
 * over the whole text. Kept by paragraph and width. With an offset, the lines from there on: on a page of another width
 * than the last, the text that is left is broken anew.
 */
export const breakIntoLines = (
  paragraph: ParagraphBox,
  width: number,
  env: LayoutEnv,
  from = 0,
): readonly LineFragment[] => {
  if (from === 0) return wholeLines(paragraph, width, env);
  if (!hasLineFrom(paragraph, width, env, from)) return [];
  return linesFrom(wholeLines(paragraph, width, env), from) ?? makeLines(paragraph, width, env, from);
};

/** All lines of a paragraph, kept for each width. */
const wholeLines = (paragraph: ParagraphBox, width: number, env: LayoutEnv): readonly LineFragment[] => {
  const { lines } = keptFor(paragraph, env);
  const known = lines.get(width);
  if (known) return known;
  const made = makeLines(paragraph, width, env, 0);
  lines.set(width, made);
  return made;
};

/** At the end of the text there is a line when a forced break stands before it and something without text after it. */
const hasLineFrom = (paragraph: ParagraphBox, width: number, env: LayoutEnv, from: number): boolean => {
  const { length } = paragraph.text;
  return from < length || (from === length && wholeLines(paragraph, width, env).at(-1)?.start === from);
};
