import type { Box } from '../box/box.ts';
import type { LengthPercentage } from '../style/values.ts';
import { type Sides, widthByRatio } from './aspect-ratio.ts';
import { borderOf, horizontal, marginOf, paddingOf, sidesOf } from './box-model.ts';
import { measureColumns } from './columns/index.ts';
import { definiteLength } from './definite-length.ts';
import { measureFlex } from './flex/index.ts';
import { measureParagraph } from './inline/index.ts';
import type { IntrinsicSizes, LayoutEnv } from './layout.ts';
import { replacedSize } from './replaced.ts';
import { measureTable } from './table/index.ts';

/** Intrinsic border-box widths (css-sizing-3 §5). Percentages count as auto, or as 0 in edges. */
export const measureBox = (box: Box, env: LayoutEnv): IntrinsicSizes => {
  if (box.kind === 'table') return measureTable(box, env);
  if (box.kind === 'spanner') return env.measure(box.content);
  const edges = sidesOf(borderOf(box.style), paddingOf(box.style, 0));
  const content = measureContent(box, env);
  const sizes = { minContent: content.minContent + edges.width, maxContent: content.maxContent + edges.width };
  return box.kind === 'replaced' ? sizes : limited(box, sizes, edges);
};

const measureContent = (box: Exclude<Box, { kind: 'table' | 'spanner' }>, env: LayoutEnv): IntrinsicSizes => {
  switch (box.kind) {
    case 'paragraph':
      return measureParagraph(box, env);
    case 'replaced': {
      const { width } = replacedSize(box, 0, null);
      return { minContent: width, maxContent: width };
    }
    case 'columns':
      return measureColumns(box, env);
    case 'flex':
      return measureFlex(box, env);
    case 'block':
      return box.children.map((child) => outer(child, env)).reduce(widest, { minContent: 0, maxContent: 0 });
  }
};

const outer = (child: Box, env: LayoutEnv): IntrinsicSizes => {
  const { minContent, maxContent } = env.measure(child);
  const margins = horizontal(marginOf(child.style, 0));
  return { minContent: minContent + margins, maxContent: maxContent + margins };
};

const widest = (a: IntrinsicSizes, b: IntrinsicSizes): IntrinsicSizes => ({
  minContent: Math.max(a.minContent, b.minContent),
  maxContent: Math.max(a.maxContent, b.maxContent),
});

/** A definite `width`, `min-width` or `max-width` decides instead of the content. */
const limited = (box: Box, sizes: IntrinsicSizes, edges: Sides): IntrinsicSizes => {
  const { style } = box;
  const definite = (value: LengthPercentage | string): number | null => {
    const length = definiteLength(value, null);
    return length === null || style.boxSizing === 'border-box' ? length : length + edges.width;
  };
  // The width of a cell is the table's to weigh (css-tables-3 §4.1).
  const isCell = style.display === 'table-cell';
  const width = isCell ? null : (definite(style.width) ?? widthByRatio(style, null, edges));
  const low = definite(style.minWidth) ?? 0;
  const high = definite(style.maxWidth) ?? Number.POSITIVE_INFINITY;
  const fit = (value: number): number => Math.max(low, Math.min(high, width ?? value));
  return { minContent: fit(sizes.minContent), maxContent: fit(sizes.maxContent) };
};
