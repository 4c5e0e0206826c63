import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BreakToken } from '../../../src/engine/layout/layout.ts';
import { isSameToken } from '../../../src/engine/layout/same-token.ts';

const text = (offset: number): BreakToken => ({ at: 'text', offset, floats: 0, consumed: 0 });
const row = (...cells: readonly (BreakToken | null)[]): BreakToken => ({ at: 'row', index: 1, cells, consumed: 2 });

test('tokens of one place are the same, however deep they are', () => {
  assert.ok(isSameToken(row(text(3), null, row(text(4))), row(text(3), null, row(text(4)))));
  assert.ok(isSameToken(null, null));
  assert.ok(isSameToken({ at: 'start' }, { at: 'start' }));
  assert.ok(isSameToken(text(Number.NaN), text(Number.NaN)));
});

test('tokens that differ in one number, in a cell that is done or in their kind are not', () => {
  assert.ok(!isSameToken(row(text(3), row(text(4))), row(text(3), row(text(5)))));
  assert.ok(!isSameToken(row(text(3), null), row(text(3))));
  assert.ok(!isSameToken(row(null), row(text(3))));
  assert.ok(!isSameToken(text(3), null));
  assert.ok(!isSameToken({ at: 'start' }, text(0)));
});
