import type { Box, TableBox } from '../../box/box.ts';
import { marginOf, vertical } from '../box-model.ts';
import type { BoxFragment } from '../fragment.ts';
import { atStart, type LayoutEnv, type LayoutResult } from '../layout.ts';

/** Captions on one side of the table, laid out one below the other as wide as the table. */
export interface CaptionStack {
  /** Relative to the top of the stack. */
  readonly fragments: readonly BoxFragment[];
  readonly height: number;
}

const noCaptions: CaptionStack = { fragments: [], height: 0 };

const layoutCaption = (caption: Box, width: number, env: LayoutEnv): LayoutResult => {
  const margin = marginOf(caption.style, width);
  const room = { y: 0, bottom: Number.POSITIVE_INFINITY, mustPlace: true, floats: null, from: atStart, to: null };
  const imposedWidth = Math.max(0, width - margin.left - margin.right);
  return env.layout(caption, { width, height: null, imposedWidth, imposedHeight: null, ...room }, env);
};

export const layoutCaptions = (table: TableBox, side: 'top' | 'bottom', width: number, env: LayoutEnv): CaptionStack =>
  table.captions
    .filter(({ style }) => style.captionSide === side)
    .reduce<CaptionStack>((stack, caption) => {
      const margin = marginOf(caption.style, width);
      const { fragment } = layoutCaption(caption, width, env);
      if (!fragment) return stack;
      const placed = { ...fragment, x: margin.left, y: stack.height + margin.top };
      const height = stack.height + vertical(margin) + fragment.height;
      return { fragments: [...stack.fragments, placed], height };
    }, noCaptions);
