import type { ColumnsBox } from '../../box/box.ts';
import { closeFrame, contentTop, nothingFits, openFrame } from '../frame.ts';
import type { Break, Layout, LayoutEnv } from '../layout.ts';
import { atStart, type BreakToken, fits } from '../layout.ts';
import { reachOf } from '../reach-of.ts';
import { balanceRow, hasGoodBreaks, holdsAll, noRow } from './balance-row.ts';
import { ColumnStack } from './column-stack.ts';
import { type FilledRow, fillRow, type RowContent, type RowRoom } from './fill-row.ts';
import {
  afterSpanner,
  breakPointAt,
  compareTokens,
  insideSpanner,
  type SpannerPlace,
  spannerAt,
} from './flow-place.ts';

export const layoutColumns: Layout<ColumnsBox> = (box, space, env) => {
  const stack = new ColumnStack(openFrame(box, space, env));
  let place = startOf(space.from);
  while (place && !stack.end) {
    const spanner = spannerAt(box.flow, place);
    stack.end = endBefore(stack, place);
    if (stack.end) break;
    place = spanner ? placeSpanner(stack, place, spanner, env) : placeRow(stack, place, env);
  }
  if (stack.end && !stack.end.forced && !stack.hasContent && !space.mustPlace) return nothingFits;
  return closeFrame(stack.frame, stack.content(), env);
};

/** Where the flow goes on; null when only the lower edges of the container are left. */
const startOf = (from: BreakToken): BreakToken | null => {
  if (from.at !== 'child') return atStart;
  return from.index === 0 ? from.inside : null;
};

const stopOf = ({ frame }: ColumnStack): BreakToken | null => {
  const { to } = frame.space;
  return to?.at === 'child' && to.index === 0 ? to.inside : null;
};

/** The break before a row or a spanner, when it was decided before or is forced; else it is offered. */
const endBefore = (stack: ColumnStack, place: BreakToken): Break | null => {
  const { box, space } = stack.frame;
  const stop = stopOf(stack);
  if (stop && stack.hasContent && compareTokens(place, stop) >= 0) return stack.breakAt(stop, 'perfect');
  const point = stack.isBegun ? breakPointAt(box.flow, place, space.fragmentainer) : null;
  stack.appeal = point?.appeal ?? 'perfect';
  if (point?.forced && !stop && Number.isFinite(space.bottom)) return stack.forcedAt(place, point.forced);
  if (point && (stack.hasContent || !space.mustPlace)) stack.pass(stack.breakAt(place, point.appeal));
  return null;
};

/** Lays out a spanner as wide as the container; the answer is where the flow goes on. */
const placeSpanner = (
  stack: ColumnStack,
  place: BreakToken,
  { spanner, inside }: SpannerPlace,
  env: LayoutEnv,
): BreakToken | null => {
  const { flow } = stack.frame.box;
  const stop = stopOf(stack);
  const target = stop && spannerAt(flow, stop);
  const to = target?.spanner === spanner ? target.inside : null;
  const y = stack.topOf(spanner.content, inside);
  const result = env.layout(spanner.content, stack.spannerSpace(y, inside, to), env);
  if (!result.fragment) {
    stack.end = stack.breakAt(place, stack.appeal);
    return null;
  }
  const told = (inner: Break): Break => ({ ...inner, token: insideSpanner(flow, place, inner.token) });
  if (result.earlier) stack.pass(stack.told(told(result.earlier)));
  stack.placeSpanner(spanner.content, result.fragment, y, result.margins.bottom);
  if (result.end) stack.end = stack.told(told(result.end));
  return result.end ? null : afterSpanner(flow, place);
};

/** Lays out columns up to the next spanner, or to the end of the page or of the flow. */
const placeRow = (stack: ColumnStack, place: BreakToken, env: LayoutEnv): BreakToken | null => {
  const { box } = stack.frame;
  const row = layoutRow({ flow: box.flow, from: place, to: stopOf(stack) }, stack, env);
  const { columns, end } = row;
  if (columns.length === 0) {
    stack.end = stack.breakAt(place, stack.appeal);
    return null;
  }
  stack.placeRow(columns);
  if (!end) return null;
  if (end.forced === 'spanner' && spannerAt(box.flow, end.token)) return end.token;
  // Where the last column is forced to end, the next is on the next page; that page was not asked for.
  const forced = end.forced === 'column' ? null : end.forced;
  stack.end = stack.told({ ...end, forced, appeal: stack.worstOf(columns, end.appeal) });
  return null;
};

/** What reaches out of a low column may not leave the page as well (css-break-3 §4.4). */
const layoutRow = (content: RowContent, stack: ColumnStack, env: LayoutEnv): FilledRow => {
  const room = rowRoom(stack);
  const row = layoutRowIn(content, room, stack, env);
  const reach = Math.max(0, ...row.columns.map(({ fragment }) => reachOf(fragment)));
  const leaves = room.isLow && !fits(room.y + reach, stack.frame.space.bottom);
  return leaves ? layoutRowIn(content, { ...room, isLow: false }, stack, env) : row;
};

const layoutRowIn = (content: RowContent, room: RowRoom, stack: ColumnStack, env: LayoutEnv): FilledRow => {
  const { geometry, frame } = stack;
  const { columnFill } = frame.box.style;
  const filled = Number.isFinite(room.height) ? fillRow(content, room, env) : null;
  const isFinal = filled && !mayBalance(filled, columnFill, geometry.count, content.to);
  const row = isFinal ? filled : balanceRow(content, room, geometry.count, filled, env);
  return mayMove(row, room, content.to) ? noRow : row;
};

/** A row with bad breaks is better on the next page, where there is more room. */
const mayMove = (row: FilledRow, room: RowRoom, to: BreakToken | null): boolean =>
  !to && !room.mustPlace && row.columns.length > 1 && (!row.end || row.end.forced !== null) && !hasGoodBreaks(row);

type Fill = ColumnsBox['style']['columnFill'];

/**
 * css-multicol-1 §7: the content above a spanner is balanced in any case, the last of the container unless it asks for
 * `auto`, and what a forced break of the page ends only with `balance-all`.
 */
const mayBalance = (filled: FilledRow, fill: Fill, count: number, to: BreakToken | null): boolean => {
  const { columns, end } = filled;
  if (columns.length === 0 || !holdsAll(filled, count)) return false;
  if (end && to && end.forced !== 'spanner') return false;
  if (end?.forced === 'spanner') return true;
  return end ? fill === 'balance-all' : fill !== 'auto';
};

/** The room of a row: to the end of the page, or as high as the container may be. */
const rowRoom = (stack: ColumnStack): RowRoom => {
  const { frame, geometry, rowTop } = stack;
  const { space, limits } = frame;
  const y = contentTop(frame) + rowTop;
  const toBottom = Math.max(0, space.bottom - y);
  const toLimit = Math.max(
    0,
    Math.min(limits.height ?? Number.POSITIVE_INFINITY, limits.max) - frame.consumed - rowTop,
  );
  const isLimited = toLimit < toBottom && fits(toLimit, toBottom);
  return {
    width: geometry.width,
    y,
    height: Math.min(toBottom, toLimit),
    most: isLimited ? Number.POSITIVE_INFINITY : geometry.count,
    mustPlace: isLimited || (space.mustPlace && !stack.hasContent),
    isLow: isLimited || space.fragmentainer === 'low-column',
    endsPages: Number.isFinite(space.bottom),
    basis: limits.height,
  };
};
