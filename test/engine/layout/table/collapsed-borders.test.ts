import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBox } from '../../../../src/engine/box/box.ts';
import type { BorderSegment, BoxFragment } from '../../../../src/engine/layout/fragment.ts';
import { layoutTable } from '../../../../src/engine/layout/table/index.ts';
import type { ComputedStyle } from '../../../../src/engine/style/computed-style.ts';
import type { BorderStyle } from '../../../../src/engine/style/values.ts';
import { spaceOf, type TableSketch, tableBox, tableEnv } from '../../support/table-builder.ts';

type Style = Partial<ComputedStyle>;

const border = (width: number, style: BorderStyle = 'solid'): Style => ({
  ...top(width, style),
  ...bottom(width, style),
  ...sides(width, style),
});
const top = (width: number, style: BorderStyle = 'solid'): Style => ({ borderTopWidth: width, borderTopStyle: style });
const bottom = (width: number, style: BorderStyle = 'solid'): Style => ({
  borderBottomWidth: width,
  borderBottomStyle: style,
});
const right = (width: number, style: BorderStyle = 'solid'): Style => ({
  borderRightWidth: width,
  borderRightStyle: style,
});
const sides = (width: number, style: BorderStyle): Style => ({
  ...right(width, style),
  borderLeftWidth: width,
  borderLeftStyle: style,
});

const collapsed = ({ style, ...sketch }: TableSketch): TableBox =>
  tableBox({ ...sketch, style: { borderCollapse: 'collapse', ...style } });

const fragmentOf = (table: TableBox): BoxFragment => {
  const { fragment } = layoutTable(table, spaceOf({ width: 200 }), tableEnv());
  assert.ok(fragment);
  return fragment;
};

const draw = ({ x1, y1, x2, y2, width, style }: BorderSegment): string => `${x1},${y1} ${x2},${y2} ${width} ${style}`;

const segmentsOf = (fragment: BoxFragment): readonly string[] =>
  fragment.children.flatMap((child) => (child.kind === 'collapsed-borders' ? child.segments.map(draw) : []));

/** The rules of a table of one cell above another. */
const oneOver = (above: Style, below: Style): readonly string[] =>
  segmentsOf(
    fragmentOf(collapsed({ groups: [{ rows: [{ cells: [{ style: above }] }, { cells: [{ style: below }] }] }] })),
  );

test('borders of neighbours become one, half of it on each side', () => {
  const cell = { style: border(4) };
  const fragment = fragmentOf(collapsed({ groups: [{ rows: [{ cells: [cell, cell] }] }] }));
  assert.deepEqual([fragment.width, fragment.height], [2 * (10 + 4) + 4, 10 + 4 + 4]);
  assert.deepEqual(segmentsOf(fragment), [
    '2,2 2,16 4 solid',
    '16,2 16,16 4 solid',
    '30,2 30,16 4 solid',
    '0,2 32,2 4 solid',
    '0,16 32,16 4 solid',
  ]);
});

test('the cells themselves draw no border', () => {
  const fragment = fragmentOf(collapsed({ groups: [{ rows: [{ cells: [{ style: border(4) }] }] }] }));
  const group = fragment.children[0];
  const row = group?.kind === 'box' ? group.children[0] : undefined;
  const cell = row?.kind === 'box' ? row.children[0] : undefined;
  assert.ok(cell?.kind === 'box');
  assert.deepEqual([cell.border.top, cell.style.borderTopStyle, cell.box?.style.borderTopWidth], [2, 'none', 4]);
});

test('the wider border wins, then the stronger style, and hidden wins over all', () => {
  assert.deepEqual(oneOver(bottom(1), top(3, 'dotted')), ['0,11.5 10,11.5 3 dotted']);
  assert.deepEqual(oneOver(bottom(2, 'dashed'), top(2, 'double')), ['0,11 10,11 2 double']);
  assert.deepEqual(oneOver(bottom(0, 'hidden'), top(9)), []);
  assert.deepEqual(oneOver({}, {}), []);
});

test('at equal strength the border of a cell wins over that of a row, a group and the table', () => {
  const color = { red: 9, green: 0, blue: 0, alpha: 1 };
  const table = collapsed({
    groups: [{ rows: [{ cells: [{ style: { ...top(2), borderTopColor: color } }], style: top(2) }], style: top(2) }],
    style: top(2),
  });
  const [borders] = fragmentOf(table).children.flatMap((child) =>
    child.kind === 'collapsed-borders' ? child.segments : [],
  );
  assert.equal(borders?.color, color);
});

test('the border of a row runs under all of its cells as one', () => {
  const table = collapsed({ groups: [{ rows: [{ cells: [{}, {}, {}], style: bottom(2) }] }] });
  assert.deepEqual(segmentsOf(fragmentOf(table)), ['0,11 30,11 2 solid']);
});

test('no border runs through a cell over several rows', () => {
  const table = collapsed({
    groups: [{ rows: [{ cells: [{ count: 2, rowSpan: 2 }, {}], style: bottom(2) }, { cells: [{ column: 1 }] }] }],
  });
  assert.deepEqual(segmentsOf(fragmentOf(table)), ['10,11 20,11 2 solid']);
});

test('where a page cuts the table, the rule between the rows is drawn on both sides', () => {
  const table = collapsed({ groups: [{ rows: [{ cells: [{}], style: bottom(2) }, { cells: [{}] }] }] });
  const env = tableEnv();
  const first = layoutTable(table, spaceOf({ bottom: 15 }), env);
  assert.ok(first.fragment && first.end);
  assert.deepEqual(segmentsOf(first.fragment), ['0,11 10,11 2 solid']);
  assert.equal(first.fragment.height, 12);
  const last = layoutTable(table, spaceOf({ bottom: 15, from: first.end.token }), env);
  assert.ok(last.fragment);
  assert.deepEqual(segmentsOf(last.fragment), ['0,1 10,1 2 solid']);
});
