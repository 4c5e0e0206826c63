import type { ComputedStyle } from '../computed-style.ts';
import type { PageBox } from '../styled-tree.ts';
import { type Edges, type LengthPercentageAuto, type MaxSize, resolveLength, type Size } from '../values.ts';

/** The size of the sheet that was asked for: the containing block of the page box. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** One dimension of the page box; null stands for `auto`. */
interface Dimension {
  readonly extent: number;
  readonly marginStart: number | null;
  readonly marginEnd: number | null;
  /** Borders and padding together. */
  readonly edges: number;
  /** Content sizes. */
  readonly size: number | null;
  readonly min: number;
  readonly max: number;
}

interface SolvedDimension {
  readonly extent: number;
  readonly marginStart: number;
  readonly marginEnd: number;
}

const used = (value: LengthPercentageAuto, basis: number): number | null =>
  value === 'auto' ? null : resolveLength(value, basis);

/** A size as content-box size; the keywords that speak of content mean nothing to a page. */
const contentSize = (style: ComputedStyle, size: Size | MaxSize, extent: number, edges: number): number | null => {
  if (typeof size === 'string') return null;
  const length = resolveLength(size, extent);
  return Math.max(0, style.boxSizing === 'border-box' ? length - edges : length);
};

/**
 * Margins and size of the page box add up to the sheet (css-page-3 §4.2, after CSS 2.2 §10.3.3). When a size and both
 * margins are fixed, the sheet gives way instead of a margin.
 */
const solve = ({ extent, marginStart, marginEnd, edges, size, min, max }: Dimension): SolvedDimension => {
  const margins = (marginStart ?? 0) + (marginEnd ?? 0);
  const available = extent - margins - edges;
  const wished = size ?? Math.max(0, available);
  const length = Math.max(min, Math.min(max, wished));
  if (size === null && length === wished) {
    return { extent, marginStart: marginStart ?? 0, marginEnd: marginEnd ?? 0 };
  }
  const rest = available - length;
  if (marginStart === null && marginEnd === null) return { extent, marginStart: rest / 2, marginEnd: rest / 2 };
  if (marginStart === null) return { extent, marginStart: rest, marginEnd: marginEnd ?? 0 };
  if (marginEnd === null) return { extent, marginStart, marginEnd: rest };
  return { extent: margins + edges + length, marginStart, marginEnd };
};

const across = (style: ComputedStyle, { width }: Sheet, edges: number): Dimension => ({
  extent: width,
  marginStart: used(style.marginLeft, width),
  marginEnd: used(style.marginRight, width),
  edges,
  size: contentSize(style, style.width, width, edges),
  min: contentSize(style, style.minWidth, width, edges) ?? 0,
  max: contentSize(style, style.maxWidth, width, edges) ?? Number.POSITIVE_INFINITY,
});

const down = (style: ComputedStyle, { height }: Sheet, edges: number): Dimension => ({
  extent: height,
  marginStart: used(style.marginTop, height),
  marginEnd: used(style.marginBottom, height),
  edges,
  size: contentSize(style, style.height, height, edges),
  min: contentSize(style, style.minHeight, height, edges) ?? 0,
  max: contentSize(style, style.maxHeight, height, edges) ?? Number.POSITIVE_INFINITY,
});

/** Percentages of page margins and padding refer to the side of the sheet that they run along (css-page-3 §4.2). */
export const solvePageBox = (style: ComputedStyle, sheet: Sheet): Sheet & { readonly box: PageBox } => {
  const border: Edges = {
    top: style.borderTopWidth,
    right: style.borderRightWidth,
    bottom: style.borderBottomWidth,
    left: style.borderLeftWidth,
  };
  const padding: Edges = {
    top: resolveLength(style.paddingTop, sheet.height),
    right: resolveLength(style.paddingRight, sheet.width),
    bottom: resolveLength(style.paddingBottom, sheet.height),
    left: resolveLength(style.paddingLeft, sheet.width),
  };
  const x = solve(across(style, sheet, border.left + border.right + padding.left + padding.right));
  const y = solve(down(style, sheet, border.top + border.bottom + padding.top + padding.bottom));
  const margin: Edges = { top: y.marginStart, right: x.marginEnd, bottom: y.marginEnd, left: x.marginStart };
  return { width: x.extent, height: y.extent, box: { margin, border, padding } };
};
