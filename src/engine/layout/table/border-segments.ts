import type { Color } from '../../style/values.ts';
import type { BorderSegment, CollapsedBordersFragment } from '../fragment.ts';
import { type CollapsedLines, type EdgeBorder, halfWidth, strongerBorder } from './collapsed-borders.ts';
import type { PlacedRow } from './row-page.ts';
import type { TableMetrics } from './table-metrics.ts';

type Line = readonly (EdgeBorder | null)[];

/** The rule between two rows as they stand on the page; a cut edge of the table keeps the rule that was there. */
const lineBetween = (
  { horizontal }: CollapsedLines,
  above: PlacedRow | undefined,
  below: PlacedRow | undefined,
): Line => {
  const upper = above && !above.isCutBelow ? (horizontal[above.index + 1] ?? []) : [];
  const lower = below && !below.isCutAbove ? (horizontal[below.index] ?? []) : [];
  if (above && below && above.index + 1 === below.index) return lower;
  const [line, other] = upper.length > 0 ? [upper, lower] : [lower, upper];
  return line.map((border, column) => strongerBorder(border, other[column] ?? null));
};

const isSameColor = (a: Color, b: Color): boolean =>
  a === b || (a.red === b.red && a.green === b.green && a.blue === b.blue && a.alpha === b.alpha);

const isEqual = (a: EdgeBorder | null, b: EdgeBorder | null): boolean =>
  a !== null && b !== null && a.width === b.width && a.style === b.style && isSameColor(a.color, b.color);

interface Stretch {
  readonly border: EdgeBorder;
  readonly first: number;
  readonly last: number;
}

/** Runs of the same border make one segment. */
const stretches = (line: Line): readonly Stretch[] => {
  const found: Stretch[] = [];
  line.forEach((border, index) => {
    const previous = found.at(-1);
    if (!border) return;
    if (previous && previous.last === index - 1 && isEqual(previous.border, border)) {
      found[found.length - 1] = { ...previous, last: index };
    } else found.push({ border, first: index, last: index });
  });
  return found;
};

const draw = (border: EdgeBorder, x1: number, y1: number, x2: number, y2: number): BorderSegment => ({
  x1,
  y1,
  x2,
  y2,
  ...border,
});

/** The rules of a table with collapsed borders, for the rows of one page from top to bottom. */
export const borderSegments = (
  rows: readonly PlacedRow[],
  metrics: TableMetrics,
  height: number,
): CollapsedBordersFragment | null => {
  const { lines, table } = metrics.grid;
  const { width } = metrics.widths;
  if (!lines || rows.length === 0) return null;
  const segments = [...verticals(rows, lines, metrics), ...horizontals(rows, lines, metrics)];
  const isMirrored = table.style.direction === 'rtl';
  const mirrored = segments.map((segment) => ({ ...segment, x1: width - segment.x2, x2: width - segment.x1 }));
  return { kind: 'collapsed-borders', x: 0, y: 0, width, height, segments: isMirrored ? mirrored : segments };
};

/** Where the edge before a column stands. */
const edgeAt = ({ widths }: TableMetrics, line: number): number => {
  const column = widths.columns[line];
  if (column) return column.x;
  const last = widths.columns.at(-1);
  return last ? last.x + last.width : 0;
};

const horizontals = (
  rows: readonly PlacedRow[],
  lines: CollapsedLines,
  metrics: TableMetrics,
): readonly BorderSegment[] => {
  const found: BorderSegment[] = [];
  for (let place = 0; place <= rows.length; place++) {
    const above = rows[place - 1];
    const below = rows[place];
    const y = below ? below.y : above ? above.y + above.height : 0;
    // Rules reach over the corner, half of the widest rule that meets them there.
    const corner = (line: number): number =>
      halfWidth([above && lines.vertical[above.index]?.[line], below && lines.vertical[below.index]?.[line]]);
    for (const { border, first, last } of stretches(lineBetween(lines, above, below))) {
      const left = edgeAt(metrics, first) - corner(first);
      found.push(draw(border, left, y, edgeAt(metrics, last + 1) + corner(last + 1), y));
    }
  }
  return found;
};

const verticals = (
  rows: readonly PlacedRow[],
  lines: CollapsedLines,
  metrics: TableMetrics,
): readonly BorderSegment[] => {
  const found: BorderSegment[] = [];
  for (let line = 0; line <= metrics.grid.columnCount; line++) {
    const x = edgeAt(metrics, line);
    for (const { border, first, last } of stretches(rows.map(({ index }) => lines.vertical[index]?.[line] ?? null))) {
      const bottom = rows[last];
      found.push(draw(border, x, rows[first]?.y ?? 0, x, bottom ? bottom.y + bottom.height : 0));
    }
  }
  return found;
};
