import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlineFragment, Page } from '../../../src/engine/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';
import { pageTexts } from '../support/lines-on-page.ts';

const textOf = (fragment: InlineFragment): string => {
  if (fragment.kind === 'text') return fragment.copyText;
  return fragment.kind === 'inline-box' ? fragment.children.map(textOf).join('') : '';
};

const marginText = (page: Page, name: string): string =>
  page.marginBoxes
    .filter((box) => box.name === name)
    .flatMap((box) => box.fragment.children)
    .map((child) => (child.kind === 'line' ? child.children.map(textOf).join('') : ''))
    .join(' ');

const feet = (body: string, content: string, css = ''): readonly string[] =>
  layOutHtml(body, `@page { size: 300px 70px; margin: 20px; @bottom-center { content: ${content} } } ${css}`).pages.map(
    (page) => marginText(page, 'bottom-center'),
  );

test('page x of y', () => {
  const body = '<p>a</p><p style="break-before: page">b</p>';
  assert.deepEqual(feet(body, '"page " counter(page) " of " counter(pages)'), ['page 1 of 2', 'page 2 of 2']);
});

test('a running head shows the first heading of the page, or the one that goes on', () => {
  const body = '<h2>A</h2><p style="break-before: page">b</p><h2 style="break-before: page">C</h2><h2>D</h2>';
  assert.deepEqual(feet(body, 'string(head)', 'h2 { string-set: head content() }'), ['A', 'A', 'C']);
  assert.deepEqual(feet(body, 'string(head, last)', 'h2 { string-set: head content() }'), ['A', 'A', 'D']);
});

test('three boxes on one side: the middle one is centred', () => {
  const css =
    '@page { size: 300px 70px; margin: 20px; @top-left { content: "aaaa" } @top-center { content: "b" } @top-right { content: "c" } }';
  const [page] = layOutHtml('<p>x</p>', css).pages;
  const middle = page!.marginBoxes.find((box) => box.name === 'top-center')!.fragment;
  assert.equal(middle.x + middle.width / 2, 150);
});

test('a cross reference prints the page of its target, before and after it', () => {
  const css = '@page { size: 300px 50px } a::after { content: " p" target-counter(attr(href), page) }';
  const { pages, messages } = layOutHtml('<p><a href="#t">see</a></p><p id="t" style="break-before: page">t</p>', css);
  assert.deepEqual(messages, []);
  const line = pages[0]!.body!;
  assert.match(
    JSON.stringify(line, (key, value) =>
      key === 'element' || key === 'box' || key === 'face' || key === 'style' ? undefined : value,
    ),
    /"copyText":" p2"|p2/,
  );
});

test('a reference to nothing is a located warning', () => {
  const { messages } = layOutHtml(
    '<p><a href="#none">see</a></p>',
    'a::after { content: target-counter(attr(href), page) }',
  );
  assert.equal(messages[0]?.code, 'LINK-no-target');
  assert.equal(messages[0]?.span?.file.path, 'page.html');
});

test('a link to nothing is a located warning too', () => {
  const { messages } = layOutHtml('<p><a href="#none">see</a> <a href="#t">t</a></p><p id="t">t</p>');
  assert.deepEqual(
    messages.map(({ code, message }) => [code, message]),
    [['LINK-no-target', 'nothing has the id "none" that this refers to']],
  );
});

test('a page counter in the flow is that of the page it stands on', () => {
  const css = '@page { size: 300px 50px } i::after { content: counter(page) "/" counter(pages) }';
  const { pages, messages } = layOutHtml('<p><i></i></p><p style="break-before: page"><i></i></p>', css);
  assert.deepEqual(messages, []);
  assert.deepEqual(pageTexts(pages), [['1/2'], ['2/2']]);
});
