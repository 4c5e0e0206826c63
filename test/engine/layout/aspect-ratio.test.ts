import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoxFragment } from '../../../src/engine/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

/** Border boxes of the elements called `i`, in a page of 100 px by 400 px. */
const sizes = (body: string): readonly string[] => {
  const found: string[] = [];
  const look = (fragment: BoxFragment): void => {
    if (fragment.element.name === 'i') found.push(`${fragment.width} by ${fragment.height}`);
    for (const child of fragment.children) {
      if (child.kind === 'box') look(child);
      if (child.kind === 'line') for (const item of child.children) if (item.kind === 'atomic') look(item.fragment);
    }
  };
  const { pages } = layOutHtml(body, '@page { size: 100px 400px } i { display: block }');
  for (const { body: root } of pages) if (root) look(root);
  return found;
};

test('the side that is not given follows the ratio', () => {
  assert.deepEqual(sizes('<i style="width: 60px; aspect-ratio: 3 / 2"></i>'), ['60 by 40']);
  assert.deepEqual(sizes('<i style="height: 20px; aspect-ratio: 2"></i>'), ['40 by 20']);
  assert.deepEqual(sizes('<i style="aspect-ratio: 4"></i>'), ['100 by 25']);
});

test('the ratio is that of the box which box-sizing names', () => {
  const edges = 'padding: 5px; aspect-ratio: 2';
  assert.deepEqual(sizes(`<i style="width: 60px; ${edges}"></i>`), ['70 by 40']);
  assert.deepEqual(sizes(`<i style="width: 60px; box-sizing: border-box; ${edges}"></i>`), ['60 by 30']);
  assert.deepEqual(sizes(`<i style="height: 30px; box-sizing: border-box; ${edges}"></i>`), ['60 by 30']);
});

test('limits win over the ratio, and those of the height over the height', () => {
  assert.deepEqual(sizes('<i style="width: 60px; aspect-ratio: 1; max-height: 20px"></i>'), ['60 by 20']);
  assert.deepEqual(sizes('<i style="height: 20px; aspect-ratio: 4; max-width: 50px"></i>'), ['50 by 20']);
  assert.deepEqual(sizes('<i style="height: 20px; min-height: 40px; aspect-ratio: 1"></i>'), ['40 by 40']);
});

test('content that is taller makes the box taller, unless a minimum is set', () => {
  const inside = '<div style="height: 50px"></div>';
  assert.deepEqual(sizes(`<i style="width: 60px; aspect-ratio: 3">${inside}</i>`), ['60 by 50']);
  assert.deepEqual(sizes(`<i style="width: 60px; aspect-ratio: 3; min-height: 0">${inside}</i>`), ['60 by 20']);
});

test('boxes that shrink to fit, float or flex have the width of their ratio', () => {
  const style = 'height: 20px; aspect-ratio: 2';
  assert.deepEqual(sizes(`<i style="${style}; display: inline-block"></i>`), ['40 by 20']);
  assert.deepEqual(sizes(`<i style="${style}; float: left"></i>`), ['40 by 20']);
  assert.deepEqual(sizes(`<div style="display: flex"><i style="${style}"></i></div>`), ['40 by 20']);
  assert.deepEqual(sizes(`<i style="${style}; position: absolute"></i>`), ['40 by 20']);
});
