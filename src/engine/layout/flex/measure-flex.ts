import type { FlexBox } from '../../box/box.ts';
import { horizontal, marginOf } from '../box-model.ts';
import type { IntrinsicSizes, LayoutEnv } from '../layout.ts';
import { axesOf } from './axis.ts';

/** Intrinsic widths of the content of a flex container (css-flexbox-1 §9.9), without the items' flexibility. */
export const measureFlex = (box: FlexBox, env: LayoutEnv): IntrinsicSizes => {
  const { isRow, isWrapping } = axesOf(box.style);
  const sizes = box.items.map((item) => {
    const { minContent, maxContent } = env.measure(item);
    const margins = horizontal(marginOf(item.style, 0));
    return { minContent: minContent + margins, maxContent: maxContent + margins };
  });
  const least = sizes.map((size) => size.minContent);
  const best = sizes.map((size) => size.maxContent);
  if (!isRow) return { minContent: Math.max(0, ...least), maxContent: Math.max(0, ...best) };
  const { columnGap } = box.style;
  const gap = typeof columnGap === 'number' ? columnGap * Math.max(0, sizes.length - 1) : 0;
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, gap);
  return { minContent: isWrapping ? Math.max(0, ...least) : sum(least), maxContent: sum(best) };
};
