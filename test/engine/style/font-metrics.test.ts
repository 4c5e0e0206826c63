import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStylesheet } from '../../../src/engine/css/index.ts';
import { parseHtml } from '../../../src/engine/html/index.ts';
import type { FontMetricsOf } from '../../../src/engine/style/font-metrics.ts';
import { styleTree } from '../../../src/engine/style/index.ts';
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

test('ch is measured in the font of the element, whichever of its declarations comes first', () => {
  const asked: string[] = [];
  const metricsOf: FontMetricsOf = ({ fontFamily, fontWeight, fontStyle }) => {
    asked.push([...fontFamily, fontWeight, fontStyle].join(' '));
    return { xHeight: 1, capHeight: 1, zeroWidth: 1 };
  };
  const ignore = () => {};
  const tree = parseHtml({ path: 'page.html', text: '<!DOCTYPE html><p>x' }, ignore);
  const css = { path: 'page.css', text: 'p { width: 2ch; font: italic bold 10px wide }' };
  const sheet = parseStylesheet(css, { report: ignore, assets: null });
  styleTree(tree, [sheet], { report: ignore, metricsFor: () => metricsOf });
  assert.deepEqual(asked, ['wide 700 italic']);
});
