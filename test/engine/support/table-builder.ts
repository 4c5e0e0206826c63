import type { BlockBox, Box, TableBox, TableCell, TableRow, TableRowGroup } from '../../../src/engine/box/box.ts';
import type { ElementNode } from '../../../src/engine/html/element-tree.ts';
import { borderOf, horizontal, paddingOf } from '../../../src/engine/layout/box-model.ts';
import { type BoxFragment, type Fragment, noEdges } from '../../../src/engine/layout/fragment.ts';
import {
  type BreakToken,
  fits,
  type LayoutEnv,
  type LayoutResult,
  type Space,
} from '../../../src/engine/layout/layout.ts';
import type { ComputedStyle } from '../../../src/engine/style/computed-style.ts';
import { initialStyle } from './initial-style.ts';
import { layoutEnv } from './layout-env.ts';

type Style = Partial<ComputedStyle>;

/** What a cell holds: so many pieces of one height, between which it can break. */
export interface Pieces {
  readonly count: number;
  readonly height: number;
  readonly minContent: number;
  readonly maxContent: number;
}

export interface CellSketch extends Partial<Pieces> {
  readonly column?: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly style?: Style;
}

export interface RowSketch {
  readonly cells: readonly CellSketch[];
  readonly style?: Style;
}

export interface GroupSketch {
  readonly role?: TableRowGroup['role'];
  readonly rows: readonly RowSketch[];
  readonly style?: Style;
}

export interface TableSketch {
  readonly groups: readonly GroupSketch[];
  readonly columns?: readonly (Style | null)[];
  readonly captions?: readonly CellSketch[];
  readonly style?: Style;
}

const styles = new Map<string, ComputedStyle>();

/** The initial style with some changes; equal changes give one object, as the cascade does. */
export const styleOf = (changes: Style): ComputedStyle => {
  const key = JSON.stringify(changes);
  const style = styles.get(key) ?? initialStyle(changes);
  styles.set(key, style);
  return style;
};

const file = { path: 'page.html', text: '' };

export const elementNamed = (name: string): ElementNode => ({
  kind: 'element',
  name,
  namespace: 'html',
  attributes: new Map(),
  parent: null,
  children: [],
  span: { file, start: 0, end: 0 },
});

/** What the boxes hold, by their element, since layout may restyle a box. */
const contents = new WeakMap<ElementNode, Pieces>();

export const contentBox = (sketch: CellSketch, display: ComputedStyle['display']): BlockBox => {
  const element = elementNamed(display === 'table-cell' ? 'td' : 'caption');
  const { count = 1, height = 10, minContent = 10, maxContent = 10 } = sketch;
  contents.set(element, { count, height, minContent, maxContent });
  const style = styleOf({ display, verticalAlign: 'top', ...sketch.style });
  return { kind: 'block', style, element, pseudo: null, isAnonymous: false, marker: null, marks: [], children: [] };
};

const cellOf = (sketch: CellSketch, place: number): TableCell => ({
  column: sketch.column ?? place,
  columnSpan: sketch.columnSpan ?? 1,
  rowSpan: sketch.rowSpan ?? 1,
  box: contentBox(sketch, 'table-cell'),
});

const rowOf = ({ cells, style }: RowSketch): TableRow => ({
  style: styleOf({ display: 'table-row', ...style }),
  element: elementNamed('tr'),
  marks: [],
  cells: cells.map(cellOf),
});

const groupOf = ({ role = 'body', rows, style }: GroupSketch): TableRowGroup => ({
  role,
  // As the user agent's sheet says: heads and feet keep together, and are repeated.
  style: styleOf({ display: 'table-row-group', breakInside: role === 'body' ? 'auto' : 'avoid', ...style }),
  element: elementNamed('tbody'),
  rows: rows.map(rowOf),
});

const columnCountOf = (groups: readonly TableRowGroup[]): number =>
  Math.max(
    0,
    ...groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.columnSpan))),
  );

export const tableBox = ({ groups: sketches, columns = [], captions = [], style }: TableSketch): TableBox => {
  const groups = sketches.map(groupOf);
  const count = Math.max(columnCountOf(groups), columns.length);
  return {
    kind: 'table',
    style: styleOf({ display: 'table', ...style }),
    element: elementNamed('table'),
    pseudo: null,
    isAnonymous: false,
    marker: null,
    marks: [],
    followingCaptions: [],
    captions: captions.map((caption) => contentBox(caption, 'table-caption')),
    columns: Array.from({ length: count }, (_, index) => {
      const own = columns[index];
      return { style: own ? styleOf({ display: 'table-column', ...own }) : null, groupStyle: null };
    }),
    groups,
  };
};

const piecesOf = (box: Box): Pieces =>
  contents.get(box.element) ?? { count: 0, height: 0, minContent: 0, maxContent: 0 };

const offsetOf = (token: BreakToken | null): number => (token?.at === 'text' ? token.offset : 0);

const pieceFragment = (box: Box, y: number, height: number): BoxFragment => ({
  ...emptyFragment(box),
  box: null,
  y,
  height,
});

const emptyFragment = (box: Box): BoxFragment => ({
  kind: 'box',
  box,
  style: box.style,
  element: box.element,
  pseudo: null,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  border: noEdges,
  padding: noEdges,
  edges: { isFirst: true, isLast: true },
  isRepeat: false,
  isSlice: false,
  children: [],
  marks: [],
  baseline: null,
  lastBaseline: null,
});

/** Lays out the pieces of a cell one below the other, in the way of a block container. */
const layoutPieces = (box: Box, space: Space): LayoutResult => {
  const { count, height } = piecesOf(box);
  const border = borderOf(box.style);
  const padding = paddingOf(box.style, 0);
  const first = offsetOf(space.from);
  const isFirst = space.from.at === 'start';
  const top = isFirst ? border.top + padding.top : 0;
  const last = space.to ? offsetOf(space.to) : count;
  const children: Fragment[] = [];
  let cursor = top;
  let offset = first;
  for (; offset < last; offset++) {
    const isForced = (space.mustPlace && offset === first) || space.to !== null;
    const lower = offset === count - 1 ? border.bottom + padding.bottom : 0;
    if (!isForced && !fits(space.y + cursor + height + lower, space.bottom)) break;
    children.push(pieceFragment(box, cursor, height));
    cursor += height;
  }
  const isLast = offset === count;
  if (!isLast && offset === first)
    return { fragment: null, end: null, earlier: null, floats: null, margins: noMargins };
  const own = cursor + (isLast ? border.bottom + padding.bottom : 0);
  const fragment: BoxFragment = {
    ...emptyFragment(box),
    width: space.imposedWidth ?? space.width,
    height: isLast ? own : Math.max(own, space.bottom - space.y),
    border: { ...border, top: isFirst ? border.top : 0, bottom: isLast ? border.bottom : 0 },
    padding: { ...padding, top: isFirst ? padding.top : 0, bottom: isLast ? padding.bottom : 0 },
    edges: { isFirst, isLast },
    children,
    baseline: children.length > 0 ? top + height : null,
  };
  const token: BreakToken = { at: 'text', offset, floats: 0, consumed: 0 };
  return {
    fragment,
    end: isLast ? null : { token, appeal: 'perfect', forced: null },
    earlier: null,
    floats: null,
    margins: noMargins,
  };
};

const noMargins = { bottom: { positive: 0, negative: 0 }, through: false };

/** An environment that lays out the boxes of this file; `counts.layouts` tells how often it was asked. */
export const tableEnv = (): LayoutEnv & { readonly counts: { layouts: number } } => {
  const counts = { layouts: 0 };
  return {
    ...layoutEnv([]),
    counts,
    layout: (box, space) => {
      counts.layouts += 1;
      return layoutPieces(box, space);
    },
    measure: (box) => {
      const { minContent, maxContent } = piecesOf(box);
      const edges = horizontal(borderOf(box.style)) + horizontal(paddingOf(box.style, 0));
      return { minContent: minContent + edges, maxContent: maxContent + edges };
    },
  };
};

export const spaceOf = (changes: Partial<Space> = {}): Space => ({
  width: 100,
  height: null,
  direction: 'ltr',
  imposedWidth: null,
  imposedHeight: null,
  y: 0,
  bottom: Number.POSITIVE_INFINITY,
  fragmentainer: 'page',
  mustPlace: true,
  floats: null,
  from: { at: 'start' },
  to: null,
  ...changes,
});
