import type { Box } from '../box/box.ts';
import { layOutToBestBreak } from '../layout/best-break.ts';
import { boxFragment } from '../layout/box-fragment.ts';
import type { BoxFragment, Rect } from '../layout/fragment.ts';
import { type Break, type BreakToken, fits, type LayoutEnv, type Space } from '../layout/layout.ts';
import { collapsedMargin, topMargins } from '../layout/margins.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import { contentLimit } from './footnotes/content-limit.ts';
import { FootnoteArea } from './footnotes/footnote-area.ts';
import { type FootnoteCall, footnoteCalls } from './footnotes/footnote-calls.ts';
import { noNotes, type PendingNotes, withNotes } from './footnotes/pending-notes.ts';

/** Where a page begins: in the content (null: all of it is placed), and with what notes of earlier pages. */
export interface PageStart {
  readonly from: BreakToken | null;
  readonly notes: PendingNotes;
}

/** The room of a page. */
export interface PageRoom {
  readonly area: Rect;
  readonly footnotes: ComputedStyle;
}

/** What one page takes of the document, and where the next goes on. */
export interface ComposedPage {
  readonly body: BoxFragment | null;
  readonly end: Break | null;
  /** How far layout looked before it decided where the page ends; null: to the end of the document. */
  readonly reach: BreakToken | null;
  /** Notes that the page calls, in the order of the document. */
  readonly called: readonly Box[];
  /** Notes that the next page begins with. */
  readonly notes: PendingNotes;
}

/** The margin above the root; on a page that has no room for it, nothing else stands (css-break-3 §5.2). */
export const rootMargin = (root: Box, { width }: Rect): number => collapsedMargin(topMargins(root, width));

/**
 * Fills one page, up to the best break that was passed on the way. Notes of earlier pages come first; the content takes
 * what they leave. Where its own notes need room, it is laid out again in less, so that each line stands above its note.
 */
export const composePage = (root: Box, start: PageStart, room: PageRoom, env: LayoutEnv): ComposedPage => {
  const page = { root, area: room.area, env, footnotes: new FootnoteArea(room.footnotes, room.area, root, env) };
  if (start.notes.notes.length === 0 && start.from) return fillPage(page, start.from, true, noNotes, room.area.height);
  const carried = page.footnotes.layOut(start.notes, room.area.height, true);
  const bottom = room.area.height - carried.height;
  const isFull = carried.rest.notes.length > 0 || bottom <= 0 || !start.from;
  return isFull ? notesAlone(page, start) : fillPage(page, start.from, false, start.notes, bottom);
};

interface PageInHand {
  readonly root: Box;
  readonly area: Rect;
  readonly env: LayoutEnv;
  readonly footnotes: FootnoteArea;
}

/** A page of notes: the content waits for the next. */
const notesAlone = (page: PageInHand, { from, notes }: PageStart): ComposedPage => {
  const { root, area } = page;
  const body = { ...boxFragment(root), width: area.width, edges: { isFirst: false, isLast: false }, marks: [] };
  const end: Break | null = from && { token: from, appeal: 'perfect', forced: null };
  const filled = page.footnotes.layOut(notes, area.height, true);
  return { body: withArea(body, filled, page), end, reach: null, called: [], notes: filled.rest };
};

const withArea = (
  body: BoxFragment,
  { fragment, height }: ReturnType<FootnoteArea['layOut']>,
  { area }: PageInHand,
): BoxFragment => {
  if (!fragment) return body;
  const placed = { ...fragment, x: fragment.x - body.x, y: area.height - height + fragment.y - body.y };
  return { ...body, children: [...body.children, placed] };
};

const fillPage = (
  page: PageInHand,
  from: BreakToken,
  mustPlace: boolean,
  carried: PendingNotes,
  bottom: number,
): ComposedPage => {
  const { body, end, reach, calls, limit } = layOutAboveNotes(page, from, mustPlace, bottom);
  if (!body) return notesAlone(page, { from, notes: carried });
  const called = calls.map(({ note }) => note);
  const notes = withNotes(carried, called);
  if (notes.notes.length === 0) return { body, end, reach, called, notes };
  const lowest = calls.reduce((edge, call) => Math.max(edge, call.bottom), limit);
  // The content left room for the beginning of a carried note, even where that is more than the area may hold.
  const filled = page.footnotes.layOut(notes, page.area.height - lowest, carried.notes.length > 0);
  return { body: withArea(body, filled, page), end, reach, called, notes: filled.rest };
};

interface Content extends Pick<ComposedPage, 'body' | 'end' | 'reach'> {
  readonly calls: readonly FootnoteCall[];
  /** Where the content ends at most. */
  readonly limit: number;
}

/** Less room may bring other lines to the page, as in columns; then a few more attempts have to do. */
const attempts = 4;

/** The content of a page, with room below it for the notes that it calls; `bottom` is where earlier notes begin. */
const layOutAboveNotes = (page: PageInHand, from: BreakToken, mustPlace: boolean, bottom: number): Content => {
  let limit = bottom;
  for (let attempt = 1; ; attempt++) {
    const content = layOutContent(page, from, mustPlace, limit);
    if (!content.body) return { ...content, calls: [], limit };
    const calls = footnoteCalls(content.body);
    const wanted = contentLimit(calls, page.footnotes, bottom);
    const isAbove = fits(content.body.y + content.body.height, wanted) && !content.end;
    if (isAbove || wanted >= limit) return { ...content, calls, limit: Math.min(limit, wanted) };
    if (attempt === attempts) return { ...content, calls, limit };
    limit = wanted;
  }
};

const layOutContent = ({ root, area, env }: PageInHand, from: BreakToken, mustPlace: boolean, bottom: number) => {
  const margin = from.at === 'start' ? rootMargin(root, area) : 0;
  const y = margin < area.height ? margin : 0;
  const space: Space = {
    width: area.width,
    height: area.height,
    direction: root.style.direction,
    imposedWidth: null,
    imposedHeight: null,
    y,
    bottom,
    fragmentainer: 'page',
    mustPlace,
    floats: null,
    from,
    to: null,
  };
  const { fragment, end, reach } = layOutToBestBreak(root, space, env);
  return { body: fragment && { ...fragment, y }, end, reach: reach?.token ?? null };
};
