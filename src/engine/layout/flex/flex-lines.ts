import { type Axes, mainEdges } from './axis.ts';
import type { FlexItem } from './flex-item.ts';

const outer = (axes: Axes, item: FlexItem): number => item.hypothetical + mainEdges(axes, item.margin);

/** §9.3 step 5: collects items into lines; a line takes items until the next would not fit. */
export const flexLines = (
  items: readonly FlexItem[],
  axes: Axes,
  room: number,
  gap: number,
): readonly (readonly FlexItem[])[] => {
  if (!axes.isWrapping) return items.length > 0 ? [items] : [];
  const lines: FlexItem[][] = [];
  let used = 0;
  for (const item of items) {
    const size = outer(axes, item);
    const line = lines.at(-1);
    if (line && used + gap + size <= room + 0.01) {
      line.push(item);
      used += gap + size;
    } else {
      lines.push([item]);
      used = size;
    }
  }
  return lines;
};

/** What margins and gaps take from the main size of a line. */
export const takenByMargins = (line: readonly FlexItem[], axes: Axes, gap: number): number =>
  line.reduce((sum, item) => sum + mainEdges(axes, item.margin), Math.max(0, line.length - 1) * gap);

/** Outer size of the longest line: the main size of a container that has none of its own. */
export const longestLine = (lines: readonly (readonly FlexItem[])[], axes: Axes, gap: number): number =>
  Math.max(
    0,
    ...lines.map((line) => line.reduce((sum, item) => sum + item.hypothetical, takenByMargins(line, axes, gap))),
  );
