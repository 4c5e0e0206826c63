import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TableBox } from '../../../../src/engine/box/box.ts';
import type { ElementNode } from '../../../../src/engine/html/element-tree.ts';
import { isAtLeast } from '../../../../src/engine/layout/breaks.ts';
import type { BoxFragment, Fragment } from '../../../../src/engine/layout/fragment.ts';
import type { BreakToken, LayoutEnv, LayoutResult, Space } from '../../../../src/engine/layout/layout.ts';
import { layoutTable } from '../../../../src/engine/layout/table/index.ts';
import { type CellSketch, type GroupSketch, spaceOf, tableBox, tableEnv } from '../../support/table-builder.ts';

const pageHeight = 100;

interface PrintedPage {
  readonly fragment: BoxFragment;
  readonly top: number;
}

/** Lays out a table over pages as the page composer does: an earlier break that is better is taken once. */
const print = (table: TableBox, firstTop: number, env: LayoutEnv): readonly PrintedPage[] => {
  const pages: PrintedPage[] = [];
  let from: BreakToken = { at: 'start' };
  let top = firstTop;
  for (let count = 0; count < 400; count++) {
    const space = spaceOf({ width: 300, y: top, bottom: pageHeight, mustPlace: top === 0, from });
    const full = layoutTable(table, space, env);
    checkStops(table, space, full, env);
    const better = betterBreak(full);
    const result = better ? layoutTable(table, { ...space, to: better.token }, env) : full;
    if (better) assert.deepEqual(result.end?.token, better.token, 'a decided stop is honoured');
    if (!result.fragment) assert.ok(top > 0, 'something is placed on an empty page');
    else pages.push({ fragment: result.fragment, top });
    if (result.fragment && !result.end) return pages;
    assert.ok(!result.end || JSON.stringify(result.end.token) !== JSON.stringify(from), 'every page gets on');
    from = result.end?.token ?? from;
    top = 0;
  }
  throw new Error('the table does not end');
};

/** A page that is told to stop at a break it named itself stops there; at its own end, with the same height. */
const checkStops = (table: TableBox, space: Space, full: LayoutResult, env: LayoutEnv): void => {
  if (full.earlier) {
    const { end } = layoutTable(table, { ...space, to: full.earlier.token }, env);
    assert.deepEqual(end?.token, full.earlier.token);
  }
  if (!full.end) return;
  const again = layoutTable(table, { ...space, to: full.end.token }, env);
  assert.deepEqual(again.end?.token, full.end.token);
  assert.ok(Math.abs((again.fragment?.height ?? 0) - (full.fragment?.height ?? 0)) < 0.01);
};

const betterBreak = ({ end, earlier }: LayoutResult) =>
  end && !end.forced && earlier && !isAtLeast(end.appeal, earlier.appeal) ? earlier : null;

interface Placed {
  readonly element: ElementNode;
  readonly y: number;
  readonly bottom: number;
}

/** Everything named on a page that is not a repeat, with its place on the page. */
const placedOn = ({ fragment, top }: PrintedPage, name: string): readonly Placed[] => {
  const found: Placed[] = [];
  const visit = (each: Fragment, y: number): void => {
    if (each.kind !== 'box' || each.isRepeat) return;
    const isPiece = each.box === null && each.element.name === 'td';
    const isNamed = name === 'piece' ? isPiece : each.element.name === name && !isPiece;
    if (isNamed) found.push({ element: each.element, y: y + each.y, bottom: y + each.y + each.height });
    for (const child of each.children) visit(child, y + each.y);
  };
  visit(fragment, top);
  return found;
};

const piece = fc.record({
  count: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 40 }) },
  ),
  height: fc.constantFrom(5, 10, 30),
  rowSpan: fc.constantFrom(1, 1, 1, 1, 2, 3),
});

const row = fc.record({
  cells: fc.array(piece, { minLength: 1, maxLength: 3 }),
  breakBefore: fc.constantFrom('auto', 'auto', 'auto', 'auto', 'page', 'avoid'),
});

const groups = fc.record({
  head: fc.array(row, { maxLength: 2 }),
  bodies: fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  foot: fc.array(row, { maxLength: 1 }),
  collapse: fc.boolean(),
  clones: fc.boolean(),
  padding: fc.constantFrom(0, 4),
  avoid: fc.boolean(),
  spacing: fc.constantFrom(0, 3),
  captions: fc.constantFrom('none', 'top', 'bottom'),
  top: fc.constantFrom(0, 0, 35, 80),
});

type RandomRow = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** Places cells beside those that reach down from above. */
const toGroup = (role: 'head' | 'body' | 'foot', rows: readonly RandomRow[]): GroupSketch => {
  const taken: number[] = [];
  return {
    role,
    rows: rows.map(({ cells, breakBefore }, index) => {
      const placed: CellSketch[] = [];
      let column = 0;
      for (const { count, height, rowSpan } of cells) {
        while ((taken[column] ?? 0) > index) column += 1;
        const span = Math.min(rowSpan, rows.length - index);
        taken[column] = index + span;
        placed.push({
          count,
          height,
          rowSpan: span,
          column,
          style: { paddingTop: 1, borderBottomWidth: 2, borderBottomStyle: 'solid' },
        });
        column += 1;
      }
      return { cells: placed, style: { breakBefore } };
    }),
  };
};

const toTable = (sketch: typeof groups extends fc.Arbitrary<infer T> ? T : never): TableBox =>
  tableBox({
    groups: [
      ...(sketch.head.length > 0 ? [toGroup('head', sketch.head)] : []),
      ...sketch.bodies.map((rows) => toGroup('body', rows)),
      ...(sketch.foot.length > 0 ? [toGroup('foot', sketch.foot)] : []),
    ],
    captions: sketch.captions === 'none' ? [] : [{ style: { captionSide: sketch.captions } }],
    style: {
      borderCollapse: sketch.collapse ? 'collapse' : 'separate',
      borderSpacing: [sketch.spacing, sketch.spacing],
      boxDecorationBreak: sketch.clones ? 'clone' : 'slice',
      paddingTop: sketch.padding,
      paddingBottom: sketch.padding,
      breakInside: sketch.avoid ? 'avoid' : 'auto',
    },
  });

const countPieces = (table: TableBox, env: LayoutEnv): number =>
  table.groups
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .reduce((sum, { box }) => sum + (env.layout(box, spaceOf(), env).fragment?.children.length ?? 0), 0);

test('any table over any pages is placed whole, once, in order, and within the pages', () => {
  fc.assert(
    fc.property(groups, (sketch) => {
      const env = tableEnv();
      const table = toTable(sketch);
      const pages = print(table, sketch.top, env);
      const pieces = pages.map((page) => placedOn(page, 'piece'));
      assert.equal(pieces.flat().length, countPieces(table, env), 'each piece stands once');
      const rows = pages.flatMap((page) => placedOn(page, 'tr').map(({ element }) => element));
      const inOrder = table.groups.flatMap((group) => group.rows.map(({ element }) => element));
      assert.deepEqual(
        [...new Set(rows)].map((each) => inOrder.indexOf(each)),
        inOrder.map((_, index) => index),
      );
      for (const page of pages) {
        const own = placedOn(page, 'tr');
        if (own.length > 1) assert.ok(page.top + page.fragment.height <= pageHeight + 0.01, 'no page is overfull');
      }
    }),
    { numRuns: Number(process.env.BRIEFPRESS_RANDOM_DOCUMENTS ?? 300) },
  );
});
