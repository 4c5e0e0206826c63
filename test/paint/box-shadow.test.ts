import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoxShadow, Color } from '../../src/engine/index.ts';
import { noEdges } from '../../src/engine/index.ts';
import { paintInsetShadows, paintOuterShadows } from '../../src/paint/box-shadow.ts';
import { Canvas } from '../../src/paint/canvas.ts';
import { noRadii } from '../../src/paint/shapes.ts';
import { at } from '../support/fragments.ts';

const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const shadow = (changes: Partial<BoxShadow>): BoxShadow => ({
  isInset: false,
  x: 3,
  y: 4,
  blur: 0,
  spread: 0,
  color: black,
  ...changes,
});

const paths = (shadows: readonly BoxShadow[]) => {
  const canvas = new Canvas();
  paintOuterShadows(canvas, shadows, at(0, 0, 10, 10), noRadii);
  paintInsetShadows(canvas, shadows, at(0, 0, 10, 10), noEdges, noRadii);
  return canvas.finish().flatMap((item) => (item.kind === 'path' ? [item] : []));
};

test('a shadow is the box moved and spread', () => {
  const [path] = paths([shadow({ spread: 2 })]);
  assert.deepEqual(path?.commands[0], ['M', 1, 2]);
  assert.deepEqual(path?.commands[2], ['L', 15, 16]);
});

test('the first shadow lies on top', () => {
  const red = { ...black, red: 255 };
  const colors = paths([shadow({}), shadow({ color: red })]).map(({ fill }) => fill?.kind === 'color' && fill.color);
  assert.deepEqual(colors, [red, black]);
});

test('a blurred edge fades outwards', () => {
  const steps = paths([shadow({ blur: 4 })]);
  assert.ok(steps.length >= 4);
  const alphas = steps.map(({ fill }) => (fill?.kind === 'color' ? fill.color.alpha : 0));
  assert.ok(alphas.every((alpha) => alpha > 0 && alpha < 1));
});

test('an inset shadow leaves a hole', () => {
  const [path] = paths([shadow({ isInset: true, x: 0, y: 0, spread: 2 })]);
  assert.deepEqual(path?.commands[5], ['M', 2, 2]);
  assert.equal(path?.fillRule, 'evenodd');
});
