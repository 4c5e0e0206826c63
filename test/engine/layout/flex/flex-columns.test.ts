import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemRects } from '../../support/item-rects.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';

const items = (container: string, ...styles: readonly string[]): readonly (readonly number[])[] => {
  const inner = styles.map((style) => `<p class="item" style="${style}">a</p>`).join('');
  const html = `<div style="display: flex; flex-direction: column; ${container}">${inner}</div>`;
  return itemRects(layOutHtml(html, '@page { size: 100px 400px }').pages[0]!);
};

test('items of a column stand one below the other and fill its width', () => {
  assert.deepEqual(items('row-gap: 5px', '', 'height: 20px'), [
    [0, 0, 100, 10],
    [0, 15, 100, 20],
  ]);
});

test('items of a column of definite height grow into it', () => {
  assert.deepEqual(items('height: 100px', 'flex: 1', 'flex: 1'), [
    [0, 0, 100, 50],
    [0, 50, 100, 50],
  ]);
});

test('a reversed column begins at its lower end', () => {
  assert.deepEqual(
    items('flex-direction: column-reverse; height: 50px', '', '').map(([, y]) => y),
    [40, 30],
  );
});

test('a column aligns its items across its width', () => {
  assert.deepEqual(items('align-items: center', '', 'align-self: flex-end'), [
    [45, 0, 10, 10],
    [90, 10, 10, 10],
  ]);
});

test('a column of definite height wraps into columns side by side that share the width', () => {
  assert.deepEqual(items('height: 25px; flex-wrap: wrap', '', '', ''), [
    [0, 0, 50, 10],
    [0, 10, 50, 10],
    [50, 0, 50, 10],
  ]);
});
