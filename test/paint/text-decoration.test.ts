import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComputedStyle } from '../../src/engine/index.ts';
import { decorationItems } from '../../src/paint/text-decoration.ts';
import { initialStyle } from '../engine/support/initial-style.ts';
import { face, Sketch } from '../support/fragments.ts';

const sketch = new Sketch('<p>x</p>');
const text = sketch.text('p', 'text');
const style = (changes: Partial<ComputedStyle>): ComputedStyle =>
  initialStyle({ fontSize: 100, textDecorationLine: ['underline'], textDecorationThickness: 4, ...changes });

const bars = (changes: Partial<ComputedStyle>, side: 'under' | 'over' = 'under') =>
  decorationItems({ style: style(changes), face, baseline: null }, text, 7, 200, side);

test('an underline stands where the font says, as wide as the text', () => {
  const [bar] = bars({});
  assert.ok(bar?.kind === 'rect');
  assert.equal(bar.x, 7);
  assert.equal(bar.width, text.width);
  assert.ok(Math.abs(bar.y + 2 - (200 + face.underlinePosition * 100)) < 1e-9);
});

test('an offset counts from the baseline to the near edge of the line', () => {
  const [bar] = bars({ textUnderlineOffset: 10 });
  assert.ok(bar?.kind === 'rect');
  assert.equal(bar.y, 210);
});

test('line-through lies over the text, the others under it', () => {
  const both = { textDecorationLine: ['underline', 'line-through'] } as const;
  assert.equal(bars(both, 'under').length, 1);
  assert.equal(bars(both, 'over').length, 1);
});

test('a double line is two bars, a wavy one a stroke', () => {
  assert.deepEqual(
    bars({ textDecorationStyle: 'double' }).map(({ kind }) => kind),
    ['rect', 'rect'],
  );
  assert.deepEqual(
    bars({ textDecorationStyle: 'wavy' }).map(({ kind }) => kind),
    ['path'],
  );
});

test('the font of the box that asks for the line says how thick it is, not that of the text', () => {
  const own = { ...face, underlineThickness: 0.25 };
  const [bar] = decorationItems(
    { style: style({ textDecorationThickness: 'auto' }), face: own, baseline: null },
    text,
    7,
    200,
    'under',
  );
  assert.equal(bar?.kind === 'rect' && bar.height, 25);
});
