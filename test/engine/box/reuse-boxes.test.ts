import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBoxes } from '../../../src/engine/box/build-boxes.ts';
import { noFacts, type PageFacts } from '../../../src/engine/box/page-facts.ts';
import { reuseBoxes } from '../../../src/engine/box/reuse-boxes.ts';
import { parseStylesheet } from '../../../src/engine/css/index.ts';
import { parseHtml } from '../../../src/engine/html/index.ts';
import type { Box } from '../../../src/engine/index.ts';
import { styleTree } from '../../../src/engine/style/index.ts';

const ignore = () => {};
const css = 'a::after { content: target-counter(attr(href), page) }';
const html =
  '<ul><li>one</li></ul><p>two</p><table><tr><td>three</td></tr></table><p><a href="#t">see </a></p><p id="t">end</p>';

const tree = parseHtml({ path: 'a.html', text: `<!DOCTYPE html><html lang="en"><body>${html}</body></html>` }, ignore);
const sheet = parseStylesheet({ path: 'a.css', text: css }, { report: ignore, assets: null });
const styled = styleTree(tree, [sheet], { report: ignore });

const build = (facts: PageFacts): Box => {
  const targets = { facts, elementOf: () => tree.root, ask: ignore };
  return buildBoxes(styled, { read: () => null }, targets).root;
};

const onPage = (page: number): PageFacts => ({ ...noFacts, pageOf: new Map([['t', page]]) });

/** The children of the body. */
const blocks = (root: Box): readonly Box[] => {
  const body = root.kind === 'block' ? root.children[0] : undefined;
  return body?.kind === 'block' ? body.children : [];
};

test('a tree that came out the same is the earlier tree itself', () => {
  const earlier = build(onPage(1));
  assert.equal(reuseBoxes(earlier, build(onPage(1))), earlier);
});

test('a reference that changed makes new boxes for itself and its ancestors only', () => {
  const earlier = build(onPage(1));
  const later = reuseBoxes(earlier, build(onPage(2)));
  assert.notEqual(later, earlier);
  const kept = blocks(later).map((box, index) => box === blocks(earlier)[index]);
  assert.deepEqual(kept, [true, true, true, false, true]);
});

test('another element at the same place is never mistaken for the earlier one', () => {
  const earlier = build(onPage(1));
  const [first, second] = blocks(earlier);
  assert.equal(reuseBoxes(first, second!), second);
});
