import type { Box } from '../../box/box.ts';
import { type MaxSize, resolveLength, type Size } from '../../style/values.ts';
import { unbounded } from '../content-height.ts';
import type { BoxFragment } from '../fragment.ts';
import type { IntrinsicSizes, LayoutEnv } from '../layout.ts';
import { type InlineEdges, inlineEdges } from './inline-edges.ts';

/** An atomic inline laid out: its margin box, and where its baseline stands in it. */
export interface AtomicLayout {
  readonly box: Box;
  readonly fragment: BoxFragment;
  readonly edges: InlineEdges;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
}

const horizontal = ({ margin }: InlineEdges): number => margin.left + margin.right;

/** Border-box width that a minimum or maximum asks for; keywords are left to the layout of the box. */
const borderBoxWidth = (size: Size | MaxSize, box: Box, edges: InlineEdges, basis: number): number | null => {
  if (typeof size === 'string') return null;
  const length = resolveLength(size, basis);
  if (box.style.boxSizing === 'border-box') return length;
  const { border, padding } = edges;
  return length + border.left + border.right + padding.left + padding.right;
};

/** CSS 2.2 §10.3.9: the shrink-to-fit width, between the minimum and maximum of the style. */
const shrinkToFit = (box: Box, edges: InlineEdges, width: number, env: LayoutEnv): number => {
  const { minContent, maxContent } = env.measure(box);
  const basis = Number.isFinite(width) ? width : 0;
  const fitted = Math.min(Math.max(minContent, width - horizontal(edges)), maxContent);
  const most = borderBoxWidth(box.style.maxWidth, box, edges, basis) ?? Number.POSITIVE_INFINITY;
  return Math.max(borderBoxWidth(box.style.minWidth, box, edges, basis) ?? 0, Math.min(fitted, most));
};

/** CSS 2.2 §10.8.1: the last line of an inline-block, the first row of a table; else the bottom margin edge. */
const baselineOf = (box: Box, fragment: BoxFragment): number | null => {
  if (box.kind === 'replaced') return null;
  if (box.style.display === 'inline-table' || box.style.display === 'inline-flex') return fragment.baseline;
  return box.style.overflow === 'visible' ? fragment.lastBaseline : null;
};

/** Lays out an inline-level box in a line of the given content width; null when it has nothing to show. */
export const layOutAtomic = (box: Box, width: number, env: LayoutEnv): AtomicLayout | null => {
  const edges = inlineEdges(box.style, width);
  const shrinks = box.kind !== 'replaced' && box.style.width === 'auto';
  const imposedWidth = shrinks ? shrinkToFit(box, edges, width, env) : null;
  const { fragment } = env.layout(box, { ...unbounded(width), imposedWidth }, env);
  if (!fragment) return null;
  const height = edges.margin.top + fragment.height + edges.margin.bottom;
  const baseline = baselineOf(box, fragment);
  return {
    box,
    fragment,
    edges,
    width: horizontal(edges) + fragment.width,
    height,
    baseline: baseline === null ? height : edges.margin.top + baseline,
  };
};

/** Intrinsic widths of the margin box. */
export const measureAtomic = (box: Box, env: LayoutEnv): IntrinsicSizes => {
  const around = horizontal(inlineEdges(box.style, 0));
  const { minContent, maxContent } = env.measure(box);
  return { minContent: minContent + around, maxContent: maxContent + around };
};
