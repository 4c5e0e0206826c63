import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../engine/support/lay-out-html.ts';

const styleOf = (css: string) => layOutHtml('<p>a</p>', `@page { size: 100px 50px; ${css} }`).pages[0]!.style;

test('a page can be turned, and crop marks ask for a bleed of six points', () => {
  assert.equal(styleOf('page-orientation: rotate-left').rotation, 270);
  assert.equal(styleOf('page-orientation: rotate-right').rotation, 90);
  assert.equal(styleOf('').rotation, 0);
  assert.equal(styleOf('marks: crop').bleed, 8);
});
