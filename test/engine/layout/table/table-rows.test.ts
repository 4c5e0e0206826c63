import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBox } from '../../../../src/engine/box/box.ts';
import type { BoxFragment, Fragment } from '../../../../src/engine/layout/fragment.ts';
import type { LayoutResult, Space } from '../../../../src/engine/layout/layout.ts';
import { layoutTable } from '../../../../src/engine/layout/table/index.ts';
import { type RowSketch, spaceOf, tableBox, tableEnv } from '../../support/table-builder.ts';

const layout = (table: TableBox, space: Partial<Space> = {}): LayoutResult =>
  layoutTable(table, spaceOf(space), tableEnv());

/** Each box below a fragment as `name y+height`, from the top of the fragment; repeats are marked with a star. */
const outline = (fragment: BoxFragment | null, names: readonly string[]): readonly string[] => {
  const found: string[] = [];
  const visit = (each: Fragment, y: number): void => {
    if (each.kind !== 'box') return;
    const isPiece = each.box === null && each.element.name === 'td';
    const name = isPiece ? 'piece' : each.element.name;
    if (names.includes(name)) found.push(`${name}${each.isRepeat ? '*' : ''} ${y}+${each.height}`);
    for (const child of each.children) visit(child, y + child.y);
  };
  if (fragment) for (const child of fragment.children) visit(child, child.y);
  return found;
};

const rows = (count: number, height = 10): readonly RowSketch[] =>
  Array.from({ length: count }, () => ({ cells: [{ height }] }));

const withHeadAndFoot = (count: number): TableBox =>
  tableBox({
    groups: [{ role: 'head', rows: rows(1) }, { rows: rows(count) }, { role: 'foot', rows: rows(1) }],
  });

test('a row is as high as its highest cell, and its cells as high as the row', () => {
  const table = tableBox({ groups: [{ rows: [{ cells: [{ count: 1 }, { count: 3 }] }, { cells: [{}, {}] }] }] });
  assert.deepEqual(outline(layout(table).fragment, ['tr', 'td']), [
    'tr 0+30',
    'td 0+30',
    'td 0+30',
    'tr 30+10',
    'td 30+10',
    'td 30+10',
  ]);
});

test('the height of a row or of a cell is the least that it has', () => {
  const table = tableBox({
    groups: [
      {
        rows: [
          { cells: [{}], style: { height: 25 } },
          { cells: [{ style: { height: 5 } }] },
          { cells: [{ style: { height: 15 } }] },
        ],
      },
    ],
  });
  assert.deepEqual(outline(layout(table).fragment, ['tr']), ['tr 0+25', 'tr 25+10', 'tr 35+15']);
});

test('content of a cell is moved by vertical-align', () => {
  const cells = (['top', 'middle', 'bottom'] as const).map((verticalAlign) => ({ style: { verticalAlign } }));
  const table = tableBox({ groups: [{ rows: [{ cells: [...cells, { count: 3 }] }] }] });
  assert.deepEqual(outline(layout(table).fragment, ['piece']).slice(0, 3), [
    'piece 0+10',
    'piece 10+10',
    'piece 20+10',
  ]);
});

test('cells aligned by baseline share it, and the row makes room for that', () => {
  const baseline = { verticalAlign: 'baseline' } as const;
  const cells = [
    { height: 10, style: { ...baseline, paddingTop: 8 } },
    { count: 2, height: 10, style: baseline },
  ];
  const { fragment } = layout(tableBox({ groups: [{ rows: [{ cells }] }] }));
  assert.deepEqual(outline(fragment, ['tr', 'piece']), ['tr 0+28', 'piece 8+10', 'piece 8+10', 'piece 18+10']);
  assert.equal(fragment?.baseline, 18);
});

test('a cell over two rows stretches them in proportion', () => {
  const table = tableBox({
    groups: [{ rows: [{ cells: [{ count: 8, rowSpan: 2 }, { count: 1 }] }, { cells: [{ count: 3, column: 1 }] }] }],
  });
  assert.deepEqual(outline(layout(table).fragment, ['tr', 'td']), [
    'tr 0+20',
    'td 0+80',
    'td 0+20',
    'tr 20+60',
    'td 20+60',
  ]);
});

test('border spacing, borders and padding stand around the rows', () => {
  const style = { borderSpacing: [3, 5], paddingTop: 2, borderTopWidth: 1, borderTopStyle: 'solid' } as const;
  const { fragment } = layout(tableBox({ groups: [{ rows: rows(2) }], style }));
  assert.deepEqual(outline(fragment, ['tr']), ['tr 8+10', 'tr 23+10']);
  assert.equal(fragment?.height, 38);
});

test('captions stand above and below the grid', () => {
  const table = tableBox({
    groups: [{ rows: rows(1) }],
    captions: [{ style: { marginBottom: 4 } }, { style: { captionSide: 'bottom', marginTop: 2 } }],
  });
  const { fragment } = layout(table);
  assert.deepEqual(
    outline(fragment, ['caption', 'table']).filter((line) => line !== 'piece'),
    ['caption 0+10', 'caption 0+10', 'table 14+10', 'caption 26+10', 'caption 26+10'],
  );
  assert.equal(fragment?.box, null);
  assert.equal(fragment?.height, 36);
});

test('head and foot are repeated on each page, but neither the first head nor the last foot is a repeat', () => {
  const table = withHeadAndFoot(5);
  const first = layout(table, { bottom: 50 });
  assert.deepEqual(outline(first.fragment, ['tr']), ['tr 0+10', 'tr 10+10', 'tr 20+10', 'tr 30+10', 'tr* 40+10']);
  assert.deepEqual(first.end, {
    token: { at: 'row', index: 4, cells: [], consumed: 0 },
    appeal: 'perfect',
    forced: null,
  });
  const last = layout(table, { bottom: 50, from: first.end?.token ?? { at: 'start' } });
  assert.deepEqual(outline(last.fragment, ['tr']), ['tr* 0+10', 'tr 10+10', 'tr 20+10', 'tr 30+10']);
  assert.equal(last.end, null);
});

test('a head that would fill more than a quarter of the page is not repeated', () => {
  const { fragment } = layout(withHeadAndFoot(5), { bottom: 30 });
  assert.deepEqual(outline(fragment, ['tr']), ['tr 0+10', 'tr 10+10', 'tr 20+10']);
});

test('a head never stands alone at the foot of a page', () => {
  assert.equal(layout(withHeadAndFoot(5), { y: 75, bottom: 100, mustPlace: false }).fragment, null);
});

test('a row that no page could hold is split, and goes on under the repeated head', () => {
  const table = tableBox({
    groups: [{ role: 'head', rows: rows(1) }, { rows: [{ cells: [{ count: 6 }, { count: 1 }] }] }],
  });
  const first = layout(table, { bottom: 40 });
  assert.deepEqual(outline(first.fragment, ['tr', 'piece']), [
    'tr 0+10',
    'piece 0+10',
    'tr 10+30',
    'piece 10+10',
    'piece 20+10',
    'piece 30+10',
    'piece 10+10',
  ]);
  assert.deepEqual(first.end?.token, {
    at: 'row',
    index: 1,
    cells: [{ at: 'text', offset: 3, floats: 0, consumed: 0 }, null],
    consumed: 30,
  });
  const last = layout(table, { bottom: 40, from: first.end?.token ?? { at: 'start' } });
  assert.deepEqual(outline(last.fragment, ['tr', 'piece']), [
    'tr* 0+10',
    'piece 0+10',
    'tr 10+30',
    'piece 10+10',
    'piece 20+10',
    'piece 30+10',
  ]);
});

test('a row is split where the page ends', () => {
  const table = tableBox({ groups: [{ rows: [...rows(1), { cells: [{ count: 5 }] }] }] });
  const { fragment, end } = layout(table, { bottom: 35 });
  assert.deepEqual(outline(fragment, ['tr', 'piece']), [
    'tr 0+10',
    'piece 0+10',
    'tr 10+25',
    'piece 10+10',
    'piece 20+10',
  ]);
  assert.equal(end?.token.at === 'row' && end.token.consumed, 25);
});

test('the height of a row goes on on the next page when its content does not', () => {
  const tall = { cells: [{ count: 0, style: { height: 70 } }] };
  const table = tableBox({ groups: [{ rows: [...rows(1), tall, ...rows(1)] }] });
  const first = layout(table, { bottom: 50 });
  assert.deepEqual(outline(first.fragment, ['tr']), ['tr 0+10', 'tr 10+40']);
  const second = layout(table, { bottom: 50, from: first.end?.token ?? { at: 'start' } });
  assert.deepEqual(outline(second.fragment, ['tr']), ['tr 0+30', 'tr 30+10']);
});

test('a row with break-inside: avoid that fits the next page whole is not split', () => {
  const kept = { cells: [{ count: 5 }], style: { breakInside: 'avoid' } } as const;
  const { fragment, end } = layout(tableBox({ groups: [{ rows: [...rows(1), kept] }] }), { bottom: 50 });
  assert.deepEqual(outline(fragment, ['tr']), ['tr 0+10']);
  assert.deepEqual(end?.token, { at: 'row', index: 1, cells: [], consumed: 0 });
});

test('a forced break before a row ends the page', () => {
  const table = tableBox({ groups: [{ rows: [...rows(1), { cells: [{}], style: { breakBefore: 'right' } }] }] });
  assert.deepEqual(layout(table, { bottom: 90 }).end, {
    token: { at: 'row', index: 1, cells: [], consumed: 0 },
    appeal: 'perfect',
    forced: 'right',
  });
});

test('a break where it is to be avoided is told as worse than the one passed before', () => {
  const table = tableBox({ groups: [{ rows: [...rows(2), { cells: [{}], style: { breakBefore: 'avoid' } }] }] });
  const { end, earlier } = layout(table, { bottom: 25 });
  assert.deepEqual([end?.appeal, end?.token], ['breaks-avoid', { at: 'row', index: 2, cells: [], consumed: 0 }]);
  assert.deepEqual([earlier?.appeal, earlier?.token], ['perfect', { at: 'row', index: 1, cells: [], consumed: 0 }]);
});

test('a page can be told where to stop', () => {
  const to = { at: 'row', index: 2, cells: [], consumed: 0 } as const;
  const { fragment, end } = layout(withHeadAndFoot(5), { bottom: 200, to });
  assert.deepEqual(outline(fragment, ['tr']), ['tr 0+10', 'tr 10+10', 'tr* 20+10']);
  assert.deepEqual(end?.token, to);
});

test('a cell over several rows goes on where the page cuts them', () => {
  const table = tableBox({
    groups: [
      {
        rows: [
          { cells: [{ count: 3, rowSpan: 2 }, { count: 2 }] },
          { cells: [{ count: 2, column: 1 }], style: { breakInside: 'avoid' } },
        ],
      },
    ],
  });
  const first = layout(table, { bottom: 30 });
  assert.deepEqual(outline(first.fragment, ['td', 'piece']), [
    'td 0+20',
    'piece 0+10',
    'piece 10+10',
    'td 0+20',
    'piece 0+10',
    'piece 10+10',
  ]);
  assert.deepEqual(first.end, {
    token: { at: 'row', index: 1, cells: [{ at: 'text', offset: 2, floats: 0, consumed: 0 }], consumed: 0 },
    appeal: 'perfect',
    forced: null,
  });
  const last = layout(table, { bottom: 30, from: first.end?.token ?? { at: 'start' } });
  assert.deepEqual(outline(last.fragment, ['td', 'piece']), [
    'td 0+20',
    'piece 0+10',
    'td 0+20',
    'piece 0+10',
    'piece 10+10',
  ]);
});

test('the work for a long table is one layout for each cell, and one more for the row that ends a page', () => {
  const table = tableBox({ groups: [{ role: 'head', rows: rows(1) }, { rows: rows(500) }] });
  const env = tableEnv();
  let from: Space['from'] = { at: 'start' };
  for (let count = 0; count < 200; count++) {
    const { end } = layoutTable(table, spaceOf({ bottom: 60, from }), env);
    if (!end) break;
    from = end.token;
  }
  assert.equal(env.counts.layouts, 501 + 99);
});

test('the margin below the table is left to collapse with what follows', () => {
  const table = tableBox({ groups: [{ rows: rows(3) }], style: { marginBottom: 7 } });
  assert.deepEqual(layout(table).margins, { bottom: { positive: 7, negative: 0 }, through: false });
  assert.equal(layout(table, { bottom: 25 }).margins.bottom.positive, 0);
});

test('the background of a column stands behind its cells on every page', () => {
  const backgroundColor = { red: 9, green: 9, blue: 9, alpha: 1 };
  const cells = [{}, {}];
  const table = tableBox({ groups: [{ rows: [{ cells }, { cells }] }], columns: [null, { backgroundColor }] });
  const [column] = layout(table, { bottom: 15 }).fragment?.children ?? [];
  assert.ok(column?.kind === 'box' && column.style.backgroundColor === backgroundColor);
  assert.deepEqual([column.x, column.y, column.width, column.height], [10, 0, 10, 10]);
});
