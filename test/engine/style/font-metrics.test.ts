import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';

test('ch and ex are measured in the first font of the style', () => {
  const { pages } = layOutHtml('<p style="width: 3ch; height: 2ex">a</p>');
  const body = pages[0]?.body?.children[0];
  const paragraph = body?.kind === 'box' ? body.children[0] : undefined;
  assert.equal(paragraph?.width, 30);
  assert.ok(Math.abs((paragraph?.height ?? 0) - 16) < 0.01, `${paragraph?.height}`);
});

test('cap is the height of capitals', () => {
  const widthOf = (unit: string): number => {
    const body = layOutHtml(`<p style="width: 2${unit}">a</p>`).pages[0]?.body?.children[0];
    return (body?.kind === 'box' && body.children[0]?.width) || 0;
  };
  assert.ok(widthOf('cap') > 0 && widthOf('cap') <= widthOf('em'), `${widthOf('cap')}`);
});
