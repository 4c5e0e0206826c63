import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Counters } from '../../../src/engine/box/counters.ts';
import { initialStyle } from '../../../src/engine/style/index.ts';

const resets = (name: string, value = 0) => ({ ...initialStyle, counterReset: [{ name, value }] });
const increments = (name: string, value = 1) => ({ ...initialStyle, counterIncrement: [{ name, value }] });

test('a counter that nothing has named is 0', () => {
  assert.deepEqual(new Counters().valuesOf('chapter'), [0]);
});

test('nested resets make nested instances, and the inner ones end with their parent', () => {
  const counters = new Counters();
  counters.apply(resets('item'), false);
  counters.enter();
  counters.apply(increments('item'), false);
  counters.enter();
  counters.apply(resets('item', 4), false);
  counters.enter();
  counters.apply(increments('item'), false);
  assert.deepEqual(counters.valuesOf('item'), [1, 5]);
  counters.leave();
  counters.leave();
  assert.deepEqual(counters.valuesOf('item'), [1]);
});

test('a reset on a later sibling begins again instead of nesting', () => {
  const counters = new Counters();
  counters.enter();
  counters.apply(resets('part', 3), false);
  counters.apply(resets('part', 8), false);
  assert.deepEqual(counters.valuesOf('part'), [8]);
});

test('a list item counts itself unless it says what to add', () => {
  const counters = new Counters();
  counters.apply(initialStyle, true);
  counters.apply(increments('list-item', 10), true);
  assert.deepEqual(counters.valuesOf('list-item'), [11]);
});
