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

test('an element sets the page counter of the page that it begins on', () => {
  const body = '<p>a</p><p class="annex">b</p><p style="break-before: page">c</p>';
  const css = '.annex { break-before: page; counter-reset: page 1 }';
  assert.deepEqual(feet(body, 'counter(page) "/" counter(pages)', css), ['1/3', '1/3', '2/3']);
});

test('margin boxes show the counters of the document, and may change them for themselves', () => {
  const body = '<h2>A</h2><p style="break-before: page">b</p><h2>C</h2>';
  const css = 'h2 { counter-increment: part }';
  assert.deepEqual(feet(body, 'counter(part); counter-increment: part 10', css), ['11', '12']);
});

test('a page that resets a counter of the document hides it', () => {
  const body = '<p>a</p><p style="break-before: page">b</p><p style="break-before: page">c</p>';
  const css = 'html { counter-reset: n 10 } @page { counter-increment: n } @page :left { counter-reset: n 5 }';
  assert.deepEqual(feet(body, 'counter(n)', css), ['11', '6', '12']);
});

test('a negative margin away from the page area gives way, so that the box keeps its distance', () => {
  const css =
    '@page { size: 300px 100px; margin: 40px; @top-left { content: "a"; width: 20px; height: 20px; margin: 35px auto auto } ' +
    '@left-top { content: "b"; width: 10px; height: 10px } @bottom-right-corner { content: "c"; max-width: 5px } }';
  const [page] = layOutHtml('<p>x</p>', css).pages;
  const rects = page!.marginBoxes.map(({ name, fragment: { x, y, width, height } }) => [name, x, y, width, height]);
  assert.deepEqual(rects, [
    ['top-left', 40, 20, 20, 20],
    ['bottom-right-corner', 260, 60, 5, 40],
    ['left-top', 30, 40, 10, 10],
  ]);
});

test('the start of a page shows a heading that begins the page, margins above it or not', () => {
  const body = '<h2>A</h2><p>a</p><h2 style="break-before: page; margin-top: 5px">B</h2><p class=next>c</p><h2>C</h2>';
  const css = 'h2 { string-set: head content() } .next { break-before: page }';
  assert.deepEqual(feet(body, 'string(head, start)', css), ['A', 'B', 'B']);
});
