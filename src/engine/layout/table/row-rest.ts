import { borderOf, paddingOf } from '../box-model.ts';
import type { Fragmentainer, LayoutEnv } from '../layout.ts';
import { reachOf } from '../reach-of.ts';
import { type CellStart, layoutPart } from './cell-layout.ts';
import type { RowMeasure } from './row-measure.ts';
import type { GridCell } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/** A cell of which something is left: where it goes on, and where it stands on the page. */
export interface CellRest {
  readonly cell: GridCell;
  readonly start: CellStart;
  readonly y: number;
  /** How far above the row the cell begins on this page. */
  readonly above: number;
}

/** The row that is measured: what it has not used up of its height, and where the page ends. */
export interface RestRoom {
  readonly heightLeft: number;
  readonly bottom: number;
  readonly fragmentainer: Fragmentainer;
}

type Extent = Pick<RowMeasure, 'height' | 'reach'>;

/** What the page does not hold has no end, so that nobody lays out more than a page of it. */
const endless: Extent = { height: Number.POSITIVE_INFINITY, reach: Number.POSITIVE_INFINITY };

const lowerEdges = ({ box }: GridCell, width: number): number =>
  borderOf(box.style).bottom + paddingOf(box.style, width).bottom;

const measureRest = (
  { cell, start, y }: CellRest,
  { bottom, fragmentainer }: RestRoom,
  metrics: TableMetrics,
  env: LayoutEnv,
): Extent => {
  if (start === null) {
    const height = lowerEdges(cell, metrics.placeOf(cell).width);
    return { height, reach: height };
  }
  const { fragment, end } = layoutPart(cell, start, { y, bottom, fragmentainer, mustPlace: false }, metrics, env);
  return fragment && end === null ? { height: fragment.height, reach: reachOf(fragment) } : endless;
};

/** Measures a row of which an earlier page holds a part, or in which cells end that began there. */
export const measureBegunRow = (
  cells: readonly CellRest[],
  room: RestRoom,
  metrics: TableMetrics,
  env: LayoutEnv,
): RowMeasure => {
  let height = room.heightLeft;
  let reach = 0;
  for (const rest of cells) {
    const extent = measureRest(rest, room, metrics, env);
    height = Math.max(height, extent.height - rest.above);
    reach = Math.max(reach, extent.reach - rest.above);
  }
  return { height, reach, baseline: null };
};
