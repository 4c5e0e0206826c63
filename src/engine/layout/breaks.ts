import type { Box, InlineItem } from '../box/box.ts';
import type { BreakBetween, ComputedStyle } from '../style/computed-style.ts';
import { type Appeal, appeals, type Break } from './layout.ts';

/** Where a page may end, and how good a place it is (css-break-3 §3 and §4). */

export const isAtLeast = (a: Appeal, b: Appeal): boolean => appeals.indexOf(a) >= appeals.indexOf(b);

const lesser = (a: Appeal, b: Appeal): Appeal => (isAtLeast(a, b) ? b : a);

/** The later of two breaks unless the earlier is better. */
export const laterUnlessWorse = (earlier: Break | null, later: Break | null): Break | null => {
  if (!earlier || !later) return later ?? earlier;
  return isAtLeast(later.appeal, earlier.appeal) ? later : earlier;
};

/** A break within a box of this style. `break-inside: avoid` makes it less welcome, unless it is forced. */
export const within = (style: ComputedStyle, inner: Break): Break =>
  avoidsInside(style) && !inner.forced ? { ...inner, appeal: lesser(inner.appeal, 'breaks-avoid') } : inner;

export const avoidsInside = (style: ComputedStyle): boolean =>
  style.breakInside === 'avoid' || style.breakInside === 'avoid-page';

/** False for the anonymous paragraph that holds only places of positioned boxes: breaks look past it. */
const isInFlow = (box: Box): boolean =>
  box.kind !== 'paragraph' || !box.isAnonymous || box.text !== '' || !box.items.some(isOutOfFlow);

const isOutOfFlow = ({ kind }: InlineItem): boolean => kind === 'out-of-flow';

type Forced = Break['forced'];

const forcedBy: Partial<Record<BreakBetween, Exclude<Forced, null>>> = {
  page: 'page',
  left: 'left',
  right: 'right',
  recto: 'right',
  verso: 'left',
};

/** css-break-3 §3.1: what holds before the first child holds before its parent. */
const allBefore = (box: Box): readonly BreakBetween[] => {
  const own = box.style.breakBefore;
  if (box.kind === 'table') return box.groups[0] ? [own, ...groupBefore(box.groups[0])] : [own];
  const first = box.kind === 'block' ? box.children.find(isInFlow) : undefined;
  return first ? [own, ...allBefore(first)] : [own];
};

const groupBefore = (group: { style: ComputedStyle; rows: readonly { style: ComputedStyle }[] }) => [
  group.style.breakBefore,
  ...(group.rows[0] ? [group.rows[0].style.breakBefore] : []),
];

const groupAfter = (group: { style: ComputedStyle; rows: readonly { style: ComputedStyle }[] }) => {
  const last = group.rows.at(-1);
  return last ? [last.style.breakAfter, group.style.breakAfter] : [group.style.breakAfter];
};

const allAfter = (box: Box): readonly BreakBetween[] => {
  if (box.kind === 'table') {
    const group = box.groups.at(-1);
    return group ? [box.style.breakAfter, ...groupAfter(group)] : [box.style.breakAfter];
  }
  const last = box.kind === 'block' ? box.children.findLast(isInFlow) : undefined;
  return last ? [box.style.breakAfter, ...allAfter(last)] : [box.style.breakAfter];
};

/** Page name at the start or the end of a box (css-page-3 §4.1): that of its first or last child, down to the leaf. */
export const pageNameAt = (box: Box, edge: 'start' | 'end'): string => {
  if (box.kind !== 'block') return box.style.page;
  const child = edge === 'start' ? box.children.find(isInFlow) : box.children.findLast(isInFlow);
  return child ? pageNameAt(child, edge) : box.style.page;
};

export interface BreakPoint {
  readonly forced: Forced;
  readonly appeal: Appeal;
}

const isAvoid = (value: BreakBetween): boolean => value === 'avoid' || value === 'avoid-page';

/** What the values that meet at a break point come to (css-break-3 §3.1): a forced break wins, a sided one over `page`. */
export const breakPointOf = (values: readonly BreakBetween[]): BreakPoint => {
  const sides = values.map((value) => forcedBy[value]).filter((side) => side !== undefined);
  const forced = sides.find((side) => side !== 'page') ?? sides[0];
  if (forced) return { forced, appeal: 'perfect' };
  return { forced: null, appeal: values.some(isAvoid) ? 'breaks-avoid' : 'perfect' };
};

/** The break point between two siblings (css-break-3 §4.1, class A). */
const breakPointBetween = (previous: Box, next: Box): BreakPoint => {
  const point = breakPointOf([...allAfter(previous), ...allBefore(next)]);
  const changesPage = pageNameAt(previous, 'end') !== pageNameAt(next, 'start');
  return changesPage && !point.forced ? { forced: 'page', appeal: 'perfect' } : point;
};

const breakPoints = new WeakMap<Box, BreakPoint>();

/** Beside the place of a positioned box: possible, but better elsewhere. */
const noBreak: BreakPoint = { forced: null, appeal: 'last-resort' };

const lastInFlow = (siblings: readonly Box[], end: number): Box | undefined => {
  let index = end - 1;
  while (index >= 0 && !isInFlow(siblings[index]!)) index--;
  return siblings[index];
};

/** The same, kept by the later sibling, since boxes are immutable and have one place. */
export const breakPointBefore = (siblings: readonly Box[], index: number): BreakPoint => {
  const next = siblings[index]!;
  const known = breakPoints.get(next);
  if (known) return known;
  const previous = lastInFlow(siblings, index);
  const point = previous && isInFlow(next) ? breakPointBetween(previous, next) : noBreak;
  breakPoints.set(next, point);
  return point;
};

const forcing = new WeakMap<Box, boolean>();

/** Pages are forced to end somewhere within the box. Asked where a box would be laid out as if there were no pages. */
export const forcesBreakInside = (box: Box): boolean => {
  const known = forcing.get(box);
  if (known !== undefined) return known;
  const forces = searchForcedBreak(box);
  forcing.set(box, forces);
  return forces;
};

const searchForcedBreak = (box: Box): boolean => {
  if (box.kind === 'table') return forcesBreakInRows(box);
  if (box.kind !== 'block') return false;
  return box.children.some((child, index) => {
    const isForced = index > 0 && breakPointBefore(box.children, index).forced !== null;
    return isForced || forcesBreakInside(child);
  });
};

const forcesBreakInRows = ({ groups }: Extract<Box, { kind: 'table' }>): boolean =>
  groups.some(({ style, rows }) => {
    const styles = [style, ...rows.map((row) => row.style)];
    const isForced = styles.some(({ breakBefore, breakAfter }) => breakPointOf([breakBefore, breakAfter]).forced);
    return isForced || rows.some(({ cells }) => cells.some((cell) => forcesBreakInside(cell.box)));
  });
