import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBox } from '../../../../src/engine/box/box.ts';
import { layoutTable, measureTable } from '../../../../src/engine/layout/table/index.ts';
import { type CellSketch, spaceOf, type TableSketch, tableBox, tableEnv } from '../../support/table-builder.ts';
import { percent } from '../../support/table-percent.ts';

const tableOf = (cells: readonly CellSketch[], sketch: Partial<TableSketch> = {}): TableBox =>
  tableBox({ groups: [{ rows: [{ cells }] }], ...sketch });

/** Widths of the cells of the first row (none where a caption wraps the grid), then that of the table. */
const widthsIn = (width: number, table: TableBox): readonly number[] => {
  const { fragment } = layoutTable(table, spaceOf({ width }), tableEnv());
  assert.ok(fragment);
  const group = fragment.children.find((child) => child.kind === 'box' && child.element.name === 'tbody');
  const row = group?.kind === 'box' ? group.children[0] : undefined;
  const cells = row?.kind === 'box' ? row.children : [];
  return [...cells.map((cell) => cell.width), fragment.width];
};

const short = { minContent: 10, maxContent: 30 };
const long = { minContent: 20, maxContent: 200 };

test('a table without a width is as wide as its content asks, when there is room', () => {
  assert.deepEqual(widthsIn(500, tableOf([short, long])), [30, 200, 230]);
});

test('a table without a width fills the room when its content asks for more', () => {
  assert.deepEqual(widthsIn(130, tableOf([short, long])), [20, 110, 130]);
});

test('a table is never narrower than its longest words', () => {
  assert.deepEqual(widthsIn(5, tableOf([short, long])), [10, 20, 30]);
});

test('width that nobody asked for goes to the columns by their content', () => {
  assert.deepEqual(
    widthsIn(500, tableOf([short, { minContent: 10, maxContent: 90 }], { style: { width: 240 } })),
    [60, 180, 240],
  );
});

test('a column with a width keeps it and the others take the rest', () => {
  const fixed = { ...short, style: { width: 50 } };
  assert.deepEqual(widthsIn(500, tableOf([fixed, long], { style: { width: 400 } })), [50, 350, 400]);
});

test('the width of a cell does not count its padding, unless box-sizing says so', () => {
  const padded = { width: 50, paddingLeft: 5, paddingRight: 5 };
  const cells = [
    { ...short, style: padded },
    { ...short, style: { ...padded, boxSizing: 'border-box' as const } },
    long,
  ];
  assert.deepEqual(widthsIn(500, tableOf(cells, { style: { width: 400 } })), [60, 50, 290, 400]);
});

test('percentages are of the table', () => {
  const quarter = { ...short, style: { width: percent(25) } };
  assert.deepEqual(widthsIn(500, tableOf([quarter, long], { style: { width: percent(80) } })), [100, 300, 400]);
});

test('a percentage widens a table until the content has its share', () => {
  const quarter = { ...short, style: { width: percent(25) } };
  assert.deepEqual(widthsIn(500, tableOf([quarter, { minContent: 20, maxContent: 150 }])), [50, 150, 200]);
});

test('the columns of a table can be given their widths', () => {
  const columns = [{ width: 80 }, null];
  assert.deepEqual(widthsIn(500, tableOf([short, short], { columns, style: { width: 200 } })), [80, 120, 200]);
});

test('a cell over two columns widens both by what they ask for', () => {
  const table = tableBox({
    groups: [
      {
        rows: [
          { cells: [{ maxContent: 10 }, { maxContent: 30 }] },
          { cells: [{ minContent: 80, maxContent: 80, columnSpan: 2 }] },
        ],
      },
    ],
  });
  assert.deepEqual(widthsIn(500, table), [20, 60, 80]);
});

test('fixed layout looks at the first row only', () => {
  const table = tableBox({
    groups: [{ rows: [{ cells: [{ ...long, style: { width: 40 } }, short, short] }, { cells: [long, long, long] }] }],
    style: { tableLayout: 'fixed', width: 200 },
  });
  assert.deepEqual(widthsIn(500, table), [40, 80, 80, 200]);
});

test('border spacing stands around and between the columns', () => {
  const table = tableOf([short, short], {
    style: { borderSpacing: [4, 2], borderLeftWidth: 1, borderLeftStyle: 'solid' },
  });
  assert.deepEqual(widthsIn(500, table), [30, 30, 73]);
});

test('margins of the table take of the room', () => {
  const table = tableOf([long], { style: { marginLeft: 30, marginRight: 'auto' } });
  assert.deepEqual(widthsIn(130, table), [100, 100]);
});

test('a table is as wide as the longest word of its caption', () => {
  assert.deepEqual(widthsIn(130, tableOf([short], { captions: [{ minContent: 60 }] })), [60]);
});

test('min-width and max-width limit a table', () => {
  assert.deepEqual(widthsIn(500, tableOf([short], { style: { minWidth: 70 } })), [70, 70]);
  assert.deepEqual(widthsIn(500, tableOf([long], { style: { maxWidth: 70 } })), [70, 70]);
});

test('the intrinsic widths of a table are those of its columns, or its own width', () => {
  assert.deepEqual(measureTable(tableOf([short, long]), tableEnv()), { minContent: 30, maxContent: 230 });
  const sized = tableOf([short, long], { style: { width: 100 } });
  assert.deepEqual(measureTable(sized, tableEnv()), { minContent: 100, maxContent: 100 });
});

test('columns of a table from right to left stand in that order', () => {
  const { fragment } = layoutTable(
    tableOf([short, long], { style: { direction: 'rtl' } }),
    spaceOf({ width: 500 }),
    tableEnv(),
  );
  const group = fragment?.children[0];
  const row = group?.kind === 'box' ? group.children[0] : undefined;
  const cells = row?.kind === 'box' ? row.children : [];
  assert.deepEqual(
    cells.map(({ x }) => x),
    [200, 0],
  );
});
