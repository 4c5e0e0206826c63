import type { Box, SpannerBox } from '../../box/box.ts';
import { avoidsInside, type BreakPoint, breakPointBefore } from '../breaks.ts';
import { atStart, type BreakToken, type DeferredFloat, type Fragmentainer } from '../layout.ts';

/** Places in the flow of a multi-column container, told by break tokens. */

/** A spanner that the flow has come to, and where to go on in it. */
export interface SpannerPlace {
  readonly spanner: SpannerBox;
  readonly inside: BreakToken;
}

/** The spanner that a token leads to; null where columns go on. */
export const spannerAt = (box: Box, token: BreakToken): SpannerPlace | null => {
  if (box.kind === 'spanner') return { spanner: box, inside: token };
  const first = box.kind === 'block' ? childAt(box, token) : undefined;
  return first ? spannerAt(first.child, first.inside) : null;
};

const childAt = (
  { children }: Extract<Box, { kind: 'block' }>,
  token: BreakToken,
): { readonly child: Box; readonly inside: BreakToken } | undefined => {
  if (token.at !== 'child') return undefined;
  const child = children[token.index];
  return child && { child, inside: token.inside };
};

/** The place after a spanner: its parents go on. */
export const afterSpanner = (box: Box, token: BreakToken): BreakToken => {
  if (token.at !== 'child' || box.kind !== 'block') return token;
  const child = box.children[token.index];
  if (!child || child.kind === 'spanner') return { ...token, index: token.index + 1, inside: atStart };
  return { ...token, inside: afterSpanner(child, token.inside) };
};

/** The place within a spanner. */
export const insideSpanner = (box: Box, token: BreakToken, inside: BreakToken): BreakToken => {
  if (token.at !== 'child' || box.kind !== 'block') return token;
  const child = box.children[token.index];
  if (!child || child.kind === 'spanner') return { ...token, inside };
  return { ...token, inside: insideSpanner(child, token.inside, inside) };
};

const avoided: BreakPoint = { forced: null, appeal: 'breaks-avoid' };

/** The break point at a place beside a spanner; null where there is none, as at the start of the flow. */
export const breakPointAt = (box: Box, token: BreakToken, fragmentainer: Fragmentainer): BreakPoint | null => {
  if (token.at !== 'child' || box.kind !== 'block') return null;
  const child = box.children[token.index];
  const inner = child && breakPointAt(child, token.inside, fragmentainer);
  if (inner && child) return inner.forced || !avoidsInside(child.style, fragmentainer) ? inner : avoided;
  return child && token.index > 0 ? breakPointBefore(box.children, token.index, fragmentainer) : null;
};

const wholeOf = (token: BreakToken): BreakToken => (token.at === 'slice' ? token.inside : token);

const shownOf = (token: BreakToken): number => (token.at === 'slice' ? token.shown : 0);

/** Which of two places in one box comes first: below 0 when it is the former. */
export const compareTokens = (a: BreakToken, b: BreakToken): number => {
  const order = comparePlaces(within(a), within(b));
  return order || shownIn(a) - shownIn(b) || compareFloats(floatsIn(a), floatsIn(b));
};

/** The place that floats, or a part that is shown already, wait at. */
const within = (token: BreakToken): BreakToken =>
  token.at === 'floats' || token.at === 'slice' ? within(token.inside) : token;

const shownIn = (token: BreakToken): number => {
  if (token.at === 'floats') return shownIn(token.inside);
  return token.at === 'slice' ? token.shown : 0;
};

const floatsIn = (token: BreakToken): readonly DeferredFloat[] => (token.at === 'floats' ? token.floats : []);

/** At the same place, the later token has fewer floats left, or less of the first. */
const compareFloats = (a: readonly DeferredFloat[], b: readonly DeferredFloat[]): number => {
  const [first, other] = [a[0], b[0]];
  if (a.length !== b.length || !first || !other) return b.length - a.length;
  return compareTokens(first.from, other.from);
};

const comparePlaces = (a: BreakToken, b: BreakToken): number => {
  if (a.at === 'slice' || b.at === 'slice') return compareTokens(wholeOf(a), wholeOf(b)) || shownOf(a) - shownOf(b);
  if (a.at === 'child' && b.at === 'child') return a.index - b.index || compareTokens(a.inside, b.inside);
  if (a.at === 'text' && b.at === 'text') return a.offset - b.offset || a.floats - b.floats;
  if (a.at === 'row' && b.at === 'row')
    return a.index - b.index || compareCells(a.cells, b.cells) || a.consumed - b.consumed;
  if (a.at === 'flex' && b.at === 'flex') return a.index - b.index || compareCells(a.items, b.items);
  return Number(a.at !== 'start') - Number(b.at !== 'start');
};

type Cells = readonly (BreakToken | null)[];

const compareCells = (a: Cells, b: Cells): number => {
  const orders = a.map((token, index) => compareCell(token, b[index] ?? null));
  return orders.find((order) => order !== 0) ?? 0;
};

const compareCell = (a: BreakToken | null, b: BreakToken | null): number =>
  a && b ? compareTokens(a, b) : Number(a === null) - Number(b === null);
