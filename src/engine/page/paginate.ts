import type { Box } from '../box/box.ts';
import { fixedBoxes } from '../box/fixed-boxes.ts';
import { boxFragment } from '../layout/box-fragment.ts';
import { pageNameAt } from '../layout/breaks.ts';
import type { BoxFragment } from '../layout/fragment.ts';
import { atStart, type Break, type BreakToken, type LayoutEnv } from '../layout/layout.ts';
import { type PageRooms, placePositioned } from '../layout/positioned/index.ts';
import type { PageStyle, PageStyles } from '../style/styled-tree.ts';
import { type ComposedPage, composePage, type PageStart, rootMargin } from './compose-page.ts';
import { noNotes } from './footnotes/pending-notes.ts';
import { pageArea } from './page-area.ts';
import { PageLimits } from './page-limits.ts';
import type { PageShelf } from './reuse-pages.ts';

/** A page with its content, before anything is known that needs all pages. */
export interface PageDraft {
  readonly number: number;
  readonly style: PageStyle;
  readonly isLeft: boolean;
  readonly isBlank: boolean;
  readonly name: string;
  readonly body: BoxFragment | null;
  /** Footnotes that the page calls. */
  readonly notes: readonly Box[];
}

/** The pages of one pass; not whole when a limit was reached before the end of the document. */
export interface Pagination {
  readonly drafts: readonly PageDraft[];
  readonly isWhole: boolean;
}

/**
 * Cuts the box tree into pages, one after the other; each begins where the last one ended. Pages that an earlier pass
 * has made of the same boxes are taken from the shelf, and new ones are put there.
 */
export const paginate = (root: Box, styles: PageStyles, shelf: PageShelf, env: LayoutEnv): Pagination => {
  const { drafts, isWhole } = cutIntoPages(root, styles, shelf, env);
  const positioned = withPositioned(drafts, root, styles, env);
  return { drafts: positioned.drafts, isWhole: isWhole && positioned.isWhole };
};

const cutIntoPages = (root: Box, styles: PageStyles, shelf: PageShelf, env: LayoutEnv): Pagination => {
  const pages: PageDraft[] = [...leadingPage(root, styles)];
  const limits = new PageLimits(root, env.report);
  let start: PageStart = { from: atStart, notes: noNotes };
  let forced: Break['forced'] = null;
  for (;;) {
    const name: string = start.from ? pageNameOf(root, start.from) : pages.at(-1)!.name;
    if (needsBlank(forced, pages.length + 1)) pages.push(draft(styles, pages.length + 1, name, true, null));
    const page = draft(styles, pages.length + 1, name, false, null);
    const { body, end, called, notes } = takeOrCompose(root, start, page.style, shelf, env);
    pages.push({ ...page, body, notes: called });
    if (!end && notes.notes.length === 0) return { drafts: pages, isWhole: true };
    const next: PageStart = { from: end?.token ?? null, notes };
    if (limits.isReached({ number: pages.length, body, start, next })) return { drafts: pages, isWhole: false };
    start = next;
    forced = end?.forced ?? null;
  }
};

/** A margin above the root that is higher than the first page takes it all, and is cut off there. */
const leadingPage = (root: Box, styles: PageStyles): readonly PageDraft[] => {
  const page = draft(styles, 1, pageNameOf(root, atStart), false, null);
  const area = pageArea(page.style);
  return rootMargin(root, area) < area.height ? [] : [{ ...page, body: { ...boxFragment(root), marks: [] } }];
};

/** Positioned boxes count from the first page area, the initial containing block; they may ask for further pages. */
const withPositioned = (drafts: readonly PageDraft[], root: Box, styles: PageStyles, env: LayoutEnv): Pagination => {
  const pages = [...drafts];
  const added = (): PageDraft => draft(styles, pages.length + 1, pages.at(-1)!.name, false, null);
  const rooms: PageRooms = {
    first: pages.findIndex((page) => !page.isBlank),
    areaOf: (page) => ({ ...pageArea(pages[page]!.style), x: 0, y: 0 }),
    next: (page) => {
      let next = page + 1;
      while (pages[next]?.isBlank) next += 1;
      if (next === pages.length) pages.push(added());
      return next;
    },
  };
  const { bodies, isWhole } = placePositioned(
    pages.map(({ body }) => body),
    rooms,
    fixedBoxes(root),
    env,
  );
  const placed = bodies.map((body, index) =>
    pages[index]!.body === body ? pages[index]! : { ...pages[index]!, body },
  );
  return { drafts: placed, isWhole };
};

const takeOrCompose = (
  root: Box,
  start: PageStart,
  style: PageStyle,
  shelf: PageShelf,
  env: LayoutEnv,
): ComposedPage => {
  const room = { area: pageArea(style), footnotes: style.footnoteArea };
  const { from } = start;
  if (!from || start.notes.notes.length > 0) return composePage(root, start, room, env);
  const made = shelf.take(root, from, room) ?? composePage(root, start, room, env);
  shelf.keep(root, from, room, made);
  return made;
};

const isLeftPage = (number: number): boolean => number % 2 === 0;

const needsBlank = (forced: Break['forced'], number: number): boolean =>
  (forced === 'left' && !isLeftPage(number)) || (forced === 'right' && isLeftPage(number));

const draft = (
  styles: PageStyles,
  number: number,
  name: string,
  isBlank: boolean,
  body: BoxFragment | null,
): PageDraft => {
  const isLeft = isLeftPage(number);
  const style = styles.select({ name, isFirst: number === 1, isLeft, isBlank, index: number });
  return { number, style, isLeft, isBlank, name, body, notes: [] };
};

/** Name of the page that begins at a token (css-page-3 §4.1). */
const pageNameOf = (box: Box, token: BreakToken): string => {
  if (token.at === 'start') return pageNameAt(box, 'start');
  if (token.at === 'floats') return pageNameOf(box, token.inside);
  const child = token.at === 'child' ? childAt(box, token.index) : undefined;
  return child && token.at === 'child' ? pageNameOf(child, token.inside) : box.style.page;
};

const childAt = (box: Box, index: number): Box | undefined => {
  if (box.kind === 'columns') return index === 0 ? box.flow : undefined;
  return box.kind === 'block' ? box.children[index] : undefined;
};
