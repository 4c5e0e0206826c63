import type { ElementNode } from '../html/element-tree.ts';
import type { ComputedStyle } from '../style/computed-style.ts';
import type { StyledTree } from '../style/styled-tree.ts';
import { type BlockContainer, type Box, isBlockContainer, type Mark } from './box.ts';
import type { RowGroupDisplay, TableNode, TableParts } from './table-parts.ts';

/** Rows and cells as they stand after the missing parts were added (css-tables-3 §2.2), not yet placed in a grid. */
export interface RowsSource {
  readonly display: RowGroupDisplay;
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly rows: readonly RowSource[];
}

export interface RowSource {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
  readonly marks: readonly Mark[];
  readonly cells: readonly CellSource[];
}

export interface CellSource {
  readonly box: BlockContainer;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** What fixing up needs beside the nodes: styles of anonymous boxes, and how a stray part becomes a table. */
export interface FixupMeans {
  readonly anonymousStyle: StyledTree['anonymousStyle'];
  readonly buildTable: (parts: TableParts) => Box;
}

interface Around {
  readonly style: ComputedStyle;
  readonly element: ElementNode;
}

type Run = { readonly proper: TableNode } | { readonly others: TableNode[] };

/** Splits a list into single proper children and runs of all else. */
const runsOf = (nodes: readonly TableNode[], isProper: (node: TableNode) => boolean): readonly Run[] => {
  const runs: Run[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (isProper(node)) runs.push({ proper: node });
    else if (last && 'others' in last) last.others.push(node);
    else runs.push({ others: [node] });
  }
  return runs;
};

const isGroupDisplay = (display: TableNode['display']): display is RowGroupDisplay =>
  display === 'table-row-group' || display === 'table-header-group' || display === 'table-footer-group';

const isContent = ({ display, box }: TableNode): boolean => display === 'other' && box !== null;

/** A part of a table in a place where it cannot stand gets a table of its own. */
const strayBoxes = (nodes: readonly TableNode[], { style, element }: Around, means: FixupMeans): readonly Box[] =>
  runsOf(nodes, isContent).flatMap((run) => {
    if ('proper' in run) return run.proper.box ? [run.proper.box] : [];
    const { anonymousStyle, buildTable } = means;
    const table = { style: anonymousStyle(style, 'table'), element, pseudo: null, isAnonymous: true };
    return [buildTable({ origin: { ...table, marker: null, marks: [] }, children: run.others, anonymousStyle })];
  });

const isCellBox = (box: Box): box is BlockContainer => isBlockContainer(box) && box.style.display === 'table-cell';

/** One run of stray content makes one cell; a box that is a cell's already stays as it is. */
const anonymousCell = (nodes: readonly TableNode[], around: Around, means: FixupMeans): CellSource => {
  const children = strayBoxes(nodes, around, means);
  const only = children.length === 1 ? children[0] : undefined;
  if (only && isCellBox(only)) return { box: only, columnSpan: 1, rowSpan: 1 };
  const style = means.anonymousStyle(around.style, 'table-cell');
  const { element } = around;
  const box = {
    kind: 'block',
    style,
    element,
    pseudo: null,
    isAnonymous: true,
    marker: null,
    marks: [],
    children,
  } as const;
  return { box, columnSpan: 1, rowSpan: 1 };
};

const isCell = ({ display }: TableNode): boolean => display === 'table-cell';

const fixCell = (node: TableNode, around: Around, means: FixupMeans): CellSource => {
  const { box, columnSpan, rowSpan } = node;
  if (box && isBlockContainer(box)) return { box, columnSpan, rowSpan };
  return { ...anonymousCell([{ ...node, display: 'other' }], around, means), columnSpan, rowSpan };
};

const fixCells = (nodes: readonly TableNode[], around: Around, means: FixupMeans): readonly CellSource[] =>
  runsOf(nodes, isCell).map((run) =>
    'proper' in run ? fixCell(run.proper, around, means) : anonymousCell(run.others, around, means),
  );

const isRow = ({ display }: TableNode): boolean => display === 'table-row';

const fixRow = ({ style, element, marks, children }: TableNode, means: FixupMeans): RowSource => ({
  style,
  element,
  marks,
  cells: fixCells(children, { style, element }, means),
});

const anonymousRow = (nodes: readonly TableNode[], { style, element }: Around, means: FixupMeans): RowSource => {
  const around = { style: means.anonymousStyle(style, 'table-row'), element };
  return { ...around, marks: [], cells: fixCells(nodes, around, means) };
};

const fixRows = (nodes: readonly TableNode[], around: Around, means: FixupMeans): readonly RowSource[] =>
  runsOf(nodes, isRow).map((run) =>
    'proper' in run ? fixRow(run.proper, means) : anonymousRow(run.others, around, means),
  );

/** Marks of a row group take effect where its first row begins. */
const withMarks = (rows: readonly RowSource[], marks: readonly Mark[]): readonly RowSource[] =>
  rows.map((row, index) => (index === 0 ? { ...row, marks: [...marks, ...row.marks] } : row));

const fixGroup = (node: TableNode, display: RowGroupDisplay, means: FixupMeans): RowsSource => {
  const { style, element, marks, children } = node;
  return { display, style, element, rows: withMarks(fixRows(children, node, means), marks) };
};

const anonymousGroup = (nodes: readonly TableNode[], { style, element }: Around, means: FixupMeans): RowsSource => {
  const around = { style: means.anonymousStyle(style, 'table-row-group'), element };
  return { display: 'table-row-group', ...around, rows: fixRows(nodes, around, means) };
};

/** Row groups of a table from all of its children but captions and columns. */
export const fixRowGroups = (nodes: readonly TableNode[], around: Around, means: FixupMeans): readonly RowsSource[] =>
  runsOf(nodes, ({ display }) => isGroupDisplay(display)).map((run) => {
    if ('others' in run) return anonymousGroup(run.others, around, means);
    const { display } = run.proper;
    return fixGroup(run.proper, isGroupDisplay(display) ? display : 'table-row-group', means);
  });
