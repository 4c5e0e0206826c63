import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage } from '../support/lines-on-page.ts';

const css = '@page { size: 100px 100px }';

test('what is taller than a page and never broken goes on over the next, and so does what follows it', () => {
  const html = '<p><span style="display: inline-block; height: 250px; vertical-align: top">a</span></p><p>b</p>';
  const { pages, messages } = layOutHtml(html, css);
  const lines = pages.map((page) =>
    linesOnPage(page).map(({ text, y, isRepeat }) => `${text}@${y}${isRepeat ? '*' : ''}`),
  );
  assert.deepEqual(lines, [['a@0'], ['a@-100*'], ['a@-200*', 'b@50']]);
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['LAYOUT-cut-over-pages'],
  );
});

test('a drawing taller than the page is cut, one that fits the next page moves there', () => {
  const html = '<p>a</p><svg style="display: block; height: 150px" role="img" aria-label="x"></svg><p>b</p>';
  const { pages } = layOutHtml(html, css);
  assert.deepEqual(
    pages.map((page) => linesOnPage(page).map(({ text, y }) => `${text}@${y}`)),
    [['a@0'], [], ['b@50']],
  );
});

test('text after a picture that is cut over pages is not lost where floats are about', () => {
  const svg = '<svg style="width: 20px; height: 250px; vertical-align: top" role="img" aria-label="x"></svg>';
  const { pages, messages } = layOutHtml(`<p><i style="float: right"></i>${svg}after it come lines</p>`, css);
  const texts = pages.map((page) =>
    linesOnPage(page)
      .map(({ text }) => text.trim())
      .join(' '),
  );
  assert.match(texts.join(' '), /after.*it.*come.*lines/);
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['LAYOUT-cut-over-pages'],
  );
});
