import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { crossings, orderLayers } from '../../../src/template/charts/order-layers.ts';
import { spread } from '../../../src/template/charts/spread.ts';
import { textWidth } from '../../../src/template/charts/text-width.ts';
import { placeDays, stretchesOf } from '../../../src/template/charts/time-scale.ts';
import { wrapText } from '../../../src/template/charts/wrap-text.ts';

test('wrapped lines are no wider than their column and lose no letter', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = wrapText(text, width, 10);
      for (const line of lines) assert.ok(textWidth(line, 10) <= width);
      const bare = (value: string): string => value.replace(/[ \t\r\n]/g, '');
      assert.equal(bare(lines.join('')), bare(text));
    }),
  );
});

test('labels that are spread keep their order, do not touch and stay in their room', () => {
  const wish = fc.record({ center: fc.integer({ min: -50, max: 1050 }), size: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      const sorted = [...wishes].sort((a, b) => a.center - b.center);
      const places = spread(sorted, { start: 0, end: 1000 });
      places.forEach((place, at) => {
        const size = sorted[at]?.size ?? 0;
        assert.ok(place - size / 2 >= -1e-6 && place + size / 2 <= 1000 + 1e-6);
        const next = places[at + 1];
        if (next !== undefined) assert.ok(next - (sorted[at + 1]?.size ?? 0) / 2 >= place + size / 2 - 1e-6);
      });
    }),
  );
});

test('labels that have room stay where they wish to be', () => {
  assert.deepEqual(
    spread(
      [
        { center: 20, size: 10 },
        { center: 60, size: 20 },
      ],
      { start: 0, end: 100 },
    ),
    [20, 60],
  );
});

test('later days stand further along, also behind a cut', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9000, max: 30000 }), { minLength: 1, maxLength: 60 }), (days) => {
      const place = placeDays(stretchesOf(days), { start: 0, end: 500, gap: 10 });
      const sorted = [...days].sort((a, b) => a - b);
      const places = sorted.map(place);
      assert.ok(places.every((at, index) => index === 0 || at >= (places[index - 1] ?? 0) - 1e-6));
      assert.ok(places.every((at) => at >= -1e-6 && at <= 500 + 1e-6));
    }),
  );
});

test('a long empty time is cut out', () => {
  assert.deepEqual(stretchesOf([0, 10, 9000, 9010, 9020]), [
    { from: 0, to: 10 },
    { from: 9000, to: 9020 },
  ]);
});

test('ordering two layers never makes more lines cross', () => {
  const links = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(links, (given) => {
      const before = { left: [...given.keys()], right: [0, 1, 2, 3, 4, 5, 6, 7] };
      const order = orderLayers(given, 8);
      assert.deepEqual(
        [...order.left].sort((a, b) => a - b),
        before.left,
      );
      assert.deepEqual(
        [...order.right].sort((a, b) => a - b),
        before.right,
      );
      assert.ok(crossings(order, given) <= crossings(before, given));
    }),
  );
});

test('a graph that can be drawn without crossings is', () => {
  const links = [[2], [1], [0], [2, 1]];
  assert.equal(crossings(orderLayers(links, 3), links), 0);
});
