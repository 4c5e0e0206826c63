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

test('a line that is cut goes on as it began, on a narrower page or a wider one', () => {
  const pages = '@page { size: 100px 100px } @page :nth(2n) { margin: 0 30px } @page :nth(3n) { size: 300px 100px }';
  const svg = '<svg width="10" height="250" role="img" aria-label="x"></svg>';
  for (const before of ['', '<i style="float: right; width: 20px; height: 300px"></i>']) {
    const { pages: laid } = layOutHtml(`<p>${before}${svg}aaa bbb ccc ddd eee fff</p>`, pages);
    const shown = laid.flatMap((page) => linesOnPage(page).filter(({ isRepeat }) => !isRepeat));
    const texts = shown.map(({ text }) => text.trim()).join(' ');
    assert.equal(texts.replace(/\ufffc/g, ''), 'aaa bbb ccc ddd eee fff');
  }
});

test('what is taller than a page goes on over columns too, but not where a low column can let it out', () => {
  const tall = (height: number) =>
    `<p><i style="display: inline-block; height: ${height}px; vertical-align: top">a</i></p>`;
  const placed = (style: string, height: number) => {
    const { pages, messages } = layOutHtml(`<div style="column-gap: 0; ${style}">${tall(height)}</div><p>b</p>`, css);
    const lines = pages.map((page) => linesOnPage(page).map(({ text, x, y }) => `${text}@${x},${y}`));
    return [lines, messages.map(({ code }) => code)];
  };
  assert.deepEqual(placed('columns: 2', 130), [[['a@0,0', 'a@50,-100'], ['b@0,0']], ['LAYOUT-cut-over-pages']]);
  assert.deepEqual(placed('columns: 2; height: 40px', 60), [[['a@0,0', 'b@0,40']], []]);
});

test('the marker of a line that is cut at the end of the page stands on that page', () => {
  const html =
    '<ul style="padding-left: 20px"><li><span style="display: inline-block; height: 250px"></span></li></ul>';
  const { pages } = layOutHtml(html, css);
  const [marker] = linesOnPage(pages[0]!).filter(({ isFurniture }) => isFurniture);
  assert.equal(marker?.bottom, 100);
});

test('lines that a float pushes down below a picture that is cut over pages stand below the float', () => {
  const float = '<i style="float: left; height: 120px; width: 80px"></i>';
  const tall = '<b style="display: inline-block; height: 110px; width: 10px; vertical-align: top"></b>';
  const { pages } = layOutHtml(`<p>${float}${tall} aaaa bb</p>`, '@page { size: 100px 100px }');
  assert.deepEqual(
    pages.map((page) => linesOnPage(page).map(({ text, x, y }) => `${text.trim()}@${x},${y}`)),
    [['@80,0'], ['@80,-100', 'aaaa bb@0,20']],
  );
});
