import type { BlockBox, Box } from '../box/box.ts';
import { autoMargins, marginOf } from './box-model.ts';
import { breakPointBefore, laterUnlessWorse, within } from './breaks.ts';
import { clearanceEdge, isDeferred } from './float-area.ts';
import type { FloatFlow } from './float-flow.ts';
import type { BoxFragment } from './fragment.ts';
import { type Content, closeFrame, contentTop, type Frame, mayMove, nothingFits, openFrame } from './frame.ts';
import { layOutBesideFloats } from './lay-out-beside-floats.ts';
import {
  type Appeal,
  atStart,
  type Break,
  type BreakToken,
  fits,
  type Layout,
  type LayoutEnv,
  type LayoutResult,
  type MarginSet,
  type Space,
} from './layout.ts';
import {
  collapsedMargin,
  isCollapsedThrough,
  joinMargins,
  joinsFirstChild,
  joinsLastChild,
  noMargin,
  throughMargins,
  topMargins,
} from './margins.ts';
import { markerHeight } from './marker.ts';

/**
 * Block formatting context (CSS 2.2 §9.4.1): boxes one below the other, margins collapsing, over pages.
 *
 * Children are placed in turn. A child that ends early ends the page for this box too, and the token says where in which
 * child to go on. Break points that were passed are told upwards: only the page composer decides for an earlier one.
 */
export const layoutBlock: Layout<BlockBox> = (box, space, env) => {
  const flow = new Flow(openFrame(box, space, env), box.children);
  for (let index = flow.first; index < box.children.length && !flow.end; index++) {
    flow.end = layoutChild(flow, index, env);
  }
  if (flow.end && !flow.end.forced && !flow.hasContent && mayMove(flow.frame)) return nothingFits;
  const content = flow.content();
  const height = markerLineHeight(flow.frame, content, env);
  if (height === 0) return closeFrame(flow.frame, content, env);
  if (mayMove(flow.frame) && !fits(contentTop(flow.frame) + height, space.bottom)) return nothingFits;
  return closeFrame(flow.frame, { ...content, height: Math.max(content.height, height) }, env);
};

/** Height that an outside marker asks for where there is no line for it to stand beside. */
const markerLineHeight = ({ box, isFirst }: Frame, { baseline }: Content, env: LayoutEnv): number =>
  box.marker && isFirst && baseline === null ? markerHeight(box.marker, env) : 0;

/** Places a child; the answer is where the page ends, if it does. */
const layoutChild = (flow: Flow, index: number, env: LayoutEnv): Break | null => {
  const { to, mustPlace, bottom, fragmentainer } = flow.frame.space;
  const child = flow.children[index]!;
  if (child.kind === 'spanner') return flow.forced(index, 'spanner');
  const target = to?.at === 'child' && to.index === index ? to.inside : null;
  if (target?.at === 'start') return flow.before(index, 'perfect');
  const point = index > flow.first ? breakPointBefore(flow.children, index, fragmentainer) : null;
  const canBreak = point !== null && (flow.hasContent || !mustPlace);
  if (point?.forced && !to && Number.isFinite(bottom)) return flow.forced(index, point.forced);

  if (flow.mustFollowFloats(child, index)) return flow.before(index, 'perfect');
  const { result, x, y } = layOutBesideFloats(child, flow.spaceFor(child, index, target), env);
  if (!result.fragment) return flow.before(index, point?.appeal ?? 'perfect');
  if (canBreak) flow.pass(flow.before(index, point.appeal));
  flow.pass(flow.told(result.earlier, index));
  flow.place(child, index, { fragment: result.fragment, x, y: y - contentTop(flow.frame), margins: result.margins });
  flow.takeFloats(result.floats, index);
  return flow.told(result.end, index);
};

interface PlacedChild {
  readonly fragment: BoxFragment;
  /** On the count of the floats, where they decide it. */
  readonly x: number | null;
  readonly y: number;
  readonly margins: LayoutResult['margins'];
}

/** The children placed so far on this page, and what the next one must know. */
class Flow {
  readonly frame: Frame;
  readonly children: readonly Box[];
  /** The first child on this page, and where to begin in it. */
  readonly first: number;
  readonly #inside: BreakToken;
  readonly #placed: BoxFragment[] = [];
  #cursor = 0;
  #pending: MarginSet = noMargin;
  /** The margins above the next child have collapsed out of this box and were applied there. */
  #isJoined: boolean;
  #floats: FloatFlow;
  /** Something to be seen stands on this page. */
  hasContent = false;
  #earlier: Break | null = null;
  end: Break | null = null;

  constructor(frame: Frame, children: readonly Box[]) {
    const { from } = frame.space;
    this.frame = frame;
    this.children = children;
    this.first = from.at === 'child' ? from.index : 0;
    this.#inside = from.at === 'child' ? from.inside : atStart;
    this.#floats = frame.floats;
    this.#isJoined = frame.isFirst && joinsFirstChild(frame.box);
  }

  get #width(): number {
    return this.frame.model.contentWidth;
  }

  /** Top of a child's border box, from the top of the content: below the floats that it clears (CSS 2.2 §9.5.2). */
  #topOf(child: Box, index: number): number {
    return Math.max(this.#inFlowTop(child, index), this.#clearance(child, index));
  }

  #inFlowTop(child: Box, index: number): number {
    if (this.#isJoined || this.#losesMargin(index)) return this.#cursor;
    return this.#cursor + collapsedMargin(joinMargins(this.#pending, topMargins(child, this.#width, this.#clears)));
  }

  readonly #clears = ({ style }: Box, margins: MarginSet): boolean => {
    if (style.clear === 'none') return false;
    const y = this.#cursor + collapsedMargin(joinMargins(this.#pending, margins));
    return clearanceEdge(this.#floats.area, style.clear) - contentTop(this.frame) > y;
  };

  #clearance({ style }: Box, index: number): number {
    if (this.#goesOn(index)) return Number.NEGATIVE_INFINITY;
    return clearanceEdge(this.#floats.area, style.clear) - contentTop(this.frame);
  }

  /** What it clears is not yet at its end on this page. */
  mustFollowFloats({ style }: Box, index: number): boolean {
    return !this.#goesOn(index) && isDeferred(this.#floats.area, style.clear);
  }

  #goesOn(index: number): boolean {
    return index === this.first && this.#inside.at !== 'start';
  }

  /** css-break-3 §5.2: a margin at the top of a page is cut off, but after a forced break it stays. */
  #losesMargin(index: number): boolean {
    if (index !== this.first || this.frame.isFirst) return false;
    if (this.#inside.at !== 'start' || index === 0) return true;
    const isAfterSpanner = this.children[index - 1]?.kind === 'spanner';
    return !isAfterSpanner && !breakPointBefore(this.children, index, this.frame.space.fragmentainer).forced;
  }

  spaceFor(child: Box, index: number, to: BreakToken | null): Space {
    const { space, limits, block, floats } = this.frame;
    const hasFloats = this.#floats.fragments.length > 0 || this.#floats.area.boxes.length > floats.area.boxes.length;
    return {
      width: this.#width,
      // CSS 2.2 §9.2.1.1: percentages look past an anonymous box.
      height: this.frame.box.isAnonymous ? space.height : limits.height,
      direction: this.frame.box.style.direction,
      imposedWidth: null,
      imposedHeight: null,
      y: contentTop(this.frame) + this.#topOf(child, index),
      bottom: space.bottom,
      fragmentainer: space.fragmentainer,
      mustPlace: space.mustPlace && !this.hasContent && !hasFloats,
      floats: { area: this.#floats.area, x: block.left },
      from: index === this.first ? this.#inside : atStart,
      to,
    };
  }

  place(child: Box, index: number, { fragment, x, y, margins }: PlacedChild): void {
    const { model, top, block } = this.frame;
    const line = { width: this.#width, direction: this.frame.box.style.direction };
    const margin = autoMargins(child.style, marginOf(child.style, this.#width), fragment.width, line);
    const left = model.border.left + model.padding.left + (x === null ? margin.left : x - block.left);
    this.#placed.push({ ...fragment, x: left, y: top + y });
    if (margins.through) this.#passThrough(child, index, y);
    else {
      this.#cursor = y + fragment.height;
      this.#pending = margins.bottom;
      this.#isJoined = false;
      this.hasContent ||= fragment.height > 0 || fragment.children.length > 0;
    }
  }

  /** Floats that a child has placed, and those that it could not. */
  takeFloats(floats: LayoutResult['floats'], index: number): void {
    if (!floats) return;
    const deferred = floats.deferred.map((float) => ({ ...float, path: [index, ...float.path] }));
    this.#floats = { ...this.#floats, area: floats.area, deferred: [...this.#floats.deferred, ...deferred] };
  }

  #passThrough(child: Box, index: number, y: number): void {
    const above = topMargins(child, this.#width);
    const all = joinMargins(above, throughMargins(child, this.#width));
    if (y > this.#inFlowTop(child, index)) {
      this.#cursor = y - collapsedMargin(above);
      this.#pending = all;
      this.#isJoined = false;
    } else if (!this.#isJoined) this.#pending = joinMargins(this.#pending, all);
  }

  #token(index: number, inside: BreakToken, forced: Break['forced']): BreakToken {
    const { space, consumed } = this.frame;
    const fills = Number.isFinite(space.bottom) && forced !== 'spanner';
    const here = fills ? Math.max(0, space.bottom - contentTop(this.frame)) : this.#cursor;
    return { at: 'child', index, inside, consumed: consumed + here };
  }

  #within(inner: Break): Break {
    return within(this.frame.box.style, inner, this.frame.space.fragmentainer);
  }

  /** A break inside a child, as this box tells it to its parent. */
  told(inner: Break | null, index: number): Break | null {
    return inner && this.#within({ ...inner, token: this.#token(index, inner.token, inner.forced) });
  }

  pass(candidate: Break | null): void {
    this.#earlier = laterUnlessWorse(this.#earlier, candidate);
  }

  /** A break before a child, or before what is left of it, as this box tells it to its parent. */
  before(index: number, appeal: Appeal): Break {
    const inside = this.#goesOn(index) ? this.#inside : atStart;
    return this.#within({ token: this.#token(index, inside, null), appeal, forced: null });
  }

  /** The same where it is forced: nothing makes it less welcome. */
  forced(index: number, forced: Break['forced']): Break {
    return { token: this.#token(index, atStart, forced), appeal: 'perfect', forced };
  }

  /** css-break-3 §5.2: what of a margin reaches below the page is cut off. */
  #lowerMargin(): number {
    const room = this.frame.space.bottom - contentTop(this.frame) - this.#cursor;
    return Math.min(collapsedMargin(this.#pending), Math.max(0, room));
  }

  content(): Content {
    const keepsMargin = !this.end && !joinsLastChild(this.frame.box) && !isCollapsedThrough(this.frame.box);
    const first = this.#placed.find((child) => child.baseline !== null);
    const last = this.#placed.findLast((child) => child.lastBaseline !== null);
    return {
      children: this.#placed,
      height: Math.max(0, this.#cursor + (keepsMargin ? this.#lowerMargin() : 0)),
      pending: this.#pending,
      end: this.end,
      earlier: this.#earlier,
      baseline: first ? first.y + (first.baseline ?? 0) : null,
      lastBaseline: last ? last.y + (last.lastBaseline ?? 0) : null,
      floats: this.#floats,
    };
  }
}
