import type { TableBox } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { marginOf } from '../box-model.ts';
import { type BoxFragment, noEdges } from '../fragment.ts';
import { type Break, fits, type Layout, type LayoutEnv, type LayoutResult, type Space } from '../layout.ts';
import { marginSet, noMargin } from '../margins.ts';
import { withoutDecoration } from './bare-style.ts';
import { gridFragment } from './grid-fragment.ts';
import { planRows, type RowPlan } from './plan-rows.ts';
import { beforeRow, toRowToken } from './row-token.ts';
import { type CaptionStack, layoutCaptions, layoutFollowingCaptions, noCaptions } from './table-captions.ts';
import { type TableMetrics, tableMetrics } from './table-metrics.ts';

export const layoutTable: Layout<TableBox> = (table, space, env) => {
  const metrics = tableMetrics(table, space, env);
  const { width } = metrics.widths;
  const isFirst = space.from.at === 'start';
  const above = isFirst
    ? layoutCaptions(table.captions, 'top', width, env)
    : layoutFollowingCaptions(table, width, space.bottom, env);
  const below = layoutCaptions(table.captions, 'bottom', width, env);
  const start = toRowToken(space.from);
  if (start.index > 0 && start.index >= metrics.grid.rows.length) return layoutRest(table, space, metrics, below);
  const room = { space, top: space.y + above.height, start, below: below.height };
  const plan = planRows(room, metrics, env);
  return plan ? finish(plan, { above, below }, space, metrics, env) : nothing;
};

const nothing: LayoutResult = {
  fragment: null,
  end: null,
  earlier: null,
  floats: null,
  margins: { bottom: noMargin, through: false },
};

interface Captions {
  readonly above: CaptionStack;
  readonly below: CaptionStack;
}

/** Nothing is left but the captions below the grid. */
const layoutRest = (table: TableBox, space: Space, metrics: TableMetrics, below: CaptionStack): LayoutResult => {
  if (!space.mustPlace && !fits(space.y + below.height, space.bottom)) return nothing;
  const fragment = wrapperFragment(table, metrics, { above: noCaptions, below }, null, true);
  return toResult(fragment, null, null, metrics, space);
};

const finish = (
  plan: RowPlan,
  captions: Captions,
  space: Space,
  metrics: TableMetrics,
  env: LayoutEnv,
): LayoutResult => {
  const { table } = metrics.grid;
  const end = plan.end ?? captionBreak(plan, captions, space, metrics);
  const grid = gridFragment(plan, metrics, env);
  const isLast = end === null;
  const shown = isLast ? captions : { ...captions, below: noCaptions };
  const hasCaptions = table.captions.length + captions.above.fragments.length > 0;
  const fragment = hasCaptions ? wrapperFragment(table, metrics, shown, grid, isLast) : grid;
  return toResult(fragment, end, plan.earlier, metrics, space);
};

/** The captions below go to the next page only when the rows above them already fill this one. */
const captionBreak = (
  plan: RowPlan,
  { above, below }: Captions,
  space: Space,
  { grid }: TableMetrics,
): Break | null => {
  const index = grid.rows.length;
  const isWanted = space.to?.at === 'row' && space.to.index === index;
  const bottom = space.y + above.height + plan.height + below.height;
  const isTooTall = !space.to && !fits(bottom, space.bottom);
  if (below.height === 0 || index === 0 || !(isWanted || isTooTall)) return null;
  return { token: beforeRow(index), appeal: 'last-resort', forced: null };
};

const toResult = (
  fragment: BoxFragment,
  end: Break | null,
  earlier: Break | null,
  { grid }: TableMetrics,
  space: Space,
): LayoutResult => {
  const bottom = end ? noMargin : marginSet(marginOf(grid.table.style, space.width).bottom);
  return { fragment, end, earlier, floats: null, margins: { bottom, through: false } };
};

const gridStyle = (style: ComputedStyle): ComputedStyle => ({
  ...style,
  opacity: 1,
  transform: [],
  position: 'static',
});

const shiftedBy = (shift: number, { fragments }: CaptionStack): readonly BoxFragment[] =>
  fragments.map((fragment) => ({ ...fragment, y: fragment.y + shift }));

const wrapperFragment = (
  table: TableBox,
  { widths }: TableMetrics,
  { above, below }: Captions,
  grid: BoxFragment | null,
  isLast: boolean,
): BoxFragment => {
  const gridBottom = above.height + (grid?.height ?? 0);
  const placed = grid && { ...grid, y: above.height, style: gridStyle(grid.style), marks: [] };
  const baselineOf = (baseline: number | null | undefined): number | null =>
    baseline === null || baseline === undefined ? null : baseline + above.height;
  return {
    kind: 'box',
    box: null,
    // The wrapper moves and fades with its table, but has no background, border or outline.
    style: withoutDecoration(table.style),
    element: table.element,
    pseudo: table.pseudo,
    x: 0,
    y: 0,
    width: widths.width,
    height: gridBottom + below.height,
    border: noEdges,
    padding: noEdges,
    edges: { isFirst: grid?.edges.isFirst ?? false, isLast },
    isRepeat: false,
    isSlice: false,
    children: [...above.fragments, ...(placed ? [placed] : []), ...shiftedBy(gridBottom, below)],
    marks: grid?.marks ?? [],
    baseline: baselineOf(grid?.baseline),
    lastBaseline: baselineOf(grid?.lastBaseline),
  };
};
