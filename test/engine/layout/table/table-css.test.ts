import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoxFragment, Fragment } from '../../../../src/engine/layout/fragment.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';

const base = `@page { size: 300px 200px } table { border-spacing: 0 } td { padding: 0 }
  td > div { height: 10px; width: 10px }`;

interface Part {
  readonly fragment: BoxFragment;
  readonly x: number;
  readonly y: number;
}

/** The boxes of one element name, with their places on their page. */
const partsOf = (html: string, name: string, css = ''): readonly Part[] => {
  const found: Part[] = [];
  const visit = (fragment: Fragment, x: number, y: number): void => {
    if (fragment.kind !== 'box') return;
    const part = { fragment, x: x + fragment.x, y: y + fragment.y };
    if (fragment.element.name === name) found.push(part);
    for (const child of fragment.children) visit(child, part.x, part.y);
  };
  for (const { body } of layOutHtml(html, base + css).pages) if (body) visit(body, 0, 0);
  return found;
};

const rectsOf = (html: string, name: string, css = ''): readonly string[] =>
  partsOf(html, name, css).map(({ fragment, x, y }) => `${x},${y} ${fragment.width}x${fragment.height}`);

const cell = '<td><div></div></td>';

test('rows stretch to the height of their table, those without a height first', () => {
  const html = `<table style="height: 100px"><tr style="height: 20px">${cell}</tr><tr>${cell}</tr><tr>${cell}</tr></table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 10x20', '0,20 10x40', '0,60 10x40']);
});

test('percentages of rows and cells are of the height of the table', () => {
  const html = `<table style="height: 100px"><tr>${cell}</tr><tr><td style="height: 70%"></td></tr></table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 10x30', '0,30 10x70']);
});

test('a table without rows has the height that its style gives it, borders included', () => {
  const html = '<table style="width: 50px; height: 40px; border: 5px solid"></table>';
  assert.deepEqual(rectsOf(html, 'table'), ['0,0 50x40']);
});

test('visibility: collapse takes out a row, and shortens what reaches over it', () => {
  const html = `<table><tr>${cell}<td rowspan="3"></td></tr><tr style="visibility: collapse">${cell}</tr><tr>${cell}</tr></table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 10x10', '0,10 10x10']);
});

test('visibility: collapse takes out a column with its spacing', () => {
  const css = 'table { border-spacing: 4px }';
  const row = `<tr>${cell}${cell}${cell}</tr><tr><td colspan="2"></td>${cell}</tr>`;
  const html = `<table><col><col style="visibility: collapse"><col>${row}</table>`;
  assert.deepEqual(rectsOf(html, 'td', css), ['4,4 10x10', '18,4 10x10', '4,18 10x10', '18,18 10x10']);
  assert.deepEqual(rectsOf(html, 'table', css), ['0,0 32x32']);
});

test('min-width and max-width limit a column', () => {
  const html = `<table><col style="min-width: 40px"><col style="width: 90px; max-width: 30px"><tr>${cell}${cell}</tr></table>`;
  assert.deepEqual(rectsOf(html, 'td'), ['0,0 40x10', '40,0 30x10']);
});

test('an empty cell with empty-cells: hide keeps its place but shows no box', () => {
  const css = 'td { empty-cells: hide; border: 1px solid; background: red }';
  const shown = partsOf(`<table><tr><td></td><td>x</td></tr></table>`, 'td', css);
  assert.deepEqual(
    shown.map(({ fragment }) => [fragment.style.backgroundColor.alpha, fragment.style.borderTopStyle]),
    [
      [0, 'none'],
      [1, 'solid'],
    ],
  );
});

test('the background of a row stands behind its cells, not between them', () => {
  const html = `<table><tr style="background: red">${cell}${cell}</tr></table>`;
  const painted = (css: string) =>
    partsOf(html, 'tr', css)
      .filter(({ fragment }) => fragment.style.backgroundColor.alpha > 0)
      .map(({ fragment, x }) => `${x} ${fragment.width}`);
  assert.deepEqual(painted(''), ['0 20']);
  assert.deepEqual(painted('table { border-spacing: 6px }'), ['6 10', '22 10']);
});

test('the background of a row stands behind all of a cell that reaches over more rows', () => {
  const html = `<table><tr style="background: red">${cell}<td rowspan="2"></td></tr><tr>${cell}</tr></table>`;
  const painted = partsOf(html, 'tr').filter(({ fragment }) => fragment.style.backgroundColor.alpha > 0);
  assert.deepEqual(
    painted.map(({ fragment }) => fragment.height),
    [10, 20],
  );
});

test('a forced break in a cell ends the page though the row would fit', () => {
  const html = `<table><tr><td><div></div><div style="break-before: page"></div></td>${cell}</tr></table>`;
  assert.equal(layOutHtml(html, base).pages.length, 2);
});

test('percentages of height in a cell are of the height of its row', () => {
  const html = '<table><tr style="height: 60px"><td><p style="height: 50%"></p></td></tr></table>';
  assert.deepEqual(rectsOf(html, 'p'), ['0,0 0x30']);
});

test('a page cuts off the spacing below the last row rather than the row', () => {
  const css = 'table { border-spacing: 0 10px }';
  const html = '<table><tr><td style="height: 190px"></td></tr></table>';
  assert.deepEqual(rectsOf(html, 'tr', css), ['0,10 0x190']);
});

test('break-before and break-after of cells hold for their rows', () => {
  const row = (style: string) => `<tr><td style="height: 80px; ${style}"></td></tr>`;
  const html = `<table>${row('')}${row('')}${row('break-before: avoid')}</table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 0x80', '0,0 0x80', '0,80 0x80']);
});

test('a page can be forced to end between the head and the rows', () => {
  const html = `<table><thead style="break-after: page"><tr style="height: 80px">${cell}</tr></thead><tr>${cell}</tr></table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 10x80', '0,0 10x10']);
});

test('a row that keeps together moves to the next page before it is cut there', () => {
  const tall = '<td style="height: 250px"></td>';
  const html = `<table><tr>${cell}</tr><tr style="break-inside: avoid">${tall}</tr></table>`;
  assert.deepEqual(rectsOf(html, 'tr'), ['0,0 10x10', '0,0 10x200', '0,0 10x50']);
});

test('a table with cloned edges has its border and padding around each part, and no spacing where it is cut', () => {
  const css = `@page { size: 100px 60px } tr { break-inside: avoid } td > div { height: 14px }
    table { border: 4px solid; padding: 3px; border-spacing: 2px; box-decoration-break: clone }`;
  const rows = `<tr>${cell}</tr>`.repeat(5);
  const parts = partsOf(`<table>${rows}</table>`, 'table', css);
  assert.deepEqual(
    parts.map(({ fragment: { height, border, padding } }) => [
      height,
      border.top,
      padding.top,
      padding.bottom,
      border.bottom,
    ]),
    [
      [46, 4, 3, 3, 4],
      [60, 4, 3, 3, 4],
    ],
  );
  assert.deepEqual(rectsOf(`<table>${rows}</table>`, 'tr', css), [
    '9,9 10x14',
    '9,25 10x14',
    '9,7 10x14',
    '9,23 10x14',
    '9,39 10x14',
  ]);
});
