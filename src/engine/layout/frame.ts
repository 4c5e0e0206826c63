import type { BlockContainer, FlexBox } from '../box/box.ts';
import { boxFragment } from './box-fragment.ts';
import { type BoxModel, boxModel, type HeightLimits, heightLimits, limitHeight } from './box-model.ts';
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
import { bottomMargin, isCollapsedThrough, joinMargins, joinsLastChild, noMargin } from './margins.ts';
import { placeMarker } from './marker.ts';

type Container = BlockContainer | FlexBox;

/** What containers share, whether they hold blocks, lines, columns or flex items: their edges, heights and how they end a page. */
export interface Frame<B extends Container = Container> {
  readonly box: B;
  readonly space: Space;
  readonly model: BoxModel;
  readonly limits: HeightLimits;
  /** The box begins on this page. */
  readonly isFirst: boolean;
  /** Content height that earlier pages hold. */
  readonly consumed: number;
  /** Offset of the content from the top of the fragment: the top edges, if the box begins here. */
  readonly top: number;
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
}

/** Before anything, or nothing left but the box's own height and lower edges. */
const consumedBy = (token: BreakToken): number => {
  if (token.at === 'slice') return consumedBy(token.inside) + token.shown;
  return token.at === 'child' || token.at === 'text' || token.at === 'flex' ? token.consumed : 0;
};

export const openFrame = <B extends Container>(box: B, space: Space, env: LayoutEnv): Frame<B> => {
  const model = boxModel(box, space, env);
  const isFirst = space.from.at === 'start';
  return {
    box,
    space,
    model,
    limits: heightLimits(box.style, space, model),
    isFirst,
    consumed: consumedBy(space.from),
    top: isFirst ? model.border.top + model.padding.top : 0,
  };
};

/** Where the content begins, on the page's count. */
export const contentTop = (frame: Frame): number => frame.space.y + frame.top;

/** Content height of the page from the top of the frame's content. */
export const roomIn = (frame: Frame): number => frame.space.bottom - contentTop(frame);

/**
 * The token that means: all content is placed, only height and lower edges of the box are left. An empty text has a line
 * at its offset 0, so the offset is one past the end.
 */
const remainder = ({ box }: Frame, consumed: number): BreakToken => {
  switch (box.kind) {
    case 'paragraph':
      return { at: 'text', offset: box.text.length + 1, floats: Number.MAX_SAFE_INTEGER, consumed };
    case 'flex':
      return { at: 'flex', index: box.items.length, items: [], consumed };
    case 'block':
      return { at: 'child', index: box.children.length, inside: { at: 'start' }, consumed };
    case 'columns':
      return { at: 'child', index: 1, inside: { at: 'start' }, consumed };
  }
};

/** A page that ends within the box's own height, or before its lower edges (css-break-3 §4.1, class C). */
const ownBreak = (frame: Frame, content: Content, height: number): Break | null => {
  const { space, consumed, model } = frame;
  const room = roomIn(frame);
  const isProgress = !space.mustPlace || height > 0 || frame.top > 0;
  if (room <= 0 || !isProgress || !fits(content.height, room)) return null;
  if (!fits(height, room)) return { token: remainder(frame, consumed + room), appeal: 'perfect', forced: null };
  const lower = model.border.bottom + model.padding.bottom;
  if (fits(height + lower, room) || lower === 0 || content.height === 0) return null;
  return { token: remainder(frame, consumed + height), appeal: 'last-resort', forced: null };
};

const sliced = (edges: Edges, isFirst: boolean, isLast: boolean): Edges => ({
  ...edges,
  top: isFirst ? edges.top : 0,
  bottom: isLast ? edges.bottom : 0,
});

const toFragment = (frame: Frame, content: Content, height: number, isLast: boolean): BoxFragment => {
  const { box, model, isFirst, space } = frame;
  const border = sliced(model.border, isFirst, isLast);
  const padding = sliced(model.padding, isFirst, isLast);
  const own = frame.top + height + border.bottom + padding.bottom;
  return {
    ...boxFragment(box),
    width: model.width,
    // css-break-3 §5.1: a box that goes on fills what is left of the page, but nothing is broken at a spanner.
    height: isLast || content.end?.forced === 'spanner' ? own : Math.max(own, space.bottom - space.y),
    border,
    padding,
    edges: { isFirst, isLast },
    children: content.children,
    marks: isFirst ? box.marks : [],
    baseline: content.baseline,
    lastBaseline: content.lastBaseline,
  };
};

/** The margins below the box that still have to collapse with what follows. */
const marginsBelow = (frame: Frame, content: Content): LayoutResult['margins'] => {
  const { box, space } = frame;
  const own = bottomMargin(box, space.width);
  const joined = joinsLastChild(box) ? joinMargins(own, content.pending) : own;
  return { bottom: joined, through: isCollapsedThrough(box) };
};

/** A box with a height of its own and nothing in it that would stand where no room is left. */
const isBeyond = ({ space, isFirst, top }: Frame, { height: content }: Content, height: number): boolean =>
  !space.mustPlace && isFirst && content === 0 && height > 0 && !fits(space.y + top + smallestPart, space.bottom);

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

/** Ends the box on this page: its height, its lower edges, its marker. */
export const closeFrame = (frame: Frame, content: Content, env: LayoutEnv): LayoutResult => {
  const { consumed, limits } = frame;
  const height = Math.max(0, limitHeight(limits, consumed + content.height) - consumed);
  if (!content.end && isBeyond(frame, content, height)) return nothingFits;
  const end = content.end ?? ownBreak(frame, content, height);
  const fragment = toFragment(frame, content, end ? content.height : height, end === null);
  return {
    fragment: frame.isFirst && frame.box.marker ? placeMarker(fragment, frame.box.marker, env) : fragment,
    end,
    earlier: content.earlier,
    floats: null,
    margins: end ? { bottom: noMargin, through: false } : marginsBelow(frame, content),
  };
};
