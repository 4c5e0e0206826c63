import type { TableBox } from '../../box/box.ts';
import { marginOf } from '../box-model.ts';
import type { BoxFragment } from '../fragment.ts';
import { atStart, type Break, fits, type Layout, type LayoutEnv, type LayoutResult, type Space } from '../layout.ts';
import { marginSet, noMargin } from '../margins.ts';
import { gridFragment } from './grid-fragment.ts';
import { planRows, type RowPlan } from './plan-rows.ts';
import { beforeRow, toRowToken } from './row-token.ts';
import {
  type BrokenCaptions,
  breakCaptions,
  type CaptionPlace,
  captionsAt,
  firstCaption,
  layoutFollowingCaptions,
  noCaptions,
  stackCaptions,
} from './table-captions.ts';
import { type TableMetrics, tableMetrics } from './table-metrics.ts';
import { type Captions, wrapperFragment } from './table-wrapper.ts';

/**
 * A table over pages: captions above, grid, captions below. A token within captions counts the children of the wrapper:
 * the captions above, the grid, the captions below.
 */
export const layoutTable: Layout<TableBox> = (table, space, env) => {
  const metrics = tableMetrics(table, space, env);
  const gridIndex = captionsAt('top', table.captions).length;
  const { from } = space;
  if (from.at === 'child' && from.index > gridIndex) {
    return layoutBelow(metrics, { index: from.index - gridIndex - 1, inside: from.inside }, space, env);
  }
  const isPastRows = from.at === 'row' && from.index > 0 && from.index >= metrics.grid.rows.length;
  return isPastRows ? layoutBelow(metrics, firstCaption, space, env) : layoutFromAbove(metrics, space, env);
};

const nothing: LayoutResult = {
  fragment: null,
  end: null,
  earlier: null,
  floats: null,
  margins: { bottom: noMargin, through: false },
};

const captionsAbove = ({ grid: { table }, widths }: TableMetrics, space: Space, env: LayoutEnv): BrokenCaptions => {
  const { from, y, bottom, mustPlace } = space;
  const { width } = widths;
  if (from.at === 'row') return { ...layoutFollowingCaptions(table, width, bottom, env), end: null };
  const captions = captionsAt('top', table.captions);
  if (from.at === 'child') return breakCaptions(captions, from, space, width, env);
  const whole = stackCaptions(captions, width, env);
  if (!mustPlace || fits(y + whole.height, bottom)) return { ...whole, end: null };
  return breakCaptions(captions, firstCaption, space, width, env);
};

const layoutFromAbove = (metrics: TableMetrics, space: Space, env: LayoutEnv): LayoutResult => {
  const { table } = metrics.grid;
  const above = captionsAbove(metrics, space, env);
  if (above.end) return endInCaptions(metrics, { above, below: noCaptions }, above.end, space);
  const below = stackCaptions(captionsAt('bottom', table.captions), metrics.widths.width, env);
  const isFirst = space.from.at !== 'row';
  // What fits below captions that fill the page need not be forced: the grid can begin on the next one.
  const mustPlace = space.mustPlace && !(isFirst && above.fragments.length > 0);
  const room = { ...space, from: isFirst ? atStart : space.from, mustPlace };
  const top = space.y + above.height;
  const plan = planRows({ space: room, top, start: toRowToken(room.from), below: below.height }, metrics, env);
  if (plan) return finish(plan, { above, below }, space, metrics, env);
  if (!space.mustPlace) return nothing;
  const gridStart = { index: captionsAt('top', table.captions).length, inside: atStart };
  return endInCaptions(metrics, { above, below: noCaptions }, gridStart, space);
};

/** The page ends in or between captions. */
const endInCaptions = (
  metrics: TableMetrics,
  captions: Captions,
  { index, inside }: CaptionPlace,
  space: Space,
): LayoutResult => {
  const ends = { width: metrics.widths.width, isFirst: space.from.at === 'start', isLast: false };
  const fragment = wrapperFragment(metrics.grid.table, captions, null, ends);
  const token = { at: 'child', index, inside, consumed: 0 } as const;
  return toResult(fragment, { token, appeal: 'perfect', forced: null }, null, metrics, space);
};

/** Nothing is left but the captions below the grid. */
const layoutBelow = (metrics: TableMetrics, from: CaptionPlace, space: Space, env: LayoutEnv): LayoutResult => {
  const { table } = metrics.grid;
  const { width } = metrics.widths;
  const captions = captionsAt('bottom', table.captions);
  const isBegun = from.index > 0 || from.inside.at !== 'start';
  const whole = isBegun ? null : stackCaptions(captions, width, env);
  const isWhole = whole !== null && fits(space.y + whole.height, space.bottom);
  if (!isWhole && !space.mustPlace) return nothing;
  const below = isWhole ? { ...whole, end: null } : breakCaptions(captions, from, space, width, env);
  if (below.end) {
    const index = captionsAt('top', table.captions).length + 1 + below.end.index;
    return endInCaptions(metrics, { above: noCaptions, below }, { ...below.end, index }, space);
  }
  const ends = { width, isFirst: false, isLast: true };
  return toResult(wrapperFragment(table, { above: noCaptions, below }, null, ends), null, null, metrics, space);
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
  const shown = end ? { ...captions, below: noCaptions } : captions;
  const hasCaptions = table.captions.length + captions.above.fragments.length > 0;
  const ends = { width: metrics.widths.width, isFirst: space.from.at === 'start', isLast: end === null };
  const fragment = hasCaptions ? wrapperFragment(table, shown, grid, ends) : grid;
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
