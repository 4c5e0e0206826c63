import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Color, Edges } from '../../src/engine/index.ts';
import { paintBorder } from '../../src/paint/border.ts';
import { Canvas } from '../../src/paint/canvas.ts';
import type { DrawItem } from '../../src/paint/index.ts';
import { noRadii } from '../../src/paint/shapes.ts';
import { initialStyle } from '../engine/support/initial-style.ts';
import { at } from '../support/fragments.ts';

const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const red: Color = { red: 255, green: 0, blue: 0, alpha: 1 };

const solid = {
  borderTopStyle: 'solid',
  borderRightStyle: 'solid',
  borderBottomStyle: 'solid',
  borderLeftStyle: 'solid',
} as const;

const draw = (changes: Parameters<typeof initialStyle>[0], widths: Edges): readonly DrawItem[] => {
  const canvas = new Canvas();
  paintBorder(canvas, initialStyle({ ...solid, ...changes }), at(0, 0, 100, 50), widths, noRadii);
  return canvas.finish().filter(({ kind }) => kind !== 'structure' && kind !== 'structure-end');
};

test('a single rule is a rectangle', () => {
  assert.deepEqual(draw({ borderBottomColor: black }, { top: 0, right: 0, bottom: 2, left: 0 }), [
    { kind: 'rect', x: 0, y: 48, width: 100, height: 2, color: black },
  ]);
});

test('rules above and below leave no trace at the sides', () => {
  const items = draw({}, { top: 1, right: 0, bottom: 1, left: 0 });
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ['rect', 'rect'],
  );
});

test('sides of one colour are one shape, whatever their widths', () => {
  const items = draw({}, { top: 1, right: 2, bottom: 3, left: 4 });
  assert.deepEqual(
    items.map(({ kind }) => kind),
    ['path'],
  );
});

test('sides of different colours meet in a mitre', () => {
  const items = draw({ borderLeftColor: red }, { top: 10, right: 10, bottom: 10, left: 10 });
  const clips = items.flatMap((item) => (item.kind === 'push' ? [item.clip] : []));
  assert.equal(clips.length, 4);
  assert.deepEqual(clips[0], [['M', 0, 0], ['L', 100, 0], ['L', 90, 10], ['L', 10, 10], ['Z']]);
});

test('no style, no border', () => {
  const none = {
    borderTopStyle: 'none',
    borderRightStyle: 'hidden',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
  } as const;
  assert.deepEqual(draw(none, { top: 1, right: 1, bottom: 1, left: 1 }), []);
});
