import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BackgroundLayer, type Color, noEdges, type RasterImage } from '../../src/engine/index.ts';
import { paintBackground } from '../../src/paint/background.ts';
import { Canvas } from '../../src/paint/canvas.ts';
import type { DrawItem } from '../../src/paint/index.ts';
import { noRadii } from '../../src/paint/shapes.ts';
import { initialStyle } from '../engine/support/initial-style.ts';
import { at, Sketch } from '../support/fragments.ts';
import { paintedPages } from '../support/painted-pages.ts';

const red: Color = { red: 255, green: 0, blue: 0, alpha: 1 };
const blue: Color = { red: 0, green: 0, blue: 255, alpha: 1 };
const image: RasterImage = {
  format: 'png',
  width: 20,
  height: 10,
  orientation: 1,
  bytes: new Uint8Array(0),
  url: 'a.png',
};

const layer = (changes: Partial<BackgroundLayer>): BackgroundLayer => ({
  image: { kind: 'url', url: 'a.png' },
  x: 0,
  y: 0,
  size: { width: 'auto', height: 'auto' },
  repeatX: 'no-repeat',
  repeatY: 'no-repeat',
  origin: 'padding-box',
  clip: 'border-box',
  isFixed: false,
  ...changes,
});

const border = { top: 5, right: 5, bottom: 5, left: 5 };

const draw = (changes: Partial<BackgroundLayer>): readonly DrawItem[] => {
  const canvas = new Canvas();
  const style = initialStyle({ backgroundLayers: [layer(changes)] });
  const element = new Sketch('').root;
  const rect = at(0, 0, 60, 40);
  const box = { element, rect, border, padding: noEdges, radii: noRadii, viewport: at(1, 2, 99, 99) };
  const tools = { findImage: () => image, shape: () => [], reportSkipped: () => {} };
  paintBackground({ canvas, tools }, style, box);
  return canvas.finish();
};

const tiles = (changes: Partial<BackgroundLayer>): number[][] =>
  draw(changes).flatMap((item) => (item.kind === 'image' ? [[item.x, item.y, item.width, item.height]] : []));

test('a picture stands at the corner of the padding box in its own size', () => {
  assert.deepEqual(tiles({}), [[5, 5, 20, 10]]);
});

test('percentages of a position share out the room that is left', () => {
  const centre = { kind: 'sum', px: 0, percent: 50 } as const;
  assert.deepEqual(tiles({ x: centre, y: centre }), [[20, 15, 20, 10]]);
});

test('cover fills the box, contain stays within it', () => {
  assert.deepEqual(tiles({ size: 'cover' }), [[5, 5, 60, 30]]);
  assert.deepEqual(tiles({ size: 'contain' }), [[5, 5, 50, 25]]);
});

test('repeated pictures cover the border box too', () => {
  assert.deepEqual(
    tiles({ repeatX: 'repeat' }).map(([x]) => x),
    [-15, 5, 25, 45],
  );
});

test('space shares out what is left between whole pictures', () => {
  const places = tiles({ repeatX: 'space', clip: 'padding-box' }).map(([x]) => x);
  assert.deepEqual(places, [5, 35]);
});

test('a gradient runs from side to side of its tile', () => {
  const stops = [
    { color: red, at: null },
    { color: blue, at: null },
  ];
  const gradient = {
    kind: 'gradient',
    shape: { kind: 'linear', direction: 90 },
    repeating: false,
    stops,
    interpolation: { space: 'srgb', hue: 'shorter' },
  } as const;
  const path = draw({ image: gradient }).find((item) => item.kind === 'path');
  assert.equal(path?.fill?.kind, 'linear-gradient');
  if (path?.fill?.kind !== 'linear-gradient') return;
  const { x1, y1, x2, y2 } = path.fill;
  assert.deepEqual([x1, y1, x2, y2].map(Math.round), [5, 20, 55, 20]);
  assert.deepEqual(
    path.fill.stops.map(({ offset }) => offset),
    [0, 1],
  );
});

test('a fixed picture stands in the page area', () => {
  assert.deepEqual(tiles({ isFixed: true }), [[1, 2, 20, 10]]);
});

test('a colour without a picture is clipped as background-clip says', () => {
  const painted = (style: string) =>
    paintedPages(`<div style="height: 10px; padding: 5px; ${style}"></div>`)[0]
      ?.filter((item) => item.kind === 'rect')
      .map(({ x, y, width, height }) => [x, y, width, height]);
  assert.deepEqual(painted('background: red'), [[0, 0, 100, 20]]);
  assert.deepEqual(painted('background: red content-box'), [[5, 5, 90, 10]]);
  assert.deepEqual(painted('background-color: red; background-clip: content-box'), [[5, 5, 90, 10]]);
});
