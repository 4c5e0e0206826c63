import type { TableBox } from '../../box/box.ts';
import { type BoxFragment, noEdges } from '../fragment.ts';
import { gridStyle, withoutDecoration } from './bare-style.ts';
import type { CaptionStack } from './table-captions.ts';

/** What stands around the grid on a page. */
export interface Captions {
  readonly above: CaptionStack;
  readonly below: CaptionStack;
}

export interface WrapperEnds {
  readonly width: number;
  /** The table begins on this page, or ends on it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const shiftedBy = (shift: number, { fragments }: CaptionStack): readonly BoxFragment[] =>
  fragments.map((fragment) => ({ ...fragment, y: fragment.y + shift }));

/** The wrapper around captions and grid: it moves and fades with its table, but has nothing to paint. */
export const wrapperFragment = (
  table: TableBox,
  { above, below }: Captions,
  grid: BoxFragment | null,
  { width, isFirst, isLast }: WrapperEnds,
): BoxFragment => {
  const gridBottom = above.height + (grid?.height ?? 0);
  const placed = grid && { ...grid, y: above.height, style: gridStyle(grid.style), marks: [] };
  const baselineOf = (baseline: number | null | undefined): number | null =>
    baseline === null || baseline === undefined ? null : baseline + above.height;
  return {
    kind: 'box',
    box: null,
    style: withoutDecoration(table.style),
    element: table.element,
    pseudo: table.pseudo,
    x: 0,
    y: 0,
    width,
    height: gridBottom + below.height,
    border: noEdges,
    padding: noEdges,
    edges: { isFirst, isLast },
    isRepeat: false,
    isSlice: false,
    children: [...above.fragments, ...(placed ? [placed] : []), ...shiftedBy(gridBottom, below)],
    marks: isFirst ? table.marks : [],
    baseline: baselineOf(grid?.baseline),
    lastBaseline: baselineOf(grid?.lastBaseline),
  };
};
