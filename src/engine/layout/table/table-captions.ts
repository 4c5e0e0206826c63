import type { Box, TableBox } from '../../box/box.ts';
import { marginOf, vertical } from '../box-model.ts';
import { unbounded } from '../content-height.ts';
import type { BoxFragment } from '../fragment.ts';
import { atStart, type BreakToken, fits, type LayoutEnv, type LayoutResult, type Space } from '../layout.ts';

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

export const captionsAt = (side: 'top' | 'bottom', captions: readonly Box[]): readonly Box[] =>
  captions.filter(({ style }) => style.captionSide === side);

export const stackCaptions = (captions: readonly Box[], width: number, env: LayoutEnv): CaptionStack =>
  captions.reduce<CaptionStack>((stack, caption) => {
    const margin = marginOf(caption.style, width);
    const { fragment } = layoutCaption(caption, width, env);
    if (!fragment) return stack;
    const placed = { ...fragment, x: margin.left, y: stack.height + margin.top };
    const height = stack.height + vertical(margin) + fragment.height;
    return { fragments: [...stack.fragments, placed], height };
  }, noCaptions);

/** Where captions go on: which of them, and where in it. */
export interface CaptionPlace {
  readonly index: number;
  readonly inside: BreakToken;
}

export const firstCaption: CaptionPlace = { index: 0, inside: atStart };

/** Captions that the page may end in. */
export interface BrokenCaptions extends CaptionStack {
  readonly end: CaptionPlace | null;
}

/** Captions that no page holds whole, as far as they fit. */
export const breakCaptions = (
  captions: readonly Box[],
  from: CaptionPlace,
  space: Space,
  width: number,
  env: LayoutEnv,
): BrokenCaptions => {
  const fragments: BoxFragment[] = [];
  let height = 0;
  for (let index = from.index; index < captions.length; index++) {
    const caption = captions[index]!;
    const inside = index === from.index ? from.inside : atStart;
    const margin = marginOf(caption.style, width);
    const y = height + (inside.at === 'start' ? margin.top : 0);
    const room = captionSpace(caption, space, y, fragments.length === 0, inside, width);
    const { fragment, end } = env.layout(caption, room, env);
    if (!fragment) return { fragments, height, end: { index, inside } };
    fragments.push({ ...fragment, x: margin.left, y });
    height = y + fragment.height + (end ? 0 : margin.bottom);
    if (end) return { fragments, height, end: { index, inside: end.token } };
  }
  return { fragments, height, end: null };
};

const captionSpace = (
  { style }: Box,
  space: Space,
  y: number,
  isFirst: boolean,
  from: BreakToken,
  width: number,
): Space => {
  const margin = marginOf(style, width);
  return {
    ...space,
    width,
    height: null,
    imposedWidth: Math.max(0, width - margin.left - margin.right),
    imposedHeight: null,
    y: space.y + y,
    mustPlace: space.mustPlace && isFirst,
    floats: null,
    from,
    to: null,
  };
};

/** A repeat of more than this part of the page is left out: room is for the rows. */
const largestShare = 1 / 4;

/** The captions above a table that goes on: a repeat, as its head is. */
export const layoutFollowingCaptions = (
  { followingCaptions }: TableBox,
  width: number,
  bottom: number,
  env: LayoutEnv,
): CaptionStack => {
  const { fragments, height } = stackCaptions(captionsAt('top', followingCaptions), width, env);
  if (!fits(height, bottom * largestShare)) return noCaptions;
  return { fragments: fragments.map((fragment) => ({ ...fragment, isRepeat: true })), height };
};
