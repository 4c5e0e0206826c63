import type { ParagraphBox } from '../box/box.ts';
import { within } from './breaks.ts';
import type { InlineBoxFragment, LineFragment, PlaceholderFragment } from './fragment.ts';
import { type Content, closeFrame, contentTop, type Frame, nothingFits, openFrame } from './frame.ts';
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
import { noMargin } from './margins.ts';
import { reportSlice, type Slice, sliceFragment, sliceHere, sliceToken } from './slice.ts';

/**
 * Lines over pages (css-break-3 §3.3 and §4.1, class B): as many as fit, but so that `orphans` lines stay and `widows`
 * lines follow where that can be had.
 */
export const layoutParagraph: Layout<ParagraphBox> = (box, space, env) => {
  const frame = openFrame(box, space, env);
  const from = space.from.at === 'slice' ? space.from.inside : space.from;
  const offset = from.at === 'text' ? from.offset : 0;
  const lines = breakIntoLines(box, frame.model.contentWidth, env, offset);
  const slice = lines[0] && isTall(lines[0]) ? sliceHere(lines[0].height, contentTop(frame), space) : null;
  if (slice) return layoutSliced(frame, lines, slice, env);
  const cut = space.to?.at === 'text' ? cutAt(lines, space.to.offset) : cutWhereFull(frame, lines);
  if (cut.count === 0 && lines.length > 0 && !space.mustPlace) return nothingFits;
  const content = toContent(frame, lines, cut);
  if (lines.length > 0 || !frame.isFirst) return closeFrame(frame, content, env);
  return closeFrame(frame, { ...content, children: placeholders(frame) }, env);
};

/** A line is made taller than a page only by what stands in it whole. */
const isTall = ({ children }: LineFragment): boolean =>
  children.some((child) => child.kind === 'atomic' || (child.kind === 'inline-box' && holdsAtomic(child)));

const holdsAtomic = ({ children }: InlineBoxFragment): boolean =>
  children.some((child) => child.kind === 'atomic' || (child.kind === 'inline-box' && holdsAtomic(child)));

/** The first line is cut at the end of the page, or is the rest of such a line. */
const layoutSliced = (
  frame: Frame<ParagraphBox>,
  lines: readonly LineFragment[],
  slice: Slice,
  env: LayoutEnv,
): LayoutResult => {
  const [first, ...others] = lines;
  if (!first) return nothingFits;
  if (slice.shown === 0) reportSlice(frame.box, env);
  const rest = { ...first, height: slice.height };
  const cut = slice.isLast ? cutWhereFull(frame, [rest, ...others]) : { count: 1, appeal: 'last-resort' as const };
  const content = toContent(frame, [rest, ...others], { ...cut, count: Math.max(1, cut.count) });
  const [placed, ...below] = content.children;
  const { border, padding } = frame.model;
  const window = sliceFragment(frame.box, { ...first, x: first.x }, slice);
  const x = border.left + padding.left;
  const children = [{ ...window, x, y: placed?.y ?? 0, width: frame.model.contentWidth }, ...below];
  const consumed = frame.consumed - slice.shown;
  const inside: BreakToken = { at: 'text', offset: first.start, floats: 0, consumed };
  const end: Break = { token: sliceToken(inside, slice), appeal: 'last-resort', forced: null };
  return closeFrame(frame, { ...content, children, end: slice.isLast ? content.end : end, earlier: null }, env);
};

/** Without lines, what is out of flow has its static position at the top of the content. */
const placeholders = ({ box, model, top }: Frame<ParagraphBox>): readonly PlaceholderFragment[] =>
  box.items
    .filter((item) => item.kind === 'out-of-flow')
    .map((item) => {
      const x = model.border.left + model.padding.left;
      return { kind: 'placeholder', x, y: top, width: 0, height: 0, box: item.box };
    });

/** How many lines stay on this page, and how good a break after them is. */
interface Cut {
  readonly count: number;
  readonly appeal: Appeal;
}

const cutAt = (lines: readonly LineFragment[], offset: number): Cut => {
  const count = lines.findIndex((line) => line.start >= offset);
  return { count: count === -1 ? lines.length : count, appeal: 'perfect' };
};

const cutWhereFull = (frame: Frame<ParagraphBox>, lines: readonly LineFragment[]): Cut => {
  const fitting = countFitting(frame, lines);
  if (fitting === lines.length && fitsWhole(frame, lines)) return { count: fitting, appeal: 'perfect' };
  const limit = Math.min(fitting, lines.length - 1);
  const count = lastGoodCut(frame.box, lines.length, limit);
  if (count > 0) return { count, appeal: 'perfect' };
  if (limit > 0) return { count: limit, appeal: 'breaks-orphans' };
  // A single line is never cut from the lower edges of its box: closeFrame ends the page between them.
  if (fitting === lines.length) return { count: fitting, appeal: 'perfect' };
  return { count: frame.space.mustPlace ? 1 : 0, appeal: 'last-resort' };
};

const countFitting = (frame: Frame<ParagraphBox>, lines: readonly LineFragment[]): number => {
  let bottom = contentTop(frame);
  let count = 0;
  for (const line of lines) {
    bottom += line.height;
    if (!fits(bottom, frame.space.bottom)) break;
    count += 1;
  }
  return count;
};

/** All lines and the lower edges of the box fit. */
const fitsWhole = (frame: Frame<ParagraphBox>, lines: readonly LineFragment[]): boolean => {
  const { border, padding } = frame.model;
  return fits(contentTop(frame) + heightOf(lines) + border.bottom + padding.bottom, frame.space.bottom);
};

const heightOf = (lines: readonly LineFragment[]): number => lines.reduce((sum, line) => sum + line.height, 0);

/** The largest number of lines up to the limit that leaves enough on both sides; 0 when there is none. */
const lastGoodCut = (box: ParagraphBox, total: number, limit: number): number => {
  const count = Math.min(limit, total - box.style.widows);
  return count >= box.style.orphans ? count : 0;
};

const stack = (frame: Frame<ParagraphBox>, lines: readonly LineFragment[]): readonly LineFragment[] => {
  const { border, padding } = frame.model;
  let y = frame.top;
  return lines.map((line) => {
    const placed = { ...line, x: border.left + padding.left + line.x, y };
    y += line.height;
    return placed;
  });
};

const toContent = (frame: Frame<ParagraphBox>, lines: readonly LineFragment[], cut: Cut): Content => {
  const placed = stack(frame, lines.slice(0, cut.count));
  const height = heightOf(placed);
  const breakAfter = (count: number, appeal: Appeal): Break =>
    within(
      frame.box.style,
      {
        token: { at: 'text', offset: lines[count]!.start, floats: 0, consumed: frame.consumed + height },
        appeal,
        forced: null,
      },
      frame.space.fragmentainer,
    );
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
  };
};
