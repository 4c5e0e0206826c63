import type { Box, ColumnsBox } from '../../box/box.ts';
import { autoMargins, limitHeight, marginOf } from '../box-model.ts';
import { laterUnlessWorse, lesser, within } from '../breaks.ts';
import type { BoxFragment, Fragment } from '../fragment.ts';
import { type Content, contentTop, type Frame } from '../frame.ts';
import type { Appeal, Break, BreakToken, MarginSet, Space } from '../layout.ts';
import { collapsedMargin, joinMargins, noMargin, topMargins } from '../margins.ts';
import { type ColumnGeometry, columnGeometry } from './column-geometry.ts';
import { type ColumnRow, columnRules } from './column-rules.ts';
import type { Column } from './fill-row.ts';

/** The rows of columns and the spanners placed so far on a page, one below the other. */
export class ColumnStack {
  readonly frame: Frame<ColumnsBox>;
  readonly geometry: ColumnGeometry;
  readonly #placed: BoxFragment[] = [];
  readonly #rows: ColumnRow[] = [];
  #cursor = 0;
  #pending: MarginSet = noMargin;
  /** How good a break before the next row or spanner is. */
  appeal: Appeal = 'perfect';
  /** Something was placed, be it without height. */
  isBegun = false;
  /** Something to be seen stands on this page. */
  hasContent = false;
  #earlier: Break | null = null;
  end: Break | null = null;

  constructor(frame: Frame<ColumnsBox>) {
    this.frame = frame;
    this.geometry = columnGeometry(frame.box.style, frame.model.contentWidth);
  }

  // Places, from the top of the content

  /** Top of the next row: margins of spanners do not collapse with those in columns (css-multicol-1 §6). */
  get rowTop(): number {
    return this.#cursor + collapsedMargin(this.#pending);
  }

  /** Top of a spanner's border box; at the top of a page its margin is cut off (css-break-3 §5.2). */
  topOf(spanner: Box, inside: BreakToken): number {
    const isCut = inside.at !== 'start' || (!this.isBegun && !this.frame.isFirst);
    if (isCut) return this.#cursor;
    return this.#cursor + collapsedMargin(joinMargins(this.#pending, topMargins(spanner, this.#width)));
  }

  get #width(): number {
    return this.frame.model.contentWidth;
  }

  get #line(): Pick<Space, 'width' | 'direction'> {
    return { width: this.#width, direction: this.frame.box.style.direction };
  }

  spannerSpace(y: number, from: BreakToken, to: BreakToken | null): Space {
    const { space, limits } = this.frame;
    return {
      ...this.#line,
      height: limits.height,
      imposedWidth: null,
      imposedHeight: null,
      y: contentTop(this.frame) + y,
      bottom: space.bottom,
      fragmentainer: space.fragmentainer,
      mustPlace: space.mustPlace && !this.hasContent,
      floats: null,
      from,
      to,
    };
  }

  // Placing

  placeSpanner(spanner: Box, fragment: BoxFragment, y: number, below: MarginSet): void {
    const margin = autoMargins(spanner.style, marginOf(spanner.style, this.#width), fragment.width, this.#line);
    this.#place(fragment, margin.left, y);
    this.#cursor = y + fragment.height;
    this.#pending = below;
    this.hasContent = true;
  }

  placeRow(columns: readonly Column[]): void {
    const y = this.rowTop;
    const height = Math.max(...columns.map(({ fragment }) => fragment.height));
    this.#rows.push({ y, height, count: columns.length });
    columns.forEach(({ fragment }, index) => {
      this.#place(fragment, this.geometry.leftOf(index), y);
    });
    if (height === 0) return;
    this.#cursor = y + height;
    this.#pending = noMargin;
    this.hasContent = true;
  }

  #place(fragment: BoxFragment, x: number, y: number): void {
    this.#placed.push({ ...fragment, x: this.#left + x, y: this.frame.top + y });
    this.isBegun = true;
  }

  get #left(): number {
    const { border, padding } = this.frame.model;
    return border.left + padding.left;
  }

  // Breaks, as the container tells them to its parent

  pass(candidate: Break): void {
    this.#earlier = laterUnlessWorse(this.#earlier, candidate);
  }

  told(inner: Break): Break {
    const { box, space, consumed } = this.frame;
    const here = Number.isFinite(space.bottom) ? Math.max(0, space.bottom - contentTop(this.frame)) : this.#cursor;
    const token: BreakToken = { at: 'child', index: 0, inside: inner.token, consumed: consumed + here };
    return within(box.style, { ...inner, token }, space.fragmentainer);
  }

  breakAt(place: BreakToken, appeal: Appeal): Break {
    return this.told({ token: place, appeal, forced: null });
  }

  forcedAt(place: BreakToken, forced: Break['forced']): Break {
    return this.told({ token: place, appeal: 'perfect', forced });
  }

  /** A page ends as well as the worst of the columns on it. */
  worstOf(columns: readonly Column[], appeal: Appeal): Appeal {
    return columns.reduce((worst, { end }) => (end && !end.forced ? lesser(worst, end.appeal) : worst), appeal);
  }

  /** Rules of all rows; those of the last reach down to the end of a container that is higher than its content. */
  #rules(contentHeight: number): readonly Fragment[] {
    const { frame, geometry } = this;
    const height = this.end
      ? contentHeight
      : limitHeight(frame.limits, frame.consumed + contentHeight) - frame.consumed;
    return this.#rows.flatMap((row) => {
      const isLast = row === this.#rows.at(-1) && row.y + row.height >= this.#cursor;
      const rules = columnRules(frame.box.style, geometry, isLast ? { ...row, height: height - row.y } : row);
      return rules ? [{ ...rules, x: this.#left, y: frame.top + row.y }] : [];
    });
  }

  content(): Content {
    const boxes = this.#placed;
    const height = Math.max(0, this.#cursor + (this.end ? 0 : collapsedMargin(this.#pending)));
    const first = boxes.find((child) => child.baseline !== null);
    const last = boxes.findLast((child) => child.lastBaseline !== null);
    return {
      children: [...this.#rules(height), ...boxes],
      height,
      pending: noMargin,
      end: this.end,
      earlier: this.#earlier,
      baseline: first ? first.y + (first.baseline ?? 0) : null,
      lastBaseline: last ? last.y + (last.lastBaseline ?? 0) : null,
      floats: this.frame.floats,
    };
  }
}
