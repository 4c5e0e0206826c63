import type { Box, FlexBox, InlineItem } from '../box/box.ts';
import type { BreakBetween, ComputedStyle } from '../style/computed-style.ts';
import { type Appeal, appeals, type Break, type Fragmentainer } from './layout.ts';

/** Where a page or a column may end, and how good a place it is (css-break-3 §3 and §4). */

export const isAtLeast = (a: Appeal, b: Appeal): boolean => appeals.indexOf(a) >= appeals.indexOf(b);

export const lesser = (a: Appeal, b: Appeal): Appeal => (isAtLeast(a, b) ? b : a);

/** The later of two breaks unless the earlier is better. */
export const laterUnlessWorse = (earlier: Break | null, later: Break | null): Break | null => {
  if (!earlier || !later) return later ?? earlier;
  return isAtLeast(later.appeal, earlier.appeal) ? later : earlier;
};

/** A break within a box of this style. `break-inside: avoid` makes it less welcome, unless it is forced. */
export const within = (style: ComputedStyle, inner: Break, fragmentainer: Fragmentainer): Break =>
  avoidsInside(style, fragmentainer) && !inner.forced ? { ...inner, appeal: avoided(inner.appeal) } : inner;

/** Going against one wish is better than going against several. */
const avoided = (appeal: Appeal): Appeal =>
  isAtLeast(appeal, 'breaks-orphans') ? 'breaks-avoid' : lesser(appeal, 'breaks-avoids');

export const avoidsInside = (style: ComputedStyle, fragmentainer: Fragmentainer): boolean =>
  style.breakInside === 'avoid' || style.breakInside === avoidIn(fragmentainer);

const avoidIn = (fragmentainer: Fragmentainer) => (fragmentainer === 'page' ? 'avoid-page' : 'avoid-column');

/** False for the anonymous paragraph that holds only floats or places of positioned boxes: breaks look past it. */
const isInFlow = (box: Box): boolean =>
  box.kind !== 'paragraph' || !box.isAnonymous || box.text !== '' || !box.items.some(isOutOfFlow);

const isOutOfFlow = ({ kind }: InlineItem): boolean => kind === 'out-of-flow' || kind === 'float';

type Forced = Break['forced'];

const forcedBy: Partial<Record<BreakBetween, Exclude<Forced, null>>> = {
  column: 'column',
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
  const firsts = isRow(box) ? box.items : [firstIn(box)].filter((first) => first !== undefined);
  return firsts.length > 0 ? [own, ...firsts.flatMap(allBefore)] : [own, ...floatBreaks(box, 'breakBefore')];
};

/** All items of a single line begin and end where their container does (css-flexbox-1 §10). */
const isRow = (box: Box): box is FlexBox =>
  box.kind === 'flex' && box.style.flexWrap === 'nowrap' && box.style.flexDirection.startsWith('row');

/** Floats that stand between blocks break the page as blocks do (css-break-3 §3.1). */
const floatBreaks = (box: Box | undefined, edge: 'breakBefore' | 'breakAfter'): readonly BreakBetween[] =>
  box?.kind === 'paragraph' && box.text === ''
    ? box.items.flatMap((item) => (item.kind === 'float' ? [item.box.style[edge]] : []))
    : [];

/** The first box in flow in another, of which what holds before it holds before the other. */
const firstIn = (box: Box): Box | undefined => {
  if (box.kind === 'spanner') return box.content;
  return childrenOf(box).find(isInFlow);
};

const lastIn = (box: Box): Box | undefined => {
  if (box.kind === 'spanner') return box.content;
  return childrenOf(box).findLast(isInFlow);
};

const childrenOf = (box: Box): readonly Box[] => {
  if (box.kind === 'block') return box.children;
  return box.kind === 'flex' ? box.items : [];
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
  const own = box.style.breakAfter;
  const lasts = isRow(box) ? box.items : [lastIn(box)].filter((last) => last !== undefined);
  return lasts.length > 0 ? [own, ...lasts.flatMap(allAfter)] : [own, ...floatBreaks(box, 'breakAfter')];
};

/** Page name at the start or the end of a box (css-page-3 §4.1): that of its first or last child, down to the leaf. */
export const pageNameAt = (box: Box, edge: 'start' | 'end'): string => {
  const child = edge === 'start' ? firstIn(box) : lastIn(box);
  return child ? pageNameAt(child, edge) : box.style.page;
};

export interface BreakPoint {
  readonly forced: Forced;
  readonly appeal: Appeal;
}

const strengths: readonly Forced[] = [null, 'spanner', 'column', 'page', 'right', 'left'];

const stronger = (a: Forced, b: Forced): Forced => {
  if (isSided(a) && isSided(b)) return a;
  return strengths.indexOf(b) > strengths.indexOf(a) ? b : a;
};

const isSided = (forced: Forced): boolean => forced === 'left' || forced === 'right';

const forcedIn = (value: BreakBetween, fragmentainer: Fragmentainer): Forced =>
  value === 'column' && fragmentainer === 'page' ? null : (forcedBy[value] ?? null);

/**
 * What the values that meet at a break point come to (css-break-3 §3.1): a forced break wins, of a page over that of a
 * column, and a sided one over `page`.
 */
export const breakPointOf = (values: readonly BreakBetween[], fragmentainer: Fragmentainer): BreakPoint => {
  const forced = values.map((value) => forcedIn(value, fragmentainer)).reduce(stronger, null);
  if (forced) return { forced, appeal: 'perfect' };
  const isAvoided = values.some((value) => value === 'avoid' || value === avoidIn(fragmentainer));
  return { forced: null, appeal: isAvoided ? 'breaks-avoid' : 'perfect' };
};

/** The break point between two siblings (css-break-3 §4.1, class A). */
const breakPointBetween = (previous: Box, next: Box, fragmentainer: Fragmentainer): BreakPoint => {
  const point = breakPointOf([...allAfter(previous), ...allBefore(next)], fragmentainer);
  return withPageChange(point, previous, next);
};

/** Where the name of the page changes, a page ends (css-page-3 §4.1). */
const withPageChange = (point: BreakPoint, previous: Box | undefined, next: Box | undefined): BreakPoint => {
  const changes = previous && next && pageNameAt(previous, 'end') !== pageNameAt(next, 'start');
  return changes && (!point.forced || point.forced === 'column') ? { forced: 'page', appeal: 'perfect' } : point;
};

/** The break point between things that stand side by side and those below them (css-flexbox-1 §10). */
export const breakPointAmong = (
  above: readonly Box[],
  below: readonly Box[],
  fragmentainer: Fragmentainer,
): BreakPoint => {
  const point = breakPointOf([...above.flatMap(allAfter), ...below.flatMap(allBefore)], fragmentainer);
  return withPageChange(point, above.at(-1), below[0]);
};

const breakPoints: Readonly<Record<Fragmentainer, WeakMap<Box, BreakPoint>>> = {
  page: new WeakMap(),
  column: new WeakMap(),
  'low-column': new WeakMap(),
};

/** Beside the place of a positioned box: possible, but better elsewhere. */
const noBreak: BreakPoint = { forced: null, appeal: 'last-resort' };

const lastInFlow = (siblings: readonly Box[], end: number): Box | undefined => {
  let index = end - 1;
  while (index >= 0 && !isInFlow(siblings[index]!)) index--;
  return siblings[index];
};

/** The same, kept by the later sibling, since boxes are immutable and have one place. */
export const breakPointBefore = (siblings: readonly Box[], index: number, fragmentainer: Fragmentainer): BreakPoint => {
  const next = siblings[index]!;
  const known = breakPoints[fragmentainer].get(next);
  if (known) return known;
  const previous = lastInFlow(siblings, index);
  const inFlow = previous && isInFlow(next) ? breakPointBetween(previous, next, fragmentainer) : noBreak;
  const values = [...floatBreaks(siblings[index - 1], 'breakAfter'), ...floatBreaks(next, 'breakBefore')];
  const floated = breakPointOf(values, fragmentainer);
  const point = floated.forced && !inFlow.forced ? floated : inFlow;
  breakPoints[fragmentainer].set(next, point);
  return point;
};

const forcing: Readonly<Record<Fragmentainer, WeakMap<Box, boolean>>> = {
  page: new WeakMap(),
  column: new WeakMap(),
  'low-column': new WeakMap(),
};

/** A break is forced somewhere within the box. Asked where a box would be laid out as if there were no pages. */
export const forcesBreakInside = (box: Box, fragmentainer: Fragmentainer): boolean => {
  const known = forcing[fragmentainer].get(box);
  if (known !== undefined) return known;
  const forces = searchForcedBreak(box, fragmentainer);
  forcing[fragmentainer].set(box, forces);
  return forces;
};

const searchForcedBreak = (box: Box, fragmentainer: Fragmentainer): boolean => {
  if (box.kind === 'table') return forcesBreakInRows(box, fragmentainer);
  // A column that is forced to end within further columns is theirs.
  if (box.kind === 'columns') return forcesBreakInside(box.flow, 'page');
  if (box.kind !== 'block') return false;
  return box.children.some((child, index) => {
    const isForced = index > 0 && breakPointBefore(box.children, index, fragmentainer).forced !== null;
    return isForced || forcesBreakInside(child, fragmentainer);
  });
};

const forcesBreakInRows = ({ groups }: Extract<Box, { kind: 'table' }>, fragmentainer: Fragmentainer): boolean =>
  groups.some(({ style, rows }) => {
    const styles = [style, ...rows.map((row) => row.style)];
    const isForced = styles.some(
      ({ breakBefore, breakAfter }) => breakPointOf([breakBefore, breakAfter], fragmentainer).forced,
    );
    return isForced || rows.some(({ cells }) => cells.some((cell) => forcesBreakInside(cell.box, fragmentainer)));
  });
