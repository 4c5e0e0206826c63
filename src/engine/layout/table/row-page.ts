import type { Box } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import { vertical } from '../box-model.ts';
import { avoidsInside, type BreakPoint, forcesBreakInside } from '../breaks.ts';
import { fits, type LayoutEnv, type Space } from '../layout.ts';
import { wholeRow } from './measure-rows.ts';
import { breakPointBeforeRow } from './row-breaks.ts';
import type { RowMeasure } from './row-measure.ts';
import { type CellRest, measureBegunRow } from './row-rest.ts';
import { type CellStarts, type RowToken, rowStarts, startOf } from './row-token.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import type { TableMetrics } from './table-metrics.ts';
import { type TableRepeats, tableRepeats } from './table-repeats.ts';

/** A row on this page. */
export interface PlacedRow {
  readonly index: number;
  /** From the top of the grid. */
  readonly y: number;
  readonly height: number;
  readonly baseline: number | null;
  /** The row began on an earlier page, or goes on on the next. */
  readonly isCutAbove: boolean;
  readonly isCutBelow: boolean;
}

/** What a page of a table must know beside the table. */
export interface PageRoom {
  readonly space: Space;
  /** Top of the grid on the page's count. */
  readonly top: number;
  readonly start: RowToken;
  /** Height of what has to follow the last row: the captions below. */
  readonly below: number;
}

/** The rows of a table placed so far on a page, and the room that is left. */
export class RowPage {
  readonly room: PageRoom;
  readonly metrics: TableMetrics;
  readonly env: LayoutEnv;
  readonly repeats: TableRepeats;
  readonly starts: CellStarts;
  readonly isFirst: boolean;
  readonly heads: PlacedRow[] = [];
  readonly placed: PlacedRow[] = [];
  /** Bottom of the last row, from the top of the grid. */
  cursor: number;
  readonly #measures = new Map<number, RowMeasure>();

  constructor(room: PageRoom, metrics: TableMetrics, env: LayoutEnv) {
    this.metrics = metrics;
    this.env = env;
    this.room = { ...room, space: { ...room.space, bottom: room.space.bottom - this.clonedBelow } };
    this.repeats = tableRepeats(this.room.space, metrics, env);
    this.isFirst = room.space.from.at === 'start';
    this.starts = rowStarts(metrics.grid, room.start);
    this.cursor = this.#topEdge();
  }

  get rows(): readonly GridRow[] {
    return this.metrics.grid.rows;
  }

  get first(): number {
    return this.room.start.index;
  }

  /** Index of the first row of a repeated foot. */
  get #feetFrom(): number {
    return this.rows.length - this.repeats.footCount;
  }

  get #repeatsHead(): boolean {
    return !this.isFirst && this.repeats.headCount > 0 && this.first >= this.repeats.headCount;
  }

  /** The first row was begun on an earlier page. */
  get #isBegun(): boolean {
    return this.room.start.consumed > 0 || (this.rows[this.first]?.cells ?? []).some((cell) => this.starts.has(cell));
  }

  isBegunRow(index: number): boolean {
    return index === this.first && this.#isBegun;
  }

  // Edges

  /** Upper edges, and lower ones, that stand around each part of the table. Their room is kept free. */
  get #clonedAbove(): number {
    const { clones, edges } = this.metrics;
    return clones ? edges.border.top + edges.padding.top : 0;
  }

  get clonedBelow(): number {
    const { clones, edges } = this.metrics;
    return clones ? edges.padding.bottom + edges.border.bottom : 0;
  }

  #topEdge(): number {
    const { edges, halfLine, clones } = this.metrics;
    if (this.isFirst) return edges.border.top + edges.padding.top;
    if (clones) return this.#clonedAbove;
    if (this.#repeatsHead) return halfLine(0);
    return this.#isBegun ? 0 : halfLine(this.first);
  }

  /** Space above the next row, unless it is at a cut edge of the table. */
  get gap(): number {
    const isCut = !this.isFirst && this.heads.length + this.placed.length === 0;
    return isCut ? 0 : this.metrics.edges.spacing.vertical;
  }

  get lowerEdges(): number {
    const { border, padding, spacing } = this.metrics.edges;
    return spacing.vertical + padding.bottom + border.bottom - this.clonedBelow;
  }

  /** The same, except that a space alone may be cut off by the end of the page, as a margin is. */
  get #neededEdges(): number {
    const { edges, clones } = this.metrics;
    const hasEdges = !clones && edges.padding.bottom + edges.border.bottom > 0;
    return this.room.below > 0 || hasEdges ? this.lowerEdges : 0;
  }

  /** Bottom of the grid after its last row. */
  get end(): number {
    if (this.rows.length === 0) return this.#emptyHeight;
    const room = this.room.space.bottom - this.room.top - this.cursor;
    return this.cursor + Math.max(this.#neededEdges, Math.min(room, this.lowerEdges));
  }

  /** Height of a grid without rows: no spacing stands in it. */
  get #emptyHeight(): number {
    const { edges, height } = this.metrics;
    return Math.max(height ?? 0, vertical(edges.border) + vertical(edges.padding)) - this.clonedBelow;
  }

  /** What stands below the last row where the table is cut. */
  get cutEdge(): number {
    const last = this.placed.at(-1);
    return last && !last.isCutBelow ? this.metrics.halfLine(last.index + 1) : 0;
  }

  /** Height that must be left below a row: for a repeated foot, or for the rest of the table. */
  #tail(index: number): number {
    const { footCount, footHeight } = this.repeats;
    const isLast = index === this.rows.length - 1;
    if (footCount === 0 && !isLast) return this.metrics.halfLine(index + 1);
    if (index < this.#feetFrom - 1) return footHeight + this.metrics.halfLine(this.rows.length);
    return this.#heightFrom(index + 1) + this.#neededEdges + this.room.below;
  }

  #heightFrom(first: number): number {
    let height = 0;
    for (let index = first; index < this.rows.length; index++) {
      height += wholeRow(index, this.metrics, this.env).height + this.metrics.edges.spacing.vertical;
    }
    return height;
  }

  breakPointBefore(index: number): BreakPoint {
    return breakPointBeforeRow(this.metrics.grid, index, this.room.space.fragmentainer);
  }

  isAvoidedInside(style: ComputedStyle): boolean {
    return avoidsInside(style, this.room.space.fragmentainer);
  }

  forcesBreakIn(box: Box): boolean {
    return forcesBreakInside(box, this.room.space.fragmentainer);
  }

  // Rows

  /** What a row asks of this page. */
  measure(index: number): RowMeasure {
    const rests = this.#restsIn(index);
    if (rests.length === 0 && !this.isBegunRow(index)) return wholeRow(index, this.metrics, this.env);
    const { bottom, fragmentainer } = this.room.space;
    const room = { heightLeft: this.heightLeft(index), bottom, fragmentainer };
    const known = this.#measures.get(index) ?? measureBegunRow(rests, room, this.metrics, this.env);
    this.#measures.set(index, known);
    return known;
  }

  /** The cells that end in a row and of which an earlier page holds a part. */
  #restsIn(index: number): readonly CellRest[] {
    const { open = [], cells = [] } = this.rows[index] ?? {};
    const own = this.isBegunRow(index) ? cells : [];
    const ends = [...open, ...own].filter((cell) => cell.lastRow === index && this.starts.has(cell));
    return ends.map((cell) => {
      const y = this.topOf(cell);
      return { cell, start: startOf(this.starts, cell), y: this.room.top + y, above: this.nextTop - y };
    });
  }

  /** Height that a row has not used up on earlier pages. */
  heightLeft(index: number): number {
    const { height } = wholeRow(index, this.metrics, this.env);
    return index === this.first ? Math.max(0, height - this.room.start.consumed) : height;
  }

  /** Where the next row begins, from the top of the grid. */
  get nextTop(): number {
    return this.cursor + this.gap;
  }

  /** Where a cell begins on this page. */
  topOf(cell: GridCell): number {
    return this.rowAbove(cell)?.y ?? this.nextTop;
  }

  /** The first row on the page that the cell stands in, if one is placed. */
  rowAbove(cell: GridCell): PlacedRow | undefined {
    return this.placed[Math.max(0, cell.row - this.first)];
  }

  fitsWhole(index: number): boolean {
    return fits(this.room.top + this.nextTop + this.#needOf(index), this.room.space.bottom);
  }

  isTallerThanPage(index: number): boolean {
    return !fits(this.#clonedAbove + this.repeats.headHeight + this.#needOf(index), this.room.space.bottom);
  }

  /** Room for a row and what must follow it, or for what overflows it. */
  #needOf(index: number): number {
    const { height, reach } = this.measure(index);
    return Math.max(height + this.#tail(index), reach);
  }

  /** Where a row that is cut must end, on the page's count. */
  cutLimit(index: number): number {
    const { bottom } = this.room.space;
    const hasFeet = this.repeats.footCount > 0 && index < this.#feetFrom;
    if (hasFeet) return bottom - this.repeats.footHeight - this.metrics.halfLine(this.rows.length);
    return bottom - this.metrics.halfLine(index + 1);
  }

  /** Where a row that is not cut must end. */
  endLimit(index: number): number {
    return this.room.space.bottom - this.#tail(index);
  }

  place(index: number): void {
    const measure = this.measure(index);
    const height = Number.isFinite(measure.height) ? measure.height : this.heightLeft(index);
    this.placed.push(this.#next(index, { height, baseline: measure.baseline }, this.isBegunRow(index)));
  }

  /** Places what fits of a row. */
  placePart(index: number, height: number, isCutBelow: boolean): void {
    this.placed.push({ ...this.#next(index, { height, baseline: null }, this.isBegunRow(index)), isCutBelow });
  }

  #next(index: number, { height, baseline }: Omit<RowMeasure, 'reach'>, isCutAbove: boolean): PlacedRow {
    const y = this.nextTop;
    this.cursor = y + height;
    return { index, y, height, baseline, isCutAbove, isCutBelow: false };
  }

  // Repeats

  placeHeads(): void {
    if (!this.#repeatsHead) return;
    for (let index = 0; index < this.repeats.headCount; index++) {
      this.heads.push(this.#next(index, wholeRow(index, this.metrics, this.env), false));
    }
  }

  /** The foot again below the last row of the page, unless the page is too full for it. */
  placeFeet(): readonly PlacedRow[] {
    const { footCount, footHeight } = this.repeats;
    const isReached = (this.placed.at(-1)?.index ?? 0) >= this.#feetFrom;
    const edge = this.room.top + this.cursor + footHeight + this.metrics.halfLine(this.rows.length);
    if (footCount === 0 || isReached || !fits(edge, this.room.space.bottom)) return [];
    const feet: PlacedRow[] = [];
    for (let index = this.#feetFrom; index < this.rows.length; index++) {
      feet.push(this.#next(index, wholeRow(index, this.metrics, this.env), false));
    }
    return feet;
  }

  isRepeated(index: number): boolean {
    return index < this.repeats.headCount || index >= this.#feetFrom;
  }
}
