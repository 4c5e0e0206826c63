import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementNode } from '../../../src/engine/html/element-tree.ts';
import { svgNaturalSize } from '../../../src/engine/image/svg-natural-size.ts';

const svg = (attributes: Readonly<Record<string, string>>): ElementNode => ({
  kind: 'element',
  name: 'svg',
  namespace: 'svg',
  attributes: new Map(Object.entries(attributes)),
  parent: null,
  children: [],
  span: { file: { path: '', text: '' }, start: 0, end: 0 },
});

test('width and height in any absolute unit give size and ratio', () => {
  assert.deepEqual(svgNaturalSize(svg({ width: '1in', height: '48px' })), { width: 96, height: 48, ratio: 2 });
});

test('the view box gives the ratio where a length is missing or relative', () => {
  const size = svgNaturalSize(svg({ width: '100%', viewBox: '0 0 30,10' }));
  assert.deepEqual(size, { width: null, height: null, ratio: 3 });
});

test('nonsense gives nothing', () => {
  const size = svgNaturalSize(svg({ width: '-3', height: 'tall', viewBox: '0 0 0 10' }));
  assert.deepEqual(size, { width: null, height: null, ratio: null });
});
