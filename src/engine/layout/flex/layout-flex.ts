import type { Box, FlexBox } from '../../box/box.ts';
import { breakPointAmong, laterUnlessWorse, within } from '../breaks.ts';
import type { BoxFragment } from '../fragment.ts';
import { type Content, closeFrame, contentTop, type Frame, nothingFits, openFrame, roomIn } from '../frame.ts';
import { type Appeal, type Break, type BreakToken, fits, type Layout, type LayoutEnv } from '../layout.ts';
import { goesOnInLines, layoutColumnLines } from './column-lines.ts';
import { flexContent } from './flex-content.ts';
import { type FlexGroup, flexGroups } from './flex-groups.ts';
import { type GroupPart, type ItemTokens, layoutGroup } from './group-page.ts';
import { planFlex } from './plan-flex.ts';

/** A flex container over pages (css-flexbox-1 §10): planned once, then filled in group by group. */
export const layoutFlex: Layout<FlexBox> = (box, space, env) => {
  const frame = openFrame(box, space, env);
  const groups = groupsOf(frame, env);
  if (goesOnInLines(frame, groups)) return layoutColumnLines(frame, env);
  if (isForcedDown(frame, groups)) return nothingFits;
  const flow = new GroupFlow(frame, groups);
  while (flow.hasNext) flow.next(env);
  if (flow.end && !flow.hasContent && !space.mustPlace) return nothingFits;
  return closeFrame(flow.frame, flow.content(), env);
};

/** A break before any item of the first line is one before the container (css-flexbox-1 §10). */
const isForcedDown = ({ isFirst, space }: Frame, [first]: readonly FlexGroup[]): boolean =>
  isFirst &&
  !space.mustPlace &&
  Number.isFinite(space.bottom) &&
  first !== undefined &&
  breakPointAmong([], boxesOf(first), space.fragmentainer).forced !== null;

const boxesOf = ({ items }: FlexGroup): readonly Box[] => items.map(({ box }) => box);

/** A group is below the page when less than that of it would be seen. */
const leastPart = 0.1;

const plans = new WeakMap<FlexBox, Map<string, readonly FlexGroup[]>>();

/** Sizes of one container that are kept. */
const mostPlans = 64;

/**
 * The groups of a container, kept by its size, since boxes are immutable and every page asks again. Containers in
 * containers are asked in several sizes by turns: first in their own, then in those that the outer ones give them.
 */
const groupsOf = (frame: Frame<FlexBox>, env: LayoutEnv): readonly FlexGroup[] => {
  const { box, limits } = frame;
  const width = plannedWidth(frame);
  const key = JSON.stringify([width, limits]);
  const known = plans.get(box) ?? new Map<string, readonly FlexGroup[]>();
  plans.set(box, known);
  const kept = known.get(key);
  if (kept) return kept;
  const groups = flexGroups(box, planFlex(box, width, limits, env));
  if (known.size >= mostPlans) known.clear();
  known.set(key, groups);
  return groups;
};

/** Lines that a first page has begun go on as they are, though a float no longer stands beside them. */
const plannedWidth = ({ space: { from }, model }: Frame): number =>
  from.at === 'flex' ? from.width : model.contentWidth;

/** The groups placed so far on this page. */
class GroupFlow {
  readonly frame: Frame<FlexBox>;
  readonly #groups: readonly FlexGroup[];
  readonly #first: number;
  readonly #from: ItemTokens;
  readonly #placed: BoxFragment[] = [];
  #index: number;
  #cursor = 0;
  #earlier: Break | null = null;
  hasContent = false;
  end: Break | null = null;

  constructor(frame: Frame<FlexBox>, groups: readonly FlexGroup[]) {
    const { from } = frame.space;
    this.frame = frame;
    this.#groups = groups;
    this.#first = from.at === 'flex' ? from.index : 0;
    this.#from = from.at === 'flex' ? from.items : [];
    this.#index = this.#first;
  }

  get hasNext(): boolean {
    return !this.end && this.#index < this.#groups.length;
  }

  /** Places one group, or ends the page before or within it. */
  next(env: LayoutEnv): void {
    this.end = this.#placeNext(this.#index, env);
    this.#index += 1;
  }

  #placeNext(index: number, env: LayoutEnv): Break | null {
    const { to, bottom, mustPlace } = this.frame.space;
    const target = to?.at === 'flex' && to.index === index ? to.items : null;
    if (target?.length === 0) return this.#breakAt(index, [], 'perfect', null);
    if (!target && index === 0 && this.#isBelowPage()) return this.#breakAt(0, [], 'perfect', null);
    const point = index > this.#first ? this.#breakPoint(index) : null;
    if (point?.forced && !to && Number.isFinite(bottom)) return this.#breakAt(index, [], 'perfect', point.forced);

    const part = this.#layout(index, target, env);
    const canMove = this.hasContent || !mustPlace;
    if (part.fragments.length === 0 || (canMove && !target && this.#isOutside(index, part))) {
      return this.#breakAt(index, index === this.#first ? this.#from : [], point?.appeal ?? 'perfect', null);
    }
    if (point && canMove) this.#pass(index, point.appeal);
    this.#place(part);
    return part.ends && this.#breakAt(index, part.ends, part.appeal, part.forced);
  }

  /** The group cannot be broken and does not fit. */
  #isOutside(index: number, { bottom }: GroupPart): boolean {
    return this.#groups[index]!.isWhole && !fits(contentTop(this.frame) + bottom, this.frame.space.bottom);
  }

  /** Alignment puts the first group on a later page: only the container itself stands on this one. */
  #isBelowPage(): boolean {
    const { bottom } = this.frame.space;
    return (
      Number.isFinite(bottom) &&
      this.#from.length === 0 &&
      this.#firstTop() > 0 &&
      roomIn(this.frame) > 0 &&
      !fits(contentTop(this.frame) + this.#firstTop() + leastPart, bottom)
    );
  }

  /** Where the first group begins, as far as earlier pages have not shown what is above it. */
  #firstTop(): number {
    return Math.max(0, this.#groups[0]!.top - this.frame.consumed);
  }

  /** Room above a group on this page. What was moved here begins at its top. */
  #gapAbove(index: number): number {
    if (index === 0) return this.#from.length === 0 ? this.#firstTop() : 0;
    return index > this.#first ? this.#groups[index]!.top - this.#groups[index - 1]!.bottom : 0;
  }

  #layout(index: number, to: ItemTokens | null, env: LayoutEnv): GroupPart {
    const { space, limits } = this.frame;
    const group = this.#groups[index]!;
    const from = index === this.#first ? this.#from : [];
    const room = {
      width: plannedWidth(this.frame),
      height: limits.height,
      contentTop: contentTop(this.frame),
      top: this.#cursor + this.#gapAbove(index),
      bottom: space.bottom,
      fragmentainer: space.fragmentainer,
      mustPlace: space.mustPlace && !this.hasContent,
      from,
      to,
    };
    return layoutGroup(group, room, env);
  }

  #place({ fragments, bottom }: GroupPart): void {
    const { model, top } = this.frame;
    const left = model.border.left + model.padding.left;
    for (const fragment of fragments) this.#placed.push({ ...fragment, x: left + fragment.x, y: top + fragment.y });
    this.#cursor = bottom;
    this.hasContent ||= fragments.some(({ height, children }) => height > 0 || children.length > 0);
  }

  #breakPoint(index: number): { readonly forced: Break['forced']; readonly appeal: Appeal } {
    return breakPointAmong(
      boxesOf(this.#groups[index - 1]!),
      boxesOf(this.#groups[index]!),
      this.frame.space.fragmentainer,
    );
  }

  #token(index: number, items: ItemTokens): BreakToken {
    const { space, consumed } = this.frame;
    const here = Number.isFinite(space.bottom) ? Math.max(0, space.bottom - contentTop(this.frame)) : this.#cursor;
    return { at: 'flex', index, items, width: plannedWidth(this.frame), consumed: consumed + here };
  }

  #breakAt(index: number, items: ItemTokens, appeal: Appeal, forced: Break['forced']): Break {
    return within(
      this.frame.box.style,
      { token: this.#token(index, items), appeal, forced },
      this.frame.space.fragmentainer,
    );
  }

  #pass(index: number, appeal: Appeal): void {
    const passed = this.#breakAt(index, [], appeal, null);
    this.#earlier = laterUnlessWorse(this.#earlier, passed);
  }

  content(): Content {
    return flexContent(this.frame, this.#placed, { height: this.#cursor, end: this.end, earlier: this.#earlier });
  }
}
