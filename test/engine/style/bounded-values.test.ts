import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLength } from '../../../src/engine/style/values.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

test('a length that is no number is 0, and one without end ends', () => {
  assert.equal(resolveLength({ kind: 'sum', px: Number.NaN, percent: 3 }, 10), 0);
  assert.equal(resolveLength({ kind: 'sum', px: 1, percent: 1e300 }, 1e300), 10_000_000);
  assert.equal(resolveLength({ kind: 'scaled', factor: -1e300, of: 1e300 }, 0), -10_000_000);
});

test('calculations that give no number leave every place on the page a number', () => {
  const strange = ['font-size: mod(5px, 0px)', 'letter-spacing: calc(1e308px * 10)', 'margin: calc(-infinity * 1px)'];
  for (const style of strange) {
    const { pages } = layOutHtml(`<p style="${style}">word</p>`);
    const body = pages[0]?.body;
    const [paragraph] = body?.children ?? [];
    assert.ok(body && paragraph);
    for (const value of [body.height, paragraph.x, paragraph.y, paragraph.width, paragraph.height]) {
      assert.ok(Number.isFinite(value), style);
    }
  }
});
