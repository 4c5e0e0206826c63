import type { Box } from '../../box/box.ts';
import { layOutToBestBreak } from '../best-break.ts';
import type { BoxFragment, Rect } from '../fragment.ts';
import { atStart, type BreakToken, fits, type LayoutEnv } from '../layout.ts';
import type { BlockRect, ContainingBlock } from './containing-block.ts';
import type { Corner } from './corner.ts';
import { absoluteSpace, layOutAbsolute } from './lay-out-absolute.ts';
import type { StaticPosition } from './static-position.ts';

/** The areas of the pages, which all places count from; blank pages are passed over. */
export interface PageRooms {
  readonly first: number;
  readonly areaOf: (page: number) => Rect;
  /** The next page that takes content; one is made where the document ends. */
  readonly next: (page: number) => number;
}

/** What stands of a positioned box on one page, counted from the area of the page. */
export interface PagePart {
  readonly page: number;
  readonly fragment: BoxFragment;
}

/** A positioned box on its pages; not whole when it goes on where no page is made for it. */
export interface PlacedOverPages {
  readonly parts: readonly PagePart[];
  readonly isWhole: boolean;
}

/** A place on a page. */
interface PlaceOnPage extends Corner {
  readonly page: number;
}

/**
 * Lays out an absolutely positioned box: first whole, since offsets from the bottom ask for its height, and again over
 * pages where it does not fit (css-break-3 §4).
 */
export const layOutOverPages = (
  box: Box,
  block: ContainingBlock,
  at: StaticPosition & PlaceOnPage,
  rooms: PageRooms,
  env: LayoutEnv,
): PlacedOverPages => {
  const whole = stitchedRect(block);
  const staticAt = { ...at, y: stitchedY(at, block, rooms) };
  const fragment = layOutAbsolute(box, whole, staticAt, env);
  if (!fragment) return { parts: [], isWhole: true };
  const place = placeOf(fragment, block, rooms);
  const area = rooms.areaOf(place.page);
  if (fits(place.y + fragment.height, area.height))
    return { parts: [{ page: place.page, fragment: { ...fragment, y: place.y } }], isWhole: true };
  return cutOverPages(box, whole, staticAt, place, rooms, env);
};

/** The parts one below the other, as one rectangle that begins at 0. */
const stitchedRect = ({ direction, parts }: ContainingBlock): BlockRect => {
  const { x, width } = parts[0]!.rect;
  return { direction, x, y: 0, width, height: parts.reduce((sum, { rect }) => sum + rect.height, 0) };
};

/** How far a place lies below the top of the containing block, all pages between them counted. */
const stitchedY = ({ page, y }: PlaceOnPage, { parts }: ContainingBlock, rooms: PageRooms): number => {
  let above = 0;
  for (const { page: own, rect } of parts) {
    if (own === page) return above + y - rect.y;
    above += rect.height;
  }
  const { page: start, rect } = parts[0]!;
  let between = 0;
  for (let other = start; other < page; other = rooms.next(other)) between += rooms.areaOf(other).height;
  return between + y - rect.y;
};

/** The page and the place on it that lie so far below the top of the containing block. */
const placeOf = ({ x, y }: Corner, { parts }: ContainingBlock, rooms: PageRooms): PlaceOnPage => {
  let above = 0;
  let part = parts[0]!;
  for (const next of parts.slice(1)) {
    if (y < above + part.rect.height) break;
    above += part.rect.height;
    part = next;
  }
  return onItsPage({ page: part.page, x, y: part.rect.y + y - above }, rooms);
};

/** Most pages that one positioned box may be away from its containing block. */
const farthest = 1000;

const onItsPage = ({ page, x, y }: PlaceOnPage, rooms: PageRooms): PlaceOnPage => {
  let place = { page, x, y };
  for (let step = 0; step < farthest; step++) {
    const { height } = rooms.areaOf(place.page);
    if (!fits(height, place.y)) return place;
    place = { page: rooms.next(place.page), x, y: place.y - height };
  }
  return place;
};

const cutOverPages = (
  box: Box,
  block: BlockRect,
  at: StaticPosition,
  place: PlaceOnPage,
  rooms: PageRooms,
  env: LayoutEnv,
): PlacedOverPages => {
  const parts: PagePart[] = [];
  const space = absoluteSpace(box, block, at, env);
  let from: BreakToken | null = atStart;
  let { page, y } = place;
  while (from && parts.length < farthest) {
    const { fragment, end } = layOutToBestBreak(box, { ...space, y, bottom: rooms.areaOf(page).height, from }, env);
    if (fragment) parts.push({ page, fragment: { ...fragment, x: place.x, y } });
    from = end === null ? null : end.token;
    if (from) page = rooms.next(page);
    y = 0;
  }
  if (from) reportTooTall(box, env);
  return { parts, isWhole: from === null };
};

const reportTooTall = ({ element }: Box, { report }: LayoutEnv): void =>
  report({
    severity: 'error',
    code: 'PAGE-too-many',
    message: `this positioned box does not end within ${farthest.toLocaleString('en')} pages`,
    span: element.span,
    hint: 'give it a smaller height, or leave it in the flow of the text',
  });
