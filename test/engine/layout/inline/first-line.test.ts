import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineFragment } from '../../../../src/engine/index.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { pageTexts } from '../../support/lines-on-page.ts';

const page = '@page { size: 60px 200px }';

const textsOf = (html: string, css: string): readonly string[] => {
  const { pages, messages } = layOutHtml(html, `${page} ${css}`);
  assert.deepEqual(messages, []);
  return pageTexts(pages).flat();
};

const firstLineOf = (html: string, css: string): LineFragment => {
  const { pages } = layOutHtml(html, `${page} ${css}`);
  for (let box = pages[0]?.body; box; ) {
    const [child] = box.children;
    if (child?.kind === 'line') return child;
    box = child?.kind === 'box' ? child : null;
  }
  return assert.fail('there is no line');
};

test('the first line is broken with its own size, the others with theirs', () => {
  assert.deepEqual(textsOf('<p>aa bb cc dd</p>', 'p::first-line { font-size: 20px }'), ['aa', 'bb cc', 'dd']);
});

test('its line is as high as its style says', () => {
  assert.equal(firstLineOf('<p>aa bb</p>', 'p::first-line { line-height: 30px }').height, 30);
});

test('inline boxes inherit from the line on it, and from the paragraph below', () => {
  const texts = textsOf('<p>a <b>bb cc dd</b> e</p>', 'p::first-line { letter-spacing: 10px }');
  assert.deepEqual(texts, ['a', 'bb cc', 'dd e']);
});

test('lines that are chosen together follow a first line that is broken by itself', () => {
  const texts = textsOf('<p>aa bb cc dd ee</p>', 'p { text-wrap: pretty } p::first-line { font-size: 20px }');
  assert.deepEqual(texts, ['aa', 'bb cc', 'dd ee']);
});

test('the first line may be in capitals, and no letter is lost or doubled', () => {
  const texts = textsOf('<p>aß <i>bb</i> cc</p>', 'p::first-line { text-transform: uppercase }');
  assert.deepEqual(texts, ['Aß BB', 'cc']);
});

test('the first line of a block is that of the first block in it', () => {
  const texts = textsOf('<div><p>aa</p><p>bb</p></div>', 'div::first-line { text-transform: uppercase }');
  assert.deepEqual(texts, ['AA', 'bb']);
});

test('a block in the block overrules the block around', () => {
  const css = 'div::first-line { line-height: 30px; font-size: 20px } p::first-line { font-size: 5px }';
  const line = firstLineOf('<div><p>aa</p></div>', css);
  const [box] = line.children;
  assert.equal(line.height, 30);
  assert.equal(box?.kind === 'inline-box' ? box.style.fontSize : 0, 5);
});

test('positioned boxes and floats at the end of the first line stand there once', () => {
  const html = '<p>aa bb <span style="position: absolute">x</span><span style="float: left">y</span>cc dd</p>';
  const texts = textsOf(html, 'p::first-line { font-size: 20px }');
  assert.deepEqual(texts, ['y', 'aa', 'bb xcc', 'dd']);
});
