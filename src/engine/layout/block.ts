import type { BlockBox, Box } from '../box/box.ts';
import { autoMargins, marginOf } from './box-model.ts';
import { breakPointBefore, laterUnlessWorse, within } from './breaks.ts';
import type { BoxFragment } from './fragment.ts';
import { type Content, closeFrame, contentTop, type Frame, nothingFits, openFrame } from './frame.ts';
import {
  type Appeal,
  atStart,
  type Break,
  type BreakToken,
  fits,
  type Layout,
  type LayoutEnv,
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
  if (flow.end && !flow.end.forced && !flow.hasContent && !space.mustPlace) return nothingFits;
  const content = flow.content();
  const height = markerLineHeight(flow.frame, content, env);
  if (height === 0) return closeFrame(flow.frame, content, env);
  if (!space.mustPlace && !fits(contentTop(flow.frame) + height, space.bottom)) return nothingFits;
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

  const y = flow.topOf(child, index);
  const result = env.layout(child, flow.spaceFor(index, y, target), env);
  if (!result.fragment) return flow.before(index, point?.appeal ?? 'perfect');
  if (canBreak) flow.pass(flow.before(index, point.appeal));
  flow.pass(flow.told(result.earlier, index));
  flow.place(child, result.fragment, y, result.margins.bottom);
  return flow.told(result.end, index);
};

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
    this.#isJoined = frame.isFirst && joinsFirstChild(frame.box);
  }

  get #width(): number {
    return this.frame.model.contentWidth;
  }

  /** Top of a child's border box, from the top of the content. */
  topOf(child: Box, index: number): number {
    if (this.#isJoined || this.#losesMargin(index)) return this.#cursor;
    return this.#cursor + collapsedMargin(joinMargins(this.#pending, topMargins(child, this.#width)));
  }

  /** css-break-3 §5.2: a margin at the top of a page is cut off, but after a forced break it stays. */
  #losesMargin(index: number): boolean {
    if (index !== this.first || this.frame.isFirst) return false;
    if (this.#inside.at !== 'start' || index === 0) return true;
    const isAfterSpanner = this.children[index - 1]?.kind === 'spanner';
    return !isAfterSpanner && !breakPointBefore(this.children, index, this.frame.space.fragmentainer).forced;
  }

  spaceFor(index: number, y: number, to: BreakToken | null): Space {
    const { space, limits } = this.frame;
    return {
      width: this.#width,
      // CSS 2.2 §9.2.1.1: percentages look past an anonymous box.
      height: this.frame.box.isAnonymous ? space.height : limits.height,
      imposedWidth: null,
      imposedHeight: null,
      y: contentTop(this.frame) + y,
      bottom: space.bottom,
      fragmentainer: space.fragmentainer,
      mustPlace: space.mustPlace && !this.hasContent,
      floats: null,
      from: index === this.first ? this.#inside : atStart,
      to,
    };
  }

  place(child: Box, fragment: BoxFragment, y: number, below: MarginSet): void {
    const { model, top } = this.frame;
    const margin = autoMargins(child.style, marginOf(child.style, this.#width), fragment.width, this.#width);
    const left = model.border.left + model.padding.left + margin.left;
    this.#placed.push({ ...fragment, x: left, y: top + y });
    if (isCollapsedThrough(child)) this.#passThrough(child);
    else {
      this.#cursor = y + fragment.height;
      this.#pending = below;
      this.#isJoined = false;
      this.hasContent ||= fragment.height > 0 || fragment.children.length > 0;
    }
  }

  #passThrough(child: Box): void {
    if (this.#isJoined) return;
    const all = joinMargins(topMargins(child, this.#width), throughMargins(child, this.#width));
    this.#pending = joinMargins(this.#pending, all);
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

  /** A break before a child, as this box tells it to its parent. */
  before(index: number, appeal: Appeal): Break {
    return this.#within({ token: this.#token(index, atStart, null), appeal, forced: null });
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
    };
  }
}
