import { avoidsInside } from '../breaks.ts';
import type { BoxFragment, Fragment } from '../fragment.ts';

/** What balancing must know of content that was laid out: where it cannot be broken. */

type Placed = Extract<Fragment, { kind: 'box' | 'line' }>;

const isPlaced = (fragment: Fragment): fragment is Placed => fragment.kind === 'box' || fragment.kind === 'line';

const partsOf = ({ children }: BoxFragment): readonly Placed[] => children.filter(isPlaced);

const isWhole = ({ box, style, edges }: BoxFragment): boolean =>
  box?.kind === 'replaced' || (edges.isFirst && edges.isLast && avoidsInside(style, 'column'));

/** Height of the tallest part that no column should cut. */
export const tallestPart = (fragment: Placed): number => {
  if (fragment.kind === 'line' || isWhole(fragment)) return fragment.height;
  return partsOf(fragment).reduce((tallest, part) => Math.max(tallest, tallestPart(part)), 0);
};

/** How far the content reaches below the top of a fragment; a box that goes on elsewhere ends with what is in it. */
export const contentBottom = (fragment: Placed): number => {
  if (fragment.kind === 'line') return fragment.height;
  const parts = partsOf(fragment);
  if (fragment.edges.isLast || parts.length === 0) return fragment.height;
  return parts.reduce((bottom, part) => Math.max(bottom, part.y + contentBottom(part)), 0);
};

/** The least height of which the start of a fragment makes use: up to the end of the first part in it. */
export const firstPart = (fragment: Placed): number => {
  if (fragment.kind === 'line' || isWhole(fragment)) return fragment.height;
  const first = partsOf(fragment)[0];
  return first ? first.y + firstPart(first) : fragment.border.top + fragment.padding.top;
};
