import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemRects } from '../../support/item-rects.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';

/** Left, top, width and height of each item on the first page, in a container 100 px wide. */
const items = (container: string, ...styles: readonly string[]): readonly (readonly number[])[] => {
  const inner = styles.map((style) => `<p class="item" style="${style}">a</p>`).join('');
  const html = `<div style="display: flex; ${container}">${inner}</div>`;
  return itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!);
};

test('items stand side by side, as wide as their content, and share the height of the line', () => {
  assert.deepEqual(items('', '', 'height: 30px', ''), [
    [0, 0, 10, 30],
    [10, 0, 10, 30],
    [20, 0, 10, 30],
  ]);
});

test('what stands in an element without a box is an item of the container around it', () => {
  const item = '<span class="item" style="flex: 1">a</span>';
  const html = `<div style="display: flex">${item}<i style="display: contents"><b style="display: contents">${item}</b></i></div>`;
  assert.deepEqual(itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!), [
    [0, 0, 50, 10],
    [50, 0, 50, 10],
  ]);
});

test('items grow by their factors', () => {
  assert.deepEqual(items('', 'flex: 1', 'flex: 3'), [
    [0, 0, 25, 10],
    [25, 0, 75, 10],
  ]);
});

test('factors that come to less than one take only their part of the space', () => {
  assert.deepEqual(items('', 'flex: 0.25 0 0', 'flex: 0.25 0 0'), [
    [0, 0, 25, 10],
    [25, 0, 25, 10],
  ]);
});

test('items shrink in proportion to their base size, and an item at its minimum leaves the rest to others', () => {
  assert.deepEqual(items('', 'width: 100px', 'width: 50px'), [
    [0, 0, 66.67, 10],
    [66.67, 0, 33.33, 10],
  ]);
  assert.deepEqual(items('', 'width: 100px; min-width: 80px', 'width: 100px'), [
    [0, 0, 80, 10],
    [80, 0, 20, 10],
  ]);
});

test('no item shrinks below its longest word', () => {
  const html =
    '<div style="display: flex"><p class="item">aaaaaa aa</p><p class="item" style="width: 90px">a</p></div>';
  assert.deepEqual(itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!), [
    [0, 0, 60, 20],
    [60, 0, 40, 20],
  ]);
});

test('gaps stand between items and between lines', () => {
  assert.deepEqual(items('flex-wrap: wrap; gap: 5px 10px', 'width: 45px', 'width: 45px', 'width: 45px'), [
    [0, 0, 45, 10],
    [55, 0, 45, 10],
    [0, 15, 45, 10],
  ]);
});

test('what is left on the main axis goes where justify-content says', () => {
  const lefts = (value: string) => items(`justify-content: ${value}`, '', '').map(([x]) => x);
  assert.deepEqual(lefts('center'), [40, 50]);
  assert.deepEqual(lefts('flex-end'), [80, 90]);
  assert.deepEqual(lefts('space-between'), [0, 90]);
  assert.deepEqual(lefts('space-around'), [20, 70]);
  assert.deepEqual(lefts('space-evenly'), [26.67, 63.33]);
});

test('auto margins take the space before justify-content does', () => {
  assert.deepEqual(
    items('justify-content: center', '', 'margin-left: auto').map(([x]) => x),
    [0, 90],
  );
});

test('items align across the line', () => {
  const tops = (value: string) => items('height: 50px', `align-self: ${value}`).map(([, y, , height]) => [y, height]);
  assert.deepEqual(tops('stretch'), [[0, 50]]);
  assert.deepEqual(tops('center'), [[20, 10]]);
  assert.deepEqual(tops('flex-end'), [[40, 10]]);
});

test('items that share a baseline stand on it', () => {
  const tall = 'padding-top: 20px';
  assert.deepEqual(
    items('align-items: baseline', tall, '').map(([, y]) => y),
    [0, 20],
  );
});

test('a reversed row begins at the right, and so does a row of a text that runs to the left', () => {
  assert.deepEqual(
    items('flex-direction: row-reverse', '', '').map(([x]) => x),
    [90, 80],
  );
  assert.deepEqual(
    items('direction: rtl', '', '').map(([x]) => x),
    [90, 80],
  );
});

test('lines of wrap-reverse run upwards', () => {
  const wide = 'width: 60px';
  assert.deepEqual(
    items('flex-wrap: wrap-reverse', wide, wide).map(([, y]) => y),
    [10, 0],
  );
});

test('lines share a definite height as align-content says', () => {
  const tops = (value: string) =>
    items(`flex-wrap: wrap; height: 60px; align-content: ${value}`, 'width: 60px', 'width: 60px').map(([, y]) => y);
  assert.deepEqual(tops('stretch'), [0, 30]);
  assert.deepEqual(tops('center'), [20, 30]);
  assert.deepEqual(tops('space-between'), [0, 50]);
});

test('items stand in the order that they ask for', () => {
  assert.deepEqual(items('', 'width: 20px; order: 1', 'width: 30px'), [
    [0, 0, 30, 10],
    [30, 0, 20, 10],
  ]);
});

test('margins of an item and of its children do not collapse', () => {
  const html =
    '<div style="display: flex"><div class="item" style="margin-top: 5px"><p style="margin: 7px 0">a</p></div></div>';
  assert.deepEqual(itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!), [[0, 5, 10, 24]]);
});

test('an inline-flex container stands in the line, as wide as its items', () => {
  const html =
    '<p>bb<span style="display: inline-flex; column-gap: 5px"><b class="item">a</b><b class="item">a</b></span></p>';
  assert.deepEqual(itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!), [
    [20, 0, 10, 10],
    [35, 0, 10, 10],
  ]);
});

test('a child that is positioned absolutely is no item, but stands where the content begins', () => {
  assert.deepEqual(items('padding: 5px', 'position: absolute; width: 10px', ''), [
    [5, 5, 10, 10],
    [5, 5, 10, 10],
  ]);
});
