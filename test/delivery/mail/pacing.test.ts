import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { backOff, Pacer } from '../../../src/delivery/mail/pacing.ts';

test('waits double, vary by a quarter either way and have an upper limit', () => {
  assert.equal(backOff(1, 30, 0.5), 30);
  assert.equal(backOff(4, 30, 0.5), 240);
  const cases = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cases, ([failures, chance]) => {
      const wait = backOff(failures, 30, chance);
      assert.ok(wait >= 22.5 && wait <= 1125);
    }),
  );
});

test('without a rate nobody waits, and an ending run waits for no turn', async () => {
  const pacer = new Pacer(0.001);
  const ended = AbortSignal.abort();
  await pacer.turn(ended);
  await pacer.turn(ended);
  const free = new Pacer(null);
  for (let count = 0; count < 1000; count++) await free.turn(new AbortController().signal);
});
