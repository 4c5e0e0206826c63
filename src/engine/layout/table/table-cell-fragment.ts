import type { Box } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { boxFragment } from '../box-fragment.ts';
import { borderOf, paddingOf } from '../box-model.ts';
import type { BoxFragment, Edges } from '../fragment.ts';
import type { LayoutEnv } from '../layout.ts';
import { reachOf } from '../reach-of.ts';
import { withoutBorder, withoutDecoration } from './bare-style.ts';
import { asksForHeight, type CellStart, layoutStretched, layoutWhole } from './cell-layout.ts';
import { alignsByBaseline, cellBaseline } from './measure-rows.ts';
import type { RowPlan } from './plan-rows.ts';
import type { PlacedRow } from './row-page.ts';
import { startOf } from './row-token.ts';
import type { GridCell } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Where a cell stands: its first row on the page, and the height of all of its rows there. */
export interface CellPlace {
  readonly row: PlacedRow;
  readonly height: number;
  /** The page cuts the cell below. */
  readonly isCut: boolean;
}

/** The edges of a cell that has nothing to show on this page. */
const emptyFragment = (cell: GridCell, isFirst: boolean, metrics: TableMetrics): BoxFragment => {
  const { box } = cell;
  const sliced = (edges: Edges): Edges => ({ ...edges, top: isFirst ? edges.top : 0 });
  return {
    ...boxFragment(box),
    width: metrics.placeOf(cell).width,
    border: sliced(borderOf(box.style)),
    padding: sliced(paddingOf(box.style, metrics.widths.width)),
    edges: { isFirst, isLast: true },
    marks: isFirst ? box.marks : [],
  };
};

/**
 * How far the content is moved down (CSS 2.2 §17.5.3), but not so far that it would overflow. A cell that is cut, or goes
 * on, keeps to the top.
 */
const contentShift = (cell: GridCell, fragment: BoxFragment, { row, height, isCut }: CellPlace): number => {
  const slack = height - reachOf(fragment);
  if (isCut || !fragment.edges.isFirst || slack <= 0) return 0;
  const { verticalAlign } = cell.box.style;
  if (verticalAlign === 'middle') return slack / 2;
  if (verticalAlign === 'bottom') return slack;
  if (!alignsByBaseline(cell) || row.baseline === null) return 0;
  return Math.min(slack, Math.max(0, row.baseline - cellBaseline(fragment)));
};

const shifted = (value: number | null, shift: number): number | null => (value === null ? null : value + shift);

/** What a cell is painted with: the table draws collapsed borders, and an empty cell may be hidden (CSS 2.2 §17.6.1.1). */
const paintedStyle = ({ cell }: GridCell, { grid }: TableMetrics): ComputedStyle => {
  const { style } = cell.box;
  if (grid.lines) return withoutBorder(style);
  return style.emptyCells === 'hide' && isEmpty(cell.box) ? withoutDecoration(style) : style;
};

/** Nothing is in the flow of the box. */
const isEmpty = (box: Box): boolean => {
  if (box.kind === 'block') return box.children.every((child) => child.isAnonymous && isEmpty(child));
  return box.kind === 'paragraph' && box.text === '';
};

/** Stretches a cell to its rows and moves its content by `vertical-align`. */
const stretch = (cell: GridCell, fragment: BoxFragment, place: CellPlace, metrics: TableMetrics): BoxFragment => {
  const shift = contentShift(cell, fragment, place);
  const border = place.isCut ? { ...fragment.border, bottom: 0 } : fragment.border;
  return {
    ...fragment,
    box: cell.cell.box,
    style: paintedStyle(cell, metrics),
    height: place.height,
    border,
    edges: { isFirst: fragment.edges.isFirst, isLast: !place.isCut },
    children: shift === 0 ? fragment.children : fragment.children.map((child) => ({ ...child, y: child.y + shift })),
    baseline: shifted(fragment.baseline, shift),
    lastBaseline: shifted(fragment.lastBaseline, shift),
  };
};

const wholeContent = (
  cell: GridCell,
  start: CellStart,
  { height }: CellPlace,
  metrics: TableMetrics,
  env: LayoutEnv,
): BoxFragment | null =>
  start?.at === 'start' && asksForHeight(cell, metrics)
    ? layoutStretched(cell, height, metrics, env)
    : layoutWhole(cell, start, metrics, env);

/** The fragment of a cell on a page, relative to its row. */
export const cellFragment = (
  cell: GridCell,
  place: CellPlace,
  plan: RowPlan,
  metrics: TableMetrics,
  env: LayoutEnv,
): BoxFragment => {
  const start = startOf(plan.starts, cell);
  const part = plan.parts.get(cell);
  const content = part ? part.fragment : wholeContent(cell, start, place, metrics, env);
  const isFirst = start?.at === 'start' && place.row.index === cell.row;
  const fragment = content ?? emptyFragment(cell, isFirst, metrics);
  return stretch(cell, fragment, place, metrics);
};

/** The same for a repeated head or foot, which always stands whole. */
export const repeatedCellFragment = (
  cell: GridCell,
  place: CellPlace,
  metrics: TableMetrics,
  env: LayoutEnv,
): BoxFragment => {
  const fragment = layoutWhole(cell, { at: 'start' }, metrics, env) ?? emptyFragment(cell, true, metrics);
  return { ...stretch(cell, fragment, place, metrics), isRepeat: true, marks: [] };
};
