import type { Box } from '../box/box.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import { plainFragment } from './box-fragment.ts';
import type { BoxFragment, LineFragment } from './fragment.ts';
import { type BreakToken, fits, type LayoutEnv, type Space } from './layout.ts';

/**
 * What is never broken but taller than a page is cut at the end of the page and goes on at the top of the next, so that
 * nothing of it is lost (css-break-3 §4.4, §4.5). To a screen reader it all stands where it begins.
 */
export interface Slice {
  /** How much earlier pages show, and how much this one does. */
  readonly shown: number;
  readonly height: number;
  readonly isLast: boolean;
}

/** How much of such a height earlier pages show. */
export const shownBefore = ({ from }: Space): number => (from.at === 'slice' ? from.shown : 0);

/** The part of a height that this page shows from `top` on; null where the whole stands here. */
export const sliceHere = (height: number, top: number, space: Space): Slice | null => {
  const shown = shownBefore(space);
  const rest = height - shown;
  const room = space.bottom - top;
  const isCut = !fits(rest, room) && space.mustPlace && space.fragmentainer !== 'low-column' && room >= leastRoom;
  if (isCut) return { shown, height: room, isLast: false };
  return shown > 0 ? { shown, height: Math.max(0, rest), isLast: true } : null;
};

/** A page that is less high than this takes the whole and lets it overflow. */
const leastRoom = 1;

/** The widths in which the content began, wherever it is by now. */
export type SliceWidths = Pick<Extract<BreakToken, { readonly at: 'slice' }>, 'width' | 'room'>;

export const sliceToken = (inside: BreakToken, { shown, height }: Slice, { width, room }: SliceWidths): BreakToken => ({
  at: 'slice',
  inside,
  shown: shown + height,
  width,
  room,
});

const windowStyle = (style: ComputedStyle): ComputedStyle => ({
  ...style,
  position: 'static',
  opacity: 1,
  transform: [],
});

/** A window onto the content, as high as the part that this page shows. */
export const sliceFragment = (box: Box, content: BoxFragment | LineFragment, slice: Slice): BoxFragment => ({
  ...plainFragment(windowStyle(box.style), box.element),
  isSlice: true,
  isRepeat: slice.shown > 0,
  width: content.x + content.width,
  height: slice.height,
  children: [{ ...content, y: -slice.shown }],
});

export const reportSlice = ({ element }: Box, { report }: LayoutEnv): void =>
  report({
    severity: 'warning',
    code: 'LAYOUT-cut-over-pages',
    message: 'this is taller than a page and cannot be broken, so it is cut at the end of the page',
    span: element.span,
    hint: 'make it smaller, for instance with "max-height"',
  });
