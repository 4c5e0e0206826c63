import type { Box } from '../../box/box.ts';
import { dependsOnBasis, resolveLength, type Size } from '../../style/values.ts';
import { layOutToBestBreak } from '../best-break.ts';
import { borderOf, paddingOf, vertical } from '../box-model.ts';
import type { BoxFragment } from '../fragment.ts';
import {
  type Appeal,
  atStart,
  type Break,
  type BreakToken,
  type Fragmentainer,
  type LayoutEnv,
  type LayoutResult,
  type Space,
} from '../layout.ts';
import type { GridCell } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';

/** Where a cell goes on: at its start, at a token, or nowhere, when all of it is placed (null). */
export type CellStart = BreakToken | null;

/** What of a cell stands on one page. */
export interface CellPart {
  /** Null: nothing of its content. */
  readonly fragment: BoxFragment | null;
  readonly end: CellStart;
  readonly appeal: Appeal;
  readonly forced: Break['forced'];
}

/** Room on the page for a part of a cell. */
export interface CellRoom {
  readonly y: number;
  readonly bottom: number;
  readonly fragmentainer: Fragmentainer;
  readonly mustPlace: boolean;
}

const cellSpace = (cell: GridCell, metrics: TableMetrics, from: BreakToken, room: CellRoom): Space => ({
  width: metrics.widths.width,
  height: null,
  direction: 'ltr',
  imposedWidth: metrics.placeOf(cell).width,
  imposedHeight: null,
  ...room,
  floats: null,
  from,
  to: null,
});

const unbroken: CellRoom = { y: 0, bottom: Number.POSITIVE_INFINITY, fragmentainer: 'page', mustPlace: true };

/** The whole rest of a cell, as tall as it likes. From its start it is laid out once for all pages. */
export const layoutWhole = (
  cell: GridCell,
  from: CellStart,
  metrics: TableMetrics,
  env: LayoutEnv,
): BoxFragment | null => {
  if (from === null) return null;
  const known = from.at === 'start' ? metrics.wholeCells.get(cell) : undefined;
  if (known !== undefined) return known;
  const { fragment } = env.layout(cell.box, cellSpace(cell, metrics, from, unbroken), env);
  if (from.at === 'start') metrics.wholeCells.set(cell, fragment);
  return fragment;
};

/** A cell whose content asks for a part of its height, once that is known (css-tables-3 §3.9.2). */
export const layoutStretched = (
  cell: GridCell,
  height: number,
  metrics: TableMetrics,
  env: LayoutEnv,
): BoxFragment | null => {
  const space = { ...cellSpace(cell, metrics, atStart, unbroken), imposedHeight: height };
  return env.layout(cell.box, space, env).fragment;
};

/** Percentages of height in a cell count where the cell, its row or its table has a height. */
export const asksForHeight = ({ cell, row }: GridCell, { grid, height }: TableMetrics): boolean => {
  const hasHeight = height !== null || cell.box.style.height !== 'auto';
  return (hasHeight || grid.rows[row]?.row.style.height !== 'auto') && hasPercentHeight(cell.box);
};

const isPercentHeight = ({ style: { height } }: Box): boolean => typeof height !== 'string' && dependsOnBasis(height);

const hasPercentHeight = (box: Box): boolean => {
  if (box.kind === 'paragraph') return box.items.some((item) => item.kind === 'atomic' && isPercentHeight(item.box));
  if (box.kind !== 'block') return false;
  return box.children.some((child) => isPercentHeight(child) || (child.isAnonymous && hasPercentHeight(child)));
};

const toPart = ({ fragment, end }: LayoutResult, from: BreakToken): CellPart => ({
  fragment,
  end: fragment ? (end?.token ?? null) : from,
  appeal: end?.appeal ?? 'perfect',
  forced: end?.forced ?? null,
});

const done: CellPart = { fragment: null, end: null, appeal: 'perfect', forced: null };

/** The part of a cell that fits; when the cell passed a better place to stop, up to there. */
export const layoutPart = (
  cell: GridCell,
  from: CellStart,
  room: CellRoom,
  metrics: TableMetrics,
  env: LayoutEnv,
): CellPart => {
  if (from === null) return done;
  return toPart(layOutToBestBreak(cell.box, cellSpace(cell, metrics, from, room), env), from);
};

/** The part of a cell up to where it was decided to stop. */
export const layoutUpTo = (
  cell: GridCell,
  from: CellStart,
  to: CellStart,
  room: CellRoom,
  metrics: TableMetrics,
  env: LayoutEnv,
): CellPart => {
  if (from === null) return done;
  if (to === null)
    return { fragment: layoutWhole(cell, from, metrics, env), end: null, appeal: 'perfect', forced: null };
  if (to.at === 'start') return { fragment: null, end: atStart, appeal: 'perfect', forced: null };
  return toPart(env.layout(cell.box, { ...cellSpace(cell, metrics, from, room), to }, env), from);
};

/** A height in px; percentages count as auto, since no row has a definite height. */
export const definiteHeight = (size: Size): number =>
  typeof size === 'string' || dependsOnBasis(size) ? 0 : Math.max(0, resolveLength(size, 0));

/** Border-box height that the style of the cell wishes for (CSS 2.2 §17.5.3). */
export const wishedHeight = ({ cell, box }: GridCell, width: number): number => {
  const { height, minHeight, boxSizing } = cell.box.style;
  const wished = Math.max(definiteHeight(height), definiteHeight(minHeight));
  if (wished === 0 || boxSizing === 'border-box') return wished;
  return wished + vertical(borderOf(box.style)) + vertical(paddingOf(box.style, width));
};
