import type { ParagraphBox } from '../box/box.ts';
import { within } from './breaks.ts';
import { isDeferred, reachesBelow } from './float-area.ts';
import { floatsOf } from './float-flow.ts';
import type { InlineBoxFragment, LineFragment, PlaceholderFragment } from './fragment.ts';
import { type Content, closeFrame, contentTop, type Frame, mayMove, nothingFits, openFrame } from './frame.ts';
import { breakIntoLines } from './inline/index.ts';
import {
  type Appeal,
  type Break,
  type BreakToken,
  fits,
  type Layout,
  type LayoutEnv,
  type LayoutResult,
} from './layout.ts';
import { heightOf, type LineStack, plainStack, withFirstHeight } from './line-stack.ts';
import { cutLine, linesBesideFloats, textPlace } from './lines-beside-floats.ts';
import { noMargin } from './margins.ts';
import { reportSlice, type Slice, shownBefore, sliceFragment, sliceHere, sliceToken } from './slice.ts';

/**
 * Lines over pages (css-break-3 §3.3 and §4.1, class B): as many as fit, but so that `orphans` lines stay and `widows`
 * lines follow where that can be had.
 */
export const layoutParagraph: Layout<ParagraphBox> = (box, space, env) => {
  const frame = openFrame(box, space, env);
  const stack = meetsFloats(frame) ? linesBesideFloats(frame, env) : plainLines(frame, env);
  const [line] = stack.lines;
  const slice = line && isTall(line) ? sliceHere(line.height, contentTop(frame), frame.space) : null;
  if (slice) return layoutSliced(frame, stack, slice, env);
  const { to } = frame.space;
  const cut = to?.at === 'text' ? cutAt(stack.lines, to.offset) : cutWhereFull(frame, stack);
  if (cut.count === 0 && stack.lines.length > 0 && mayMove(frame) && !followFloats(stack)) return nothingFits;
  const content = toContent(frame, stack, cut);
  if (stack.lines.length > 0 || !frame.isFirst) return closeFrame(frame, content, env);
  return closeFrame(frame, { ...content, children: placeholders(frame) }, env);
};

/** Only then does the width of a line depend on its height. */
const meetsFloats = (frame: Frame<ParagraphBox>): boolean =>
  floatsOf(frame.box).length > 0 || reachesBelow(frame.floats.area, contentTop(frame));

const plainLines = ({ box, model, space, floats }: Frame<ParagraphBox>, env: LayoutEnv): LineStack => {
  const { offset } = textPlace(space.from);
  const cut = cutLine(box, space, env);
  const below = breakIntoLines(box, model.contentWidth, env, cut ? cut.fragment.end : offset);
  const lineFloats = { flow: floats, done: 0 };
  return cut ? plainStack([cut.fragment, ...below], shownBefore(space), lineFloats) : plainStack(below, 0, lineFloats);
};

/** Floats before the first line fill the page: they stay, and the lines follow those that go on. */
const followFloats = ({ floatsAfter }: LineStack): boolean => {
  const { area, fragments } = floatsAfter(0).flow;
  return fragments.length > 0 && isDeferred(area, 'both');
};

/** A line is made taller than a page only by what stands in it whole. */
const isTall = ({ children }: LineFragment): boolean =>
  children.some((child) => child.kind === 'atomic' || (child.kind === 'inline-box' && holdsAtomic(child)));

const holdsAtomic = ({ children }: InlineBoxFragment): boolean =>
  children.some((child) => child.kind === 'atomic' || (child.kind === 'inline-box' && holdsAtomic(child)));

/** The first line is cut at the end of the page, or is the rest of such a line. */
const layoutSliced = (frame: Frame<ParagraphBox>, stack: LineStack, slice: Slice, env: LayoutEnv): LayoutResult => {
  const [first] = stack.lines;
  if (!first) return nothingFits;
  if (slice.shown === 0) reportSlice(frame.box, env);
  const rest = withFirstHeight(stack, slice.height);
  const cut = slice.isLast ? cutWhereFull(frame, rest) : { count: 1, appeal: 'last-resort' as const };
  const content = toContent(frame, rest, { ...cut, count: Math.max(1, cut.count) });
  const [placed, ...below] = content.children;
  const { border, padding } = frame.model;
  const window = sliceFragment(frame.box, { ...first, x: first.x }, slice);
  const x = border.left + padding.left;
  const children = [{ ...window, x, y: placed?.y ?? 0, width: frame.model.contentWidth }, ...below];
  if (slice.isLast) return closeFrame(frame, { ...content, children, earlier: null }, env);
  const { flow: floats, done } = stack.floatsAfter(0);
  const consumed = frame.consumed - slice.shown;
  const inside: BreakToken = { at: 'text', offset: first.start, floats: done, consumed };
  const { from } = frame.space;
  const widths = from.at === 'slice' ? from : { width: frame.model.contentWidth, room: first.width };
  const end: Break = { token: sliceToken(inside, slice, widths), appeal: 'last-resort', forced: null };
  return closeFrame(frame, { ...content, children, end, earlier: null, floats }, env);
};

/** Without lines, what is out of flow has its static position at the top of the content. */
const placeholders = ({ box, model, top }: Frame<ParagraphBox>): readonly PlaceholderFragment[] => {
  const left = model.border.left + model.padding.left;
  const x = box.style.direction === 'rtl' ? left + model.contentWidth : left;
  return box.items
    .filter((item) => item.kind === 'out-of-flow')
    .map((item) => ({ kind: 'placeholder', x, y: top, width: 0, height: 0, box: item.box }));
};

/** How many lines stay on this page, and how good a break after them is. */
interface Cut {
  readonly count: number;
  readonly appeal: Appeal;
}

const cutAt = (lines: readonly LineFragment[], offset: number): Cut => {
  const count = lines.findIndex((line) => line.start >= offset);
  return { count: count === -1 ? lines.length : count, appeal: 'perfect' };
};

const cutWhereFull = (frame: Frame<ParagraphBox>, stack: LineStack): Cut => {
  const total = stack.lines.length;
  const fitting = countFitting(frame, stack);
  if (fitting === total && fitsWhole(frame, stack)) return { count: fitting, appeal: 'perfect' };
  const limit = Math.min(fitting, total - 1);
  const count = lastGoodCut(frame.box, total, limit);
  if (count > 0) return { count, appeal: 'perfect' };
  if (limit > 0) return { count: limit, appeal: 'breaks-orphans' };
  if (fitting === 0 && followFloats(stack)) return { count: 0, appeal: 'perfect' };
  // A single line is never cut from the lower edges of its box: closeFrame ends the page between them.
  if (fitting === total) return { count: fitting, appeal: 'perfect' };
  const mustPlace = frame.space.mustPlace && stack.floatsAfter(0).flow.fragments.length === 0;
  return { count: mustPlace ? 1 : 0, appeal: 'last-resort' };
};

const countFitting = (frame: Frame<ParagraphBox>, stack: LineStack): number => {
  const top = contentTop(frame);
  let count = 0;
  while (count < stack.lines.length && fits(top + heightOf(stack, count + 1), frame.space.bottom)) count += 1;
  return count;
};

/** All lines and the lower edges of the box fit. */
const fitsWhole = (frame: Frame<ParagraphBox>, stack: LineStack): boolean => {
  const height = heightOf(stack, stack.lines.length);
  return fits(contentTop(frame) + height + frame.lower, frame.space.bottom);
};

/** The largest number of lines up to the limit that leaves enough on both sides; 0 when there is none. */
const lastGoodCut = (box: ParagraphBox, total: number, limit: number): number => {
  const count = Math.min(limit, total - box.style.widows);
  return count >= box.style.orphans ? count : 0;
};

const place = (frame: Frame<ParagraphBox>, { lines, tops }: LineStack, count: number): readonly LineFragment[] => {
  const { border, padding } = frame.model;
  const left = border.left + padding.left;
  return lines.slice(0, count).map((line, index) => ({ ...line, x: left + line.x, y: frame.top + (tops[index] ?? 0) }));
};

const toContent = (frame: Frame<ParagraphBox>, stack: LineStack, cut: Cut): Content => {
  const { lines, floatsAfter } = stack;
  const placed = place(frame, stack, cut.count);
  const height = heightOf(stack, cut.count);
  const breakAfter = (count: number, appeal: Appeal): Break => {
    const { start: offset } = lines[count]!;
    const consumed = frame.consumed + heightOf(stack, count);
    const token: BreakToken = { at: 'text', offset, floats: floatsAfter(count).done, consumed };
    return within(frame.box.style, { token, appeal, forced: null }, frame.space.fragmentainer);
  };
  const good = lastGoodCut(frame.box, lines.length, cut.count - 1);
  const first = placed[0];
  const last = placed.at(-1);
  return {
    children: placed,
    height,
    pending: noMargin,
    end: cut.count < lines.length ? breakAfter(cut.count, cut.appeal) : null,
    earlier: good > 0 ? breakAfter(good, 'perfect') : null,
    baseline: first ? first.y + first.baseline : null,
    lastBaseline: last ? last.y + last.baseline : null,
    floats: floatsAfter(cut.count).flow,
  };
};
