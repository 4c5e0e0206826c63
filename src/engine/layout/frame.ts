import type { BlockContainer, Box, FlexBox } from '../box/box.ts';
import { boxFragment } from './box-fragment.ts';
import { type BoxModel, boxModel, type HeightLimits, heightLimits, limitHeight } from './box-model.ts';
import { within } from './breaks.ts';
import { type Band, lowestEdge, noFloats } from './float-area.ts';
import { carryFloats, contentBand, type FloatFlow, splitToken } from './float-flow.ts';
import type { BoxFragment, Edges, Fragment } from './fragment.ts';
import {
  type Break,
  type BreakToken,
  fits,
  type LayoutEnv,
  type LayoutResult,
  type MarginSet,
  type Space,
} from './layout.ts';
import {
  bottomMargin,
  isCollapsedThrough,
  isFormattingRoot,
  joinMargins,
  joinsLastChild,
  noMargin,
} from './margins.ts';
import { placeMarker } from './marker.ts';

type Container = BlockContainer | FlexBox;

/** What containers share, whether they hold blocks, lines, columns or flex items: their edges, heights and how they end a page. */
export interface Frame<B extends Container = Container> {
  readonly box: B;
  readonly space: Space;
  readonly model: BoxModel;
  readonly limits: HeightLimits;
  /** Left and right edge of the content, on the count of the floats. */
  readonly block: Band;
  /** Floats of the page before any content, those first that go on from earlier pages. */
  readonly floats: FloatFlow;
  /** The box begins a formatting context: its floats stay in it (CSS 2.2 §9.4.1). */
  readonly isRoot: boolean;
  /** The box begins on this page. */
  readonly isFirst: boolean;
  /** Content height that earlier pages hold. */
  readonly consumed: number;
  /** Offset of the content from the top of the fragment: the top edges, if the box begins here. */
  readonly top: number;
  /** The edges stand around each part (`box-decoration-break: clone`), and their room is kept free below. */
  readonly clones: boolean;
  /** Height of the lower edges where it is not kept free. */
  readonly lower: number;
}

/** What was laid out inside a frame. */
export interface Content {
  readonly children: readonly Fragment[];
  /** Height of the content on this page. */
  readonly height: number;
  /** Margins of the last child, not yet collapsed with anything below. */
  readonly pending: MarginSet;
  readonly end: Break | null;
  readonly earlier: Break | null;
  readonly baseline: number | null;
  readonly lastBaseline: number | null;
  readonly floats: FloatFlow;
}

/** Before anything, or nothing left but the box's own height and lower edges. */
const consumedBy = (token: BreakToken): number => {
  if (token.at === 'slice') return consumedBy(token.inside) + token.shown;
  return token.at === 'child' || token.at === 'text' || token.at === 'flex' ? token.consumed : 0;
};

/** A box that cuts off what is too tall for it ends with its height: nothing that is cut off asks for a page. */
const endsCutOff = ({ style }: Box, { height, max }: HeightLimits, consumed: number, room: number): boolean =>
  style.overflow !== 'visible' && fits((height ?? max) - consumed, room);

export const openFrame = <B extends Container>(box: B, space: Space, env: LayoutEnv): Frame<B> => {
  const model = boxModel(box, space, env);
  const { floats: carried, inside: from } = splitToken(space.from);
  const isFirst = from.at === 'start';
  const clones = box.style.boxDecorationBreak === 'clone';
  const top = isFirst || clones ? model.border.top + model.padding.top : 0;
  const lower = model.border.bottom + model.padding.bottom;
  const limits = heightLimits(box.style, space, model);
  const isRoot = space.floats === null || isFormattingRoot(box);
  const block = contentBand(space.floats?.x ?? 0, model);
  const area = isRoot || !space.floats ? noFloats : space.floats.area;
  const inner = { ...space, top: space.y + top };
  const floats = carryFloats({ box, block, height: limits.height }, carried, area, inner, env);
  const mustPlace = space.mustPlace && floats.fragments.length === 0;
  const consumed = consumedBy(from);
  const isWhole = endsCutOff(box, limits, consumed, space.bottom - space.y - top - lower);
  const bottom = isWhole ? Number.POSITIVE_INFINITY : space.bottom - (clones ? lower : 0);
  return {
    box,
    space: { ...space, from, mustPlace, bottom },
    model,
    limits,
    block,
    floats,
    isRoot,
    isFirst,
    consumed,
    top,
    clones,
    lower: clones ? 0 : lower,
  };
};

/** Nothing stands here: the box may as well begin on the next page. */
export const mayMove = ({ space, floats }: Frame): boolean => !space.mustPlace && floats.fragments.length === 0;

/** Where the content begins, on the page's count. */
export const contentTop = (frame: Frame): number => frame.space.y + frame.top;

/** Content height of the page from the top of the frame's content. */
export const roomIn = (frame: Frame): number => frame.space.bottom - contentTop(frame);

/**
 * The token that means: all content is placed, only height and lower edges of the box are left. An empty text has a line
 * at its offset 0, so the offset is one past the end.
 */
const remainder = ({ box, model }: Frame, consumed: number): BreakToken => {
  switch (box.kind) {
    case 'paragraph':
      return { at: 'text', offset: box.text.length + 1, floats: box.items.length, consumed };
    case 'flex':
      return { at: 'flex', index: box.items.length, items: [], width: model.contentWidth, consumed };
    case 'block':
      return { at: 'child', index: box.children.length, inside: { at: 'start' }, consumed };
    case 'columns':
      return { at: 'child', index: 1, inside: { at: 'start' }, consumed };
  }
};

/** A page that ends within the box's own height, or before its lower edges (css-break-3 §4.1, class C). */
const ownBreak = (frame: Frame, content: Content, height: number): Break | null => {
  const { space, consumed, lower } = frame;
  const room = roomIn(frame);
  const isProgress = !space.mustPlace || height > 0 || (frame.isFirst && frame.top > 0);
  if (room <= 0 || !isProgress || !fits(content.height, room)) return null;
  if (!fits(height, room)) return { token: remainder(frame, consumed + room), appeal: 'perfect', forced: null };
  if (fits(height + lower, room) || lower === 0 || content.height === 0) return null;
  return { token: remainder(frame, consumed + height), appeal: 'last-resort', forced: null };
};

const sliced = (edges: Edges, isFirst: boolean, isLast: boolean): Edges => ({
  ...edges,
  top: isFirst ? edges.top : 0,
  bottom: isLast ? edges.bottom : 0,
});

/** The floats that the box holds, relative to its border box. */
const floatFragments = ({ space, model }: Frame, { floats }: Content): readonly BoxFragment[] => {
  const left = (space.floats?.x ?? 0) + model.margin.left;
  return floats.fragments.map((float) => ({ ...float, x: float.x - left, y: float.y - space.y }));
};

/** Whether a page can be full here: not in a box that cuts off what is too tall for it. */
const hasPageEnd = ({ space }: Frame): boolean => Number.isFinite(space.bottom);

/** css-break-3 §5.1: a box that goes on fills what is left of the page; but nothing is broken at a spanner. */
const fillsPage = (frame: Frame, { end }: Content): boolean => end?.forced !== 'spanner' && hasPageEnd(frame);

const toFragment = (frame: Frame, content: Content, height: number, isLast: boolean): BoxFragment => {
  const { box, model, isFirst, space, clones } = frame;
  const border = sliced(model.border, isFirst || clones, isLast || clones);
  const padding = sliced(model.padding, isFirst || clones, isLast || clones);
  const own = frame.top + height + border.bottom + padding.bottom;
  const kept = clones ? border.bottom + padding.bottom : 0;
  return {
    ...boxFragment(box),
    width: model.width,
    height: isLast || !fillsPage(frame, content) ? own : Math.max(own, space.bottom - space.y + kept),
    border,
    padding,
    edges: { isFirst, isLast },
    children: [...floatFragments(frame, content), ...content.children],
    marks: isFirst ? box.marks : [],
    baseline: content.baseline,
    lastBaseline: content.lastBaseline,
  };
};

/** The margins below the box that still have to collapse with what follows. */
const marginsBelow = (frame: Frame, content: Content, height: number): LayoutResult['margins'] => {
  const { box, space } = frame;
  const own = bottomMargin(box, space.width);
  const joined = joinsLastChild(box) ? joinMargins(own, content.pending) : own;
  return { bottom: joined, through: isCollapsedThrough(box) && height === 0 };
};

/** A box with a height of its own and nothing in it that would stand where no room is left. */
const isBeyond = ({ space, top }: Frame, { height: content }: Content, height: number): boolean =>
  !space.mustPlace && content === 0 && height > 0 && !fits(space.y + top + smallestPart, space.bottom);

/** What must have room for a page to begin or end there. */
const smallestPart = 0.1;

/** Nothing of the box fits: it moves to the next page whole. */
export const nothingFits: LayoutResult = {
  fragment: null,
  end: null,
  earlier: null,
  floats: null,
  margins: { bottom: noMargin, through: false },
};

/** CSS 2.2 §10.6.7: a box that keeps floats in is at least as tall as they reach. */
const withFloatsInside = (frame: Frame, content: Content): Content => {
  if (!frame.isRoot || content.floats.area.boxes.length === 0) return content;
  const reach = lowestEdge(content.floats.area) - contentTop(frame);
  return { ...content, height: Math.max(content.height, reach) };
};

/** Floats that wait for the next page, or go on there, keep the box that they are in open. */
const withDeferredFloats = (frame: Frame, content: Content, end: Break | null, height: number): Break | null => {
  const { deferred } = content.floats;
  if (!frame.isRoot || deferred.length === 0) return end;
  const inside = end?.token ?? remainder(frame, frame.consumed + height);
  return { appeal: 'perfect', forced: null, ...end, token: { at: 'floats', floats: deferred, inside } };
};

const floatsBelow = (frame: Frame, { floats }: Content): LayoutResult['floats'] =>
  frame.isRoot ? null : { area: floats.area, deferred: floats.deferred };

/** Ends the box on this page: its height, its lower edges, its marker. */
export const closeFrame = (frame: Frame, inFlow: Content, env: LayoutEnv): LayoutResult => {
  const content = withFloatsInside(frame, inFlow);
  const { consumed, limits } = frame;
  const height = Math.max(0, limitHeight(limits, consumed + content.height) - consumed);
  if (!content.end && mayMove(frame) && isBeyond(frame, content, height)) return nothingFits;
  const own = content.end ? null : ownBreak(frame, content, height);
  const inner = own ? within(frame.box.style, own, frame.space.fragmentainer) : content.end;
  const end = withDeferredFloats(frame, content, inner, height);
  const fragment = toFragment(frame, content, end ? content.height : height, end === null);
  return {
    fragment: frame.isFirst && frame.box.marker ? placeMarker(fragment, frame.box.marker, env) : fragment,
    end,
    earlier: hasPageEnd(frame) ? content.earlier : null,
    floats: floatsBelow(frame, content),
    margins: end ? { bottom: noMargin, through: false } : marginsBelow(frame, content, fragment.height),
  };
};
