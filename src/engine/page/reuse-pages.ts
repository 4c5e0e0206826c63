import type { Box } from '../box/box.ts';
import { breakPointBefore } from '../layout/breaks.ts';
import type { Rect } from '../layout/fragment.ts';
import type { BreakToken } from '../layout/layout.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { ComposedPage, PageRoom } from './compose-page.ts';

/** A page as an earlier pass composed it, and what it was made from. */
interface MadePage {
  readonly root: Box;
  readonly from: BreakToken;
  readonly footnotes: ComputedStyle;
  readonly composed: ComposedPage;
}

/**
 * The pages of an earlier pass. Only what references have changed is another box in the next pass, so a page that begins
 * at the same token, in an area of the same size with notes set alike, and holds the same boxes is the same page.
 */
export class PageShelf {
  readonly #pages = new Map<string, MadePage>();

  take(root: Box, from: BreakToken, room: PageRoom): ComposedPage | null {
    const made = this.#pages.get(keyOf(from, room.area));
    if (made?.footnotes !== room.footnotes) return null;
    return isSameBetween(made.root, root, from, made.composed.reach) ? made.composed : null;
  }

  keep(root: Box, from: BreakToken, { area, footnotes }: PageRoom, composed: ComposedPage): void {
    this.#pages.set(keyOf(from, area), { root, from, footnotes, composed });
  }
}

const keyOf = (from: BreakToken, { width, height }: Rect): string => `${width} ${height} ${JSON.stringify(from)}`;

/**
 * Nothing has changed from the one token to the other, the box at which the page ended included. Only blocks are looked
 * into: what other modes hold is one with their box.
 */
const isSameBetween = (earlier: Box, later: Box, from: BreakToken, to: BreakToken | null): boolean => {
  if (earlier === later) return true;
  if (earlier.kind !== 'block' || later.kind !== 'block') return false;
  if (earlier.style !== later.style || earlier.marker !== later.marker || earlier.marks !== later.marks) return false;
  const first = from.at === 'child' ? from.index : 0;
  const last = to?.at === 'child' ? to.index : earlier.children.length;
  if (last >= earlier.children.length && earlier.children.length !== later.children.length) return false;
  for (let index = first; index <= last && index < earlier.children.length; index++) {
    const [child, other] = [earlier.children[index], later.children[index]];
    if (!child || !other) return false;
    const start: BreakToken = index === first && from.at === 'child' ? from.inside : { at: 'start' };
    const stop = index === last && to?.at === 'child' && to.inside.at !== 'start' ? to.inside : null;
    if (!isSameBetween(child, other, start, stop)) return false;
  }
  return first === 0 || hasSameBreakBefore(earlier.children, later.children, first);
};

const hasSameBreakBefore = (earlier: readonly Box[], later: readonly Box[], index: number): boolean => {
  if (index >= earlier.length || index >= later.length) return earlier.length === later.length;
  const [known, found] = [breakPointBefore(earlier, index, 'page'), breakPointBefore(later, index, 'page')];
  return known.forced === found.forced && known.appeal === found.appeal;
};
