import type { ColumnsBox } from '../../box/box.ts';
import type { IntrinsicSizes, LayoutEnv } from '../layout.ts';
import { columnGap } from './column-geometry.ts';

/** Intrinsic content widths: as many columns as are asked for, each as wide as the content or the wished width. */
export const measureColumns = ({ style, flow }: ColumnsBox, env: LayoutEnv): IntrinsicSizes => {
  const content = env.measure(flow);
  const count = style.columnCount === 'auto' ? 1 : style.columnCount;
  const gaps = (count - 1) * columnGap(style, 0);
  if (style.columnWidth === 'auto') {
    return { minContent: count * content.minContent + gaps, maxContent: count * content.maxContent + gaps };
  }
  // Fewer columns than were asked for will do, and one may be narrower than was wished.
  const minContent = Math.min(content.minContent, style.columnWidth);
  const column = Math.max(content.minContent, style.columnWidth);
  return { minContent, maxContent: Math.max(minContent, count * column + gaps) };
};
