import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fragment, InlineFragment, Page } from '../../../src/engine/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';
import { pageTexts } from '../support/lines-on-page.ts';

const texts = (fragment: Fragment | InlineFragment): readonly string[] => {
  if (fragment.kind === 'text') return [fragment.copyText];
  if (fragment.kind === 'atomic') return texts(fragment.fragment);
  return 'children' in fragment ? fragment.children.flatMap(texts) : [];
};

const headOf = ({ marginBoxes }: Page): string => marginBoxes.flatMap(({ fragment }) => texts(fragment)).join('|');

const page = (content: string): string =>
  `@page { size: 200px 90px; margin: 30px; @top-center { content: ${content} } }`;

const heads = (body: string, content = 'element(head)', css = ''): readonly string[] =>
  layOutHtml(body, `${page(content)} .head { position: running(head) } .next { break-before: page } ${css}`).pages.map(
    headOf,
  );

const three = '<p class=head>A</p><p>a</p><p class=next>b</p><p class=next>c</p><p class=head>B</p><p class=head>C</p>';

test('a running element stands in the margin boxes from its page on, and not in the flow', () => {
  const { pages } = layOutHtml(
    three,
    `${page('element(head)')} .head { position: running(head) } .next { break-before: page }`,
  );
  assert.deepEqual(pageTexts(pages), [['a'], ['b'], ['c']]);
  assert.deepEqual(pages.map(headOf), ['A', 'A', 'B']);
});

test('an absolute box in a running element counts from its margin box', () => {
  const body = '<div class=head>A<i style="position: absolute; bottom: 0; right: 0">b</i></div><p>x</p>';
  const { pages } = layOutHtml(body, `${page('element(head)')} .head { position: running(head) }`);
  const box = pages[0]!.marginBoxes[0]!.fragment;
  const place = (fragment: Fragment | InlineFragment, x: number, y: number): readonly number[] => {
    if (fragment.kind === 'text' && fragment.copyText === 'b') return [x + fragment.width, y + 10];
    if (fragment.kind === 'atomic') return place(fragment.fragment, x + fragment.fragment.x, y + fragment.fragment.y);
    const inner = 'children' in fragment ? fragment.children : [];
    return inner.flatMap((child) => place(child, x + child.x, y + ('y' in child ? child.y : 0)));
  };
  assert.deepEqual(place(box, box.x, box.y), [box.x + box.width, 30]);
});

test('which of several running elements a page shows goes by the same rules as for strings', () => {
  assert.deepEqual(heads(three, 'element(head, last)'), ['A', 'A', 'C']);
  assert.deepEqual(heads(three, 'element(head, start)'), ['A', 'A', 'A']);
  assert.deepEqual(heads(three, 'element(head, first-except)'), ['', 'A', '']);
  assert.deepEqual(heads(three, 'element(other)'), ['', '', '']);
});

test('a running element is laid out as a block with its own styles in the width of its margin box', () => {
  const body = '<div class=head><p>A</p><table><tr><td>b<td>c</table></div><p>x</p>';
  const css = '.head { margin: 0 10px; color: red } table { border-spacing: 0 } td { padding: 0 }';
  const { pages } = layOutHtml(body, `${page('element(head)')} .head { position: running(head) } ${css}`);
  const box = pages[0]!.marginBoxes[0]!.fragment;
  const [head] = box.children;
  assert.deepEqual(texts(box), ['A', 'b', 'c']);
  assert.ok(head?.kind === 'box');
  assert.deepEqual([head.x, head.width, head.height], [10, 120, 20]);
});

test('a running element shows the page that it stands on, and counts what came before it', () => {
  const css = '.head::after { content: counter(n) " " counter(page) "/" counter(pages) } p { counter-increment: n }';
  assert.deepEqual(heads('<p>x</p><div class=head></div><p>a</p><p class=next>b</p>', undefined, css), [
    '1 1/2',
    '1 2/2',
  ]);
});

test('what a running element counts goes on in the document', () => {
  const css = 'html { counter-reset: n } h2 { counter-increment: n } b::after { content: counter(n) }';
  const { pages } = layOutHtml('<div style="position: running(head)"><h2>A</h2></div><p><b></b></p>', css);
  assert.deepEqual(pageTexts(pages), [['1']]);
});

test('a running element makes no empty page before a forced break', () => {
  const body = '<p class=head>A</p><h2 class=next>a</h2>';
  assert.deepEqual(heads(body), ['A']);
});

test('a running element within a line, a table or a flex container leaves nothing but its mark', () => {
  const inLine = '<p>a <span class=head>A</span>b</p>';
  const inTable = '<table><tbody><tr class=head><td>A</td></tr><tr><td>a b</td></tr></tbody></table>';
  const inFlex = '<div style="display: flex"><p>a b</p><p class=head>A</p></div>';
  for (const body of [inLine, inTable, inFlex]) {
    const { pages } = layOutHtml(body, `${page('element(head)')} .head { position: running(head) } td { padding: 0 }`);
    assert.deepEqual(pageTexts(pages), [['a b']], body);
    assert.deepEqual(pages.map(headOf), ['A'], body);
  }
});
