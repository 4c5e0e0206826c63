import type { TableBox, TableCell } from '../../box/box.ts';
import type { ComputedStyle } from '../../style/computed-style.ts';
import type { BorderStyle, Color } from '../../style/values.ts';
import type { Edges } from '../fragment.ts';
import type { FlatRow } from './flat-rows.ts';

/** Borders that collapse: which one is drawn on each edge of the grid (CSS 2.2 §17.6.2). */
export interface CollapsedLines {
  /** Above each row, and below the last: one entry for each column. */
  readonly horizontal: readonly (readonly (EdgeBorder | null)[])[];
  /** In each row: left of each column, and right of the last. */
  readonly vertical: readonly (readonly (EdgeBorder | null)[])[];
}

export interface EdgeBorder {
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}

type Side = 'Top' | 'Right' | 'Bottom' | 'Left';

const borderOn = (style: ComputedStyle, side: Side): EdgeBorder => ({
  width: style[`border${side}Width`],
  style: style[`border${side}Style`],
  color: style[`border${side}Color`],
});

const borders = new WeakMap<ComputedStyle, Readonly<Record<Side, EdgeBorder>>>();

/** One object for one border: a long table has few of them. */
const borderAt = (style: ComputedStyle, side: Side): EdgeBorder => {
  const known = borders.get(style) ?? {
    Top: borderOn(style, 'Top'),
    Right: borderOn(style, 'Right'),
    Bottom: borderOn(style, 'Bottom'),
    Left: borderOn(style, 'Left'),
  };
  borders.set(style, known);
  return known[side];
};

const strongest: readonly BorderStyle[] = ['double', 'solid', 'dashed', 'dotted', 'ridge', 'outset', 'groove', 'inset'];

/** CSS 2.2 §17.6.2.1: hidden wins, then none loses, then the wider, then the style. */
const isStronger = (a: EdgeBorder, b: EdgeBorder): boolean => {
  if (a.style === 'hidden' || b.style === 'hidden') return b.style !== 'hidden';
  if (a.style === 'none' || b.style === 'none') return a.style !== 'none';
  if (a.width !== b.width) return a.width > b.width;
  return strongest.indexOf(a.style) < strongest.indexOf(b.style);
};

/** The border that wins; at equal strength the one named first. */
export const strongerBorder = (a: EdgeBorder | null, b: EdgeBorder | null): EdgeBorder | null => {
  if (!a || !b) return a ?? b;
  return isStronger(b, a) ? b : a;
};

/** Whose border it is, strongest first: cells, rows, row groups, columns, column groups, the table. */
type Claims = readonly (ComputedStyle | null | undefined | false)[];

/** Resolves claims of both sides of an edge, layer by layer, so that cells come before rows and so on. */
const resolve = (before: Claims, sideBefore: Side, after: Claims, sideAfter: Side): EdgeBorder | null => {
  let won: EdgeBorder | null = null;
  for (let layer = 0; layer < before.length; layer++) {
    const first = before[layer];
    const second = after[layer];
    if (first) won = strongerBorder(won, borderAt(first, sideBefore));
    if (second) won = strongerBorder(won, borderAt(second, sideAfter));
  }
  return won;
};

type Slots = readonly (readonly (TableCell | undefined)[])[];

const fillSlots = (rows: readonly FlatRow[]): Slots => {
  const slots: (TableCell | undefined)[][] = rows.map(() => []);
  for (const { row, index } of rows) {
    for (const cell of row.cells) {
      for (let down = index; down < index + cell.rowSpan; down++) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          const slot = slots[down];
          if (slot) slot[column] ??= cell;
        }
      }
    }
  }
  return slots;
};

const noClaims: Claims = [null, null, null, null, null, null];

/** What claims the edge between two rows, seen from one of them. */
const rowClaims = (table: TableBox, row: FlatRow, cell: TableCell | undefined, column: number, ends: Ends): Claims => [
  cell?.box.style,
  row.row.style,
  ends.ofGroup && row.group.style,
  ends.ofTable && table.columns[column]?.style,
  ends.ofTable && table.columns[column]?.groupStyle,
  ends.ofTable && table.style,
];

interface Ends {
  readonly ofGroup: boolean;
  readonly ofTable: boolean;
}

const horizontalLine = (table: TableBox, rows: readonly FlatRow[], slots: Slots, line: number) => {
  const above = rows[line - 1];
  const below = rows[line];
  const ends = { ofGroup: above?.group !== below?.group, ofTable: !above || !below };
  return table.columns.map((_, column) => {
    const upper = slots[line - 1]?.[column];
    const lower = slots[line]?.[column];
    if (upper && upper === lower) return null;
    const before = above ? rowClaims(table, above, upper, column, ends) : noClaims;
    const after = below ? rowClaims(table, below, lower, column, ends) : noClaims;
    return resolve(before, 'Bottom', after, 'Top');
  });
};

/** What claims the edge between two columns, seen from one of them. */
const columnClaims = (
  table: TableBox,
  row: FlatRow,
  cell: TableCell | undefined,
  column: number,
  isEnd: boolean,
): Claims => {
  const { style, groupStyle } = table.columns[column] ?? { style: null, groupStyle: null };
  return [cell?.box.style, isEnd && row.row.style, isEnd && row.group.style, style, groupStyle, isEnd && table.style];
};

/** A column group's border is drawn only where the group ends. */
const withoutInnerGroup = (claims: Claims, isInner: boolean): Claims =>
  isInner ? claims.map((style, layer) => (layer === 4 ? null : style)) : claims;

const verticalLines = (table: TableBox, row: FlatRow, slots: Slots) => {
  const count = table.columns.length;
  return Array.from({ length: count + 1 }, (_, line) => {
    const left = slots[row.index]?.[line - 1];
    const right = slots[row.index]?.[line];
    if (left && left === right) return null;
    const isEnd = line === 0 || line === count;
    const group = table.columns[line]?.groupStyle;
    const isInner = !isEnd && group !== null && group === table.columns[line - 1]?.groupStyle;
    const before = line === 0 ? noClaims : columnClaims(table, row, left, line - 1, isEnd);
    const after = line === count ? noClaims : columnClaims(table, row, right, line, isEnd);
    return resolve(withoutInnerGroup(before, isInner), 'Right', withoutInnerGroup(after, isInner), 'Left');
  });
};

const drawn = (border: EdgeBorder | null): EdgeBorder | null =>
  border && border.style !== 'none' && border.style !== 'hidden' && border.width > 0 ? border : null;

export const collapseBorders = (table: TableBox, rows: readonly FlatRow[]): CollapsedLines => {
  const slots = fillSlots(rows);
  return {
    horizontal: Array.from({ length: rows.length + 1 }, (_, line) =>
      horizontalLine(table, rows, slots, line).map(drawn),
    ),
    vertical: rows.map((row) => verticalLines(table, row, slots).map(drawn)),
  };
};

/** Half of the widest border: what it takes of the boxes on each of its sides. */
export const halfWidth = (borders: readonly (EdgeBorder | null | undefined)[]): number =>
  borders.reduce((widest, border) => Math.max(widest, border?.width ?? 0), 0) / 2;

/** The half borders that a cell gives room to. */
export const cellEdges = (lines: CollapsedLines, cell: TableCell, row: number): Edges => {
  const { column, columnSpan, rowSpan } = cell;
  const across = (line: number) => (lines.horizontal[line] ?? []).slice(column, column + columnSpan);
  const down = (line: number) => lines.vertical.slice(row, row + rowSpan).map((edges) => edges[line]);
  return {
    top: halfWidth(across(row)),
    right: halfWidth(down(column + columnSpan)),
    bottom: halfWidth(across(row + rowSpan)),
    left: halfWidth(down(column)),
  };
};

/** The outer halves of the borders: what the table itself gives room to. */
export const outerEdges = (lines: CollapsedLines): Edges => ({
  top: halfWidth(lines.horizontal[0] ?? []),
  right: lines.vertical.reduce((widest, edges) => Math.max(widest, halfWidth([edges.at(-1)])), 0),
  bottom: halfWidth(lines.horizontal.at(-1) ?? []),
  left: lines.vertical.reduce((widest, edges) => Math.max(widest, halfWidth([edges[0]])), 0),
});
