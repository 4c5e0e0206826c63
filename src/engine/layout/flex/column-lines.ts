import type { Box, FlexBox } from '../../box/box.ts';
import { type HeightLimits, horizontal, marginOf, vertical } from '../box-model.ts';
import { within } from '../breaks.ts';
import { heightWithin } from '../content-height.ts';
import { closeFrame, contentTop, type Frame, nothingFits, roomIn } from '../frame.ts';
import { type Break, type BreakToken, fits, type LayoutEnv, type LayoutResult } from '../layout.ts';
import { flexContent } from './flex-content.ts';
import { type FlexGroup, groupOf } from './flex-groups.ts';
import { type GroupPart, type ItemTokens, layoutGroup } from './group-page.ts';
import { gapOf, type PlannedItem, type PlannedLine, planFlex } from './plan-flex.ts';

/**
 * A column that wraps and is taller than a page (css-flexbox-1 §12.1): its lines are as long as the page, a page takes as
 * many as stand side by side in it, and the next goes on with the items after them. An item that no line can hold stands
 * alone and is broken. Here tokens count items.
 */
export const layoutColumnLines = (frame: Frame<FlexBox>, env: LayoutEnv): LayoutResult => {
  const start = startOf(frame);
  const band = bandAt(frame, start, env);
  const part = layoutBand(frame, start, band, env);
  if (part.fragments.length === 0 && !frame.space.mustPlace) return nothingFits;
  const end = endAfter(frame, start.index + band.items.length, part);
  const { border, padding } = frame.model;
  const left = border.left + padding.left;
  const placed = part.fragments.map((fragment) => ({ ...fragment, x: left + fragment.x, y: frame.top + fragment.y }));
  const content = flexContent(frame, placed, { height: part.bottom, end, earlier: null });
  return closeFrame({ ...frame, limits: grownTo(frame, part.bottom) }, content, env);
};

/** The lines of a wrapping column do not fit a page that shows nothing above them, or they go on. */
export const goesOnInLines = (frame: Frame<FlexBox>, [group]: readonly FlexGroup[]): boolean => {
  const { box, space } = frame;
  if (!group?.isWhole) return false;
  const { index, items } = startOf(frame);
  if (index > 0 || items.length > 0) return index < box.items.length;
  return space.mustPlace && Number.isFinite(space.bottom) && !fits(contentTop(frame) + group.bottom, space.bottom);
};

interface Start {
  readonly index: number;
  /** Where the first item goes on. */
  readonly items: ItemTokens;
}

const startOf = ({ space: { from } }: Frame): Start => (from.at === 'flex' ? from : { index: 0, items: [] });

/** The items that one page takes. */
interface Band {
  readonly items: readonly PlannedItem[];
  /** None of them is broken. */
  readonly isWhole: boolean;
}

const bandAt = (frame: Frame<FlexBox>, { index, items }: Start, env: LayoutEnv): Band => {
  const { to } = frame.space;
  const rest = frame.box.items.slice(index, to?.at === 'flex' && to.items.length === 0 ? to.index : undefined);
  const plan = (some: readonly Box[], limits: HeightLimits): readonly PlannedLine[] =>
    planFlex({ ...frame.box, items: some }, frame.model.contentWidth, limits, env);
  const lengths = lineLengths(frame).map((length) => ({ length, lines: items.length > 0 ? [] : plan(rest, length) }));
  const counted = lengths.map(({ length, lines }) => ({ length, count: countFitting(frame, lines, env) }));
  const { length, count } = counted.find((one) => one.count === rest.length) ?? counted.at(-1)!;
  if (count === 0) return { items: plan(rest.slice(0, 1), noLimits).flat(), isWhole: false };
  return { items: plan(rest.slice(0, count), length).flat(), isWhole: true };
};

const noLimits: HeightLimits = { height: null, grows: false, min: 0, max: Number.POSITIVE_INFINITY };

/** Lines end with what is left of the container's height, or with the page where that holds too little. */
const lineLengths = (frame: Frame): readonly HeightLimits[] => {
  const { limits, consumed } = frame;
  const room = Math.max(0, roomIn(frame));
  const left = Math.min(limits.height ?? Number.POSITIVE_INFINITY, limits.max) - consumed;
  const lengths = left > 0 && left < room ? [left, room] : [room];
  return lengths.map((max) => {
    const isDefinite = limits.height !== null && Number.isFinite(max);
    return { ...noLimits, height: isDefinite ? max : null, max };
  });
};

/** How many items stand in the lines that the page has room for, side by side. */
const countFitting = (frame: Frame<FlexBox>, lines: readonly PlannedLine[], env: LayoutEnv): number => {
  const width = frame.model.contentWidth;
  const gap = gapOf(frame.box.style.columnGap, width);
  let count = 0;
  let used = 0;
  for (const line of lines) {
    used += Math.max(...line.map((item) => item.width + horizontal(marginOf(item.box.style, width))));
    const isBeside = count === 0 || fits(used, width);
    if (!isBeside || !line.every((item) => isHeld(item, frame, env))) return count;
    count += line.length;
    used += gap;
  }
  return count;
};

/** An item that would be shrunk to the length of a page, and its content with it, is broken instead. */
const isHeld = ({ box, width, height }: PlannedItem, frame: Frame, env: LayoutEnv): boolean => {
  const room = roomIn(frame) - vertical(marginOf(box.style, frame.model.contentWidth));
  return fits(height, room) && fits(heightWithin(box, width, env), room);
};

const layoutBand = (frame: Frame<FlexBox>, { index, items: from }: Start, band: Band, env: LayoutEnv): GroupPart => {
  const { space, model, limits } = frame;
  const group = groupOf(band.items, band.isWhole);
  const room = {
    width: model.contentWidth,
    height: limits.height,
    contentTop: contentTop(frame),
    top: from.length > 0 ? 0 : group.top,
    bottom: space.bottom,
    fragmentainer: space.fragmentainer,
    mustPlace: space.mustPlace,
    from,
    to: space.to?.at === 'flex' && space.to.index === index && space.to.items.length > 0 ? space.to.items : null,
  };
  return layoutGroup(group, room, env);
};

/** Within the item that is broken, else before the next. */
const endAfter = (frame: Frame<FlexBox>, next: number, { ends, bottom }: GroupPart): Break | null => {
  const { box, space, model, consumed } = frame;
  if (!ends && next >= box.items.length) return null;
  const index = ends ? next - 1 : next;
  const here = Number.isFinite(space.bottom) ? Math.max(0, roomIn(frame)) : bottom;
  const token: BreakToken = {
    at: 'flex',
    index,
    items: ends ?? [],
    width: model.contentWidth,
    consumed: consumed + here,
  };
  return within(box.style, { token, appeal: 'perfect', forced: null }, space.fragmentainer);
};

/** Where the pages hold less than was planned, the container grows instead of standing below what follows it. */
const grownTo = ({ limits, consumed }: Frame, height: number): HeightLimits => {
  const isHeld = fits(consumed + height, Math.min(limits.height ?? Number.POSITIVE_INFINITY, limits.max));
  return isHeld ? limits : { ...noLimits, min: limits.min };
};
