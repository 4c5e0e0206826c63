import type { Box } from '../../box/box.ts';
import { boxFragment } from '../box-fragment.ts';
import { horizontal, vertical } from '../box-model.ts';
import type { BoxFragment, Fragment, InlineFragment, PlaceholderFragment, Rect } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { type ContainingBlock, isContainingBlock, paddingBox, splitBlocks } from './containing-block.ts';
import type { Corner } from './corner.ts';
import { layOutOverPages, type PagePart, type PageRooms } from './lay-out-over-pages.ts';
import { newDocument, type PositionedDocument } from './positioned-document.ts';
import { type RelativeBasis, relativeOffset } from './relative-offset.ts';
import { type ParentBox, staticPosition } from './static-position.ts';

/**
 * Positioned boxes of a document (CSS 2.2 §9.3), once the flow has its place and every containing block its height:
 * relative ones are moved, absolute and fixed ones laid out and put where their placeholder stood, so that they keep
 * their place in the order of the document. Nothing in the flow moves for them. An absolute box counts over the pages
 * of its containing block as if they stood one below the other, and goes on to later pages where it is too tall.
 */
export const placePositioned = (
  bodies: readonly (BoxFragment | null)[],
  rooms: PageRooms,
  fixed: readonly Box[],
  env: LayoutEnv,
): PositionedBodies => {
  const direction = directionOf(bodies);
  const document = newDocument(rooms, direction, splitBlocks(bodies), env);
  const placed = bodies.map((body, page) => body && placeBox(body, { x: 0, y: 0 }, aroundPage(page, document)));
  const gathered = withStrays(placed, document);
  const whole = gathered.map((body, page) => body && repeatFixed(fixed, body, page, document));
  return { bodies: whole, isWhole: document.cut.size === 0 };
};

/** What stands on each page; not whole when a positioned box goes on where no page is made for it. */
interface PositionedBodies {
  readonly bodies: readonly (BoxFragment | null)[];
  readonly isWhole: boolean;
}

/** A body by itself, in an area that nothing leaves: a page-margin box. */
export const placeInArea = (body: BoxFragment, area: Rect, env: LayoutEnv): BoxFragment => {
  const rooms: PageRooms = { areaOf: () => ({ ...area, height: Number.POSITIVE_INFINITY }), next: () => 0, first: 0 };
  const { direction } = body.style;
  const around = aroundPage(0, newDocument(rooms, direction, new Map(), env));
  const block = { direction, parts: [{ page: 0, rect: area }] };
  const parent = { flex: null, direction, content: area };
  return placeBox(body, { x: 0, y: 0 }, { ...around, area, basis: { ...area, direction }, parent, block });
};

export type { PageRooms };

const aroundPage = (page: number, document: PositionedDocument): Around => {
  const { rooms, direction } = document;
  const area = rooms.areaOf(page);
  const block = { direction, parts: [{ page: rooms.first, rect: rooms.areaOf(rooms.first) }] };
  const basis = { ...area, direction };
  const parent = { flex: null, direction, content: area };
  return { block, page, area, basis, parent, isContinued: false, isRepeat: false, document };
};

/** The first containing block has the direction of the root element (css-writing-modes-4 §8). */
const directionOf = (bodies: readonly (BoxFragment | null)[]): Direction =>
  bodies.find((body) => body !== null)?.style.direction ?? 'ltr';

/** Fixed boxes of other pages, shown again on this one; what is too tall in them goes on over pages only once. */
const repeatFixed = (
  all: readonly Box[],
  body: BoxFragment,
  page: number,
  document: PositionedDocument,
): BoxFragment => {
  const own = document.fixed.get(page);
  const around = { ...aroundPage(page, document), document: { ...document, rooms: endless(document.rooms) } };
  const repeated = all
    .filter((box) => !own?.has(box))
    .flatMap((box) => {
      const at = { kind: 'placeholder', x: -body.x, y: -body.y, width: 0, height: 0, box } as const;
      const fragment = placeAbsolute(at, body, around);
      return fragment ? [{ ...fragment, isRepeat: true }] : [];
    });
  return repeated.length === 0 ? body : { ...body, children: [...body.children, ...repeated] };
};

/** What a fragment must know of those around it. */
interface Around {
  /** The padding box of the nearest positioned ancestor, or the area of the first page. */
  readonly block: ContainingBlock;
  readonly page: number;
  /** The area of this page, which all places on it count from. */
  readonly area: Rect;
  readonly basis: RelativeBasis;
  readonly parent: ParentBox;
  /** An earlier page shows what begins here: its positioned boxes stand there. */
  readonly isContinued: boolean;
  /** An earlier page shows all of this too, as it does a head that stands on every page of its table. */
  readonly isRepeat: boolean;
  readonly document: PositionedDocument;
}

const inside = (corner: Corner, { x, y }: Rect): Corner => ({ x: corner.x + x, y: corner.y + y });

type Direction = ContainingBlock['direction'];

/** The same list when nothing in it has changed. */
const mapKept = <T>(list: readonly T[], change: (entry: T) => T | null): readonly T[] => {
  const changed = list.map(change);
  return changed.every((entry, index) => entry === list[index]) ? list : changed.filter((entry) => entry !== null);
};

const blockOf = (fragment: BoxFragment, rect: Rect, { block, page, document }: Around): ContainingBlock => {
  if (!isContainingBlock(fragment)) return block;
  const split = fragment.box && document.split.get(fragment.box);
  return split ?? { direction: fragment.style.direction, parts: [{ page, rect }] };
};

const moved = <F extends BoxFragment | Extract<InlineFragment, { kind: 'inline-box' }>>(
  fragment: F,
  basis: RelativeBasis,
): F => {
  const offset = relativeOffset(fragment.style, basis);
  return offset ? { ...fragment, x: fragment.x + offset.x, y: fragment.y + offset.y } : fragment;
};

const placeBox = (fragment: BoxFragment, parent: Corner, around: Around): BoxFragment => {
  const box = moved(fragment, around.basis);
  const corner = inside(parent, box);
  const padding = paddingBox(box, corner);
  const isContinued = around.isContinued || (box.isSlice && box.isRepeat);
  const isRepeat = around.isRepeat || box.isRepeat;
  const inner = { ...within(box, padding, around), isContinued, isRepeat, block: blockOf(box, padding, around) };
  const children = mapKept(box.children, (child) => placeFragment(child, corner, inner));
  return children === box.children ? box : { ...box, children };
};

/** What the children of a box count from. */
const within = ({ box, style, padding }: BoxFragment, rect: Rect, around: Around): Around => {
  const { direction } = style;
  const width = rect.width - horizontal(padding);
  const height = rect.height - vertical(padding);
  const content = { x: rect.x + padding.left, y: rect.y + padding.top, width, height };
  const basis = { width, height: style.height === 'auto' ? null : height, direction };
  return { ...around, basis, parent: { flex: box?.kind === 'flex' ? box : null, direction, content } };
};

const placeFragment = (fragment: Fragment, parent: Corner, around: Around): Fragment | null => {
  switch (fragment.kind) {
    case 'box':
      return placeBox(fragment, parent, around);
    case 'line':
      return placeInlines(fragment, inside(parent, fragment), around);
    case 'placeholder':
      return placeAbsolute(fragment, parent, around);
    case 'collapsed-borders':
    case 'column-rules':
      return fragment;
  }
};

const placeInlines = <F extends { readonly children: readonly InlineFragment[] }>(
  fragment: F,
  corner: Corner,
  around: Around,
): F => {
  const children = mapKept(fragment.children, (child) => placeInline(child, corner, around));
  return children === fragment.children ? fragment : { ...fragment, children };
};

const placeInline = (fragment: InlineFragment, parent: Corner, around: Around): InlineFragment | null => {
  switch (fragment.kind) {
    case 'text':
      return fragment;
    case 'inline-box': {
      const box = moved(fragment, around.basis);
      const corner = inside(parent, box);
      if (!isContainingBlock(box)) return placeInlines(box, corner, around);
      const { direction } = box.style;
      const block = { direction, parts: [{ page: around.page, rect: paddingBox(box, corner) }] };
      return placeInlines(box, corner, { ...around, block });
    }
    case 'atomic': {
      const inner = placeBox(fragment.fragment, inside(parent, fragment), around);
      return inner === fragment.fragment ? fragment : { ...fragment, fragment: inner };
    }
    case 'placeholder': {
      const inner = placeAbsolute(fragment, parent, around);
      return inner && { kind: 'atomic', x: 0, y: 0, width: 0, height: 0, fragment: inner };
    }
  }
};

/** The box instead of its placeholder, relative to the same parent; null where it stands on other pages only. */
const placeAbsolute = (placeholder: PlaceholderFragment, parent: Corner, around: Around): BoxFragment | null => {
  const { box } = placeholder;
  const { page, area, document } = around;
  // A note stands in the footnote area of its page.
  if (around.isContinued || box.style.float === 'footnote') return null;
  const isFixed = box.style.position === 'fixed';
  if (isFixed) noteFixed(box, around);
  const block = isFixed ? { direction: document.direction, parts: [{ page, rect: area }] } : around.block;
  const at = { ...staticPosition(box, inside(parent, placeholder), around.parent), page };
  const rooms = isFixed ? endless(document.rooms) : document.rooms;
  const { parts, isWhole } = layOutOverPages(box, block, at, rooms, document.env);
  if (!isWhole) document.cut.add(box);
  const own: ContainingBlock = {
    direction: box.style.direction,
    parts: parts.map((part) => ({ page: part.page, rect: paddingBox(part.fragment, part.fragment) })),
  };
  for (const part of parts) if (part.page !== page) keepElsewhere(part, own, around);
  const here = parts.find((part) => part.page === page)?.fragment;
  return here ? placePart({ ...here, x: here.x - parent.x, y: here.y - parent.y }, parent, own, around) : null;
};

const noteFixed = (box: Box, { page, document: { fixed } }: Around): void => {
  const known = fixed.get(page) ?? new Set();
  known.add(box);
  fixed.set(page, known);
};

/** A fixed box stays on its page, however tall it is. */
const endless = (rooms: PageRooms): PageRooms => ({
  ...rooms,
  areaOf: (page) => ({ ...rooms.areaOf(page), height: Number.POSITIVE_INFINITY }),
});

/** What is within a part of a positioned box; the box itself is where it belongs. */
const placePart = (fragment: BoxFragment, parent: Corner, own: ContainingBlock, around: Around): BoxFragment => {
  const corner = inside(parent, fragment);
  const padding = paddingBox(fragment, corner);
  const inner = { ...within(fragment, padding, around), block: own };
  const children = mapKept(fragment.children, (child) => placeFragment(child, corner, inner));
  return children === fragment.children ? fragment : { ...fragment, children };
};

const keepElsewhere = ({ page, fragment }: PagePart, own: ContainingBlock, around: Around): void => {
  const { rooms, elsewhere } = around.document;
  const placed = placePart(fragment, { x: 0, y: 0 }, own, { ...around, page, area: rooms.areaOf(page) });
  const kept = elsewhere.get(page) ?? [];
  kept.push(around.isRepeat ? { ...placed, isRepeat: true } : placed);
  elsewhere.set(page, kept);
};

/** The bodies with what has come to them from other pages. */
const withStrays = (
  bodies: readonly (BoxFragment | null)[],
  { elsewhere, rooms }: PositionedDocument,
): readonly (BoxFragment | null)[] => {
  const count = Math.max(bodies.length, ...[...elsewhere.keys()].map((page) => page + 1));
  return Array.from({ length: count }, (_, page) => {
    const strays = elsewhere.get(page);
    const body = bodies[page] ?? null;
    if (!strays && page < bodies.length) return body;
    const around = body ?? emptyBody(bodies, rooms.areaOf(page));
    if (!strays) return around;
    const moved = strays.map((stray) => ({ ...stray, x: stray.x - around.x, y: stray.y - around.y }));
    return { ...around, children: [...around.children, ...moved] };
  });
};

/** A page that holds nothing of the flow. */
const emptyBody = (bodies: readonly (BoxFragment | null)[], { width }: Rect): BoxFragment => {
  const root = bodies.find((body) => body?.box)?.box;
  if (!root) throw new Error('only a page with content has positioned boxes');
  return { ...boxFragment(root), width, edges: { isFirst: false, isLast: false }, marks: [] };
};
