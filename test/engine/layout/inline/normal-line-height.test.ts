import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { linesOnPage } from '../../support/lines-on-page.ts';

test('lines of line-height: normal are whole px high, so that boxes meet without seams', () => {
  const { pages } = layOutHtml('<p>a<br>b<br>c</p>', 'p { font-size: 9.3px; line-height: normal }');
  const lines = pages[0] ? linesOnPage(pages[0]) : [];
  assert.equal(lines.length, 3);
  assert.ok(lines.every(({ bottom }) => Number.isInteger(bottom)));
});
