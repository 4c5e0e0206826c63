import type { Box, TableBox } from '../../box/box.ts';
import { marginOf, vertical } from '../box-model.ts';
import { unbounded } from '../content-height.ts';
import type { BoxFragment } from '../fragment.ts';
import { fits, type LayoutEnv, type LayoutResult } from '../layout.ts';

/** Captions on one side of the table, laid out one below the other as wide as the table. */
export interface CaptionStack {
  /** Relative to the top of the stack. */
  readonly fragments: readonly BoxFragment[];
  readonly height: number;
}

export const noCaptions: CaptionStack = { fragments: [], height: 0 };

const layoutCaption = (caption: Box, width: number, env: LayoutEnv): LayoutResult => {
  const margin = marginOf(caption.style, width);
  const imposedWidth = Math.max(0, width - margin.left - margin.right);
  return env.layout(caption, { ...unbounded(imposedWidth), width }, env);
};

export const layoutCaptions = (
  captions: readonly Box[],
  side: 'top' | 'bottom',
  width: number,
  env: LayoutEnv,
): CaptionStack =>
  captions
    .filter(({ style }) => style.captionSide === side)
    .reduce<CaptionStack>((stack, caption) => {
      const margin = marginOf(caption.style, width);
      const { fragment } = layoutCaption(caption, width, env);
      if (!fragment) return stack;
      const placed = { ...fragment, x: margin.left, y: stack.height + margin.top };
      const height = stack.height + vertical(margin) + fragment.height;
      return { fragments: [...stack.fragments, placed], height };
    }, noCaptions);

/** A repeat of more than this part of the page is left out: room is for the rows. */
const largestShare = 1 / 4;

/** The captions above a table that goes on: a repeat, as its head is. */
export const layoutFollowingCaptions = (
  { followingCaptions }: TableBox,
  width: number,
  bottom: number,
  env: LayoutEnv,
): CaptionStack => {
  const { fragments, height } = layoutCaptions(followingCaptions, 'top', width, env);
  if (!fits(height, bottom * largestShare)) return noCaptions;
  return { fragments: fragments.map((fragment) => ({ ...fragment, isRepeat: true })), height };
};
