import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBox } from '../../../src/engine/box/box.ts';
import { buildTable, type TableNode } from '../../../src/engine/box/build-table.ts';
import type { ComputedStyle } from '../../../src/engine/style/computed-style.ts';
import { initialStyle } from '../support/initial-style.ts';
import { contentBox, elementNamed } from '../support/table-builder.ts';

const anonymousStyle = (_: ComputedStyle, display: ComputedStyle['display']): ComputedStyle =>
  initialStyle({ display });

const node = (
  display: TableNode['display'],
  children: readonly TableNode[] = [],
  more: Partial<TableNode> = {},
): TableNode => ({
  display,
  style: initialStyle(display === 'other' ? { display: 'block' } : { display }),
  element: elementNamed(display),
  marks: [],
  children,
  box: null,
  followingBox: null,
  columnSpan: 1,
  rowSpan: 1,
  ...more,
});

const cell = (columnSpan = 1, rowSpan = 1): TableNode =>
  node('table-cell', [], { box: contentBox({}, 'table-cell'), columnSpan, rowSpan });
const other = (): TableNode => node('other', [], { box: contentBox({}, 'block') });
const row = (...children: readonly TableNode[]): TableNode => node('table-row', children);
const body = (...children: readonly TableNode[]): TableNode => node('table-row-group', children);

const build = (...children: readonly TableNode[]): TableBox => {
  const style = initialStyle({ display: 'table' });
  const origin = { style, element: elementNamed('table'), pseudo: null, isAnonymous: false, marker: null, marks: [] };
  return buildTable({ origin, children, anonymousStyle });
};

/** Each row as its cells in the form `column+columnSpan/rowSpan`. */
const places = ({ groups }: TableBox): readonly string[] =>
  groups.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map((each) => `${each.column}+${each.columnSpan}/${each.rowSpan}`).join(' ')),
  );

test('cells stand in the first column that is free', () => {
  const table = build(body(row(cell(1, 2), cell(2)), row(cell(), cell()), row(cell())));
  assert.deepEqual(places(table), ['0+1/2 1+2/1', '1+1/1 2+1/1', '0+1/1']);
  assert.equal(table.columns.length, 3);
});

test('a row span ends with its group, and 0 means all of it', () => {
  const table = build(body(row(cell(1, 9), cell(1, 0)), row(cell())), body(row(cell())));
  assert.deepEqual(places(table), ['0+1/2 1+1/2', '2+1/1', '0+1/1']);
});

test('a wide cell may overlap a long one', () => {
  assert.deepEqual(places(build(body(row(cell(), cell(1, 2)), row(cell(2))))), ['0+1/1 1+1/2', '0+2/1']);
});

test('spans that make no sense count as one, and column spans end at 1000', () => {
  assert.deepEqual(places(build(row(cell(-3, Number.NaN), cell(5000)))), ['0+1/1 1+1000/1']);
});

test('rows without a group and cells without a row get one', () => {
  const table = build(row(cell()), cell(), cell());
  assert.deepEqual(
    table.groups.map(({ role, rows }) => [role, rows.length]),
    [['body', 2]],
  );
  assert.deepEqual(places(table), ['0+1/1', '0+1/1 1+1/1']);
});

test('stray content beside cells becomes one anonymous cell for each run', () => {
  const table = build(body(row(other(), other(), cell(), other())));
  const boxes = table.groups[0]?.rows[0]?.cells.map(({ box }) => [
    box.isAnonymous,
    box.kind === 'block' && box.children.length,
  ]);
  assert.deepEqual(boxes, [
    [true, 2],
    [false, 0],
    [true, 1],
  ]);
});

test('stray content that is a cell already is not wrapped again', () => {
  const box = contentBox({}, 'table-cell');
  const table = build(node('other', [], { box }));
  assert.equal(table.groups[0]?.rows[0]?.cells[0]?.box, box);
});

test('a part of a table in the wrong place gets a table of its own', () => {
  const table = build(body(row(row(cell()))));
  const outer = table.groups[0]?.rows[0]?.cells[0]?.box;
  const inner = outer?.kind === 'block' ? outer.children[0] : undefined;
  assert.ok(inner?.kind === 'table');
  assert.deepEqual(places(inner), ['0+1/1']);
});

test('the first head comes first and the first foot last, further ones stay as bodies', () => {
  const head = () => node('table-header-group', [row(cell())]);
  const foot = () => node('table-footer-group', [row(cell())]);
  const parts = [foot(), body(row(cell())), head(), head(), foot()];
  const table = build(...parts);
  assert.deepEqual(
    table.groups.map(({ role }) => role),
    ['head', 'body', 'body', 'body', 'foot'],
  );
  assert.deepEqual(
    table.groups.map(({ element }) => parts.findIndex((part) => part.element === element)),
    [2, 1, 3, 4, 0],
  );
});

test('columns come from columns, column groups and their spans, and as many as the cells need', () => {
  const column = (columnSpan: number) => node('table-column', [], { columnSpan });
  const group = node('table-column-group', [column(1), column(2)], { columnSpan: 7 });
  const bare = node('table-column-group', [], { columnSpan: 2 });
  const { columns } = build(column(1), group, bare, row(cell(8)));
  assert.equal(columns.length, 8);
  assert.deepEqual(
    columns.map(({ style, groupStyle }) => [style !== null, groupStyle !== null]),
    [
      [true, false],
      [true, true],
      [true, true],
      [true, true],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
    ],
  );
});

test('captions are kept apart, and empty groups leave no trace', () => {
  const box = contentBox({}, 'table-caption');
  const table = build(node('table-caption', [], { box }), body());
  assert.deepEqual(table.captions, [box]);
  assert.deepEqual([table.groups, table.columns], [[], []]);
});
