import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { linesOnPage } from '../../support/lines-on-page.ts';

const rows = Array.from({ length: 6 }, (_, index) => `<tr><td>r${index}</td></tr>`).join('');

/** The texts of each page; a star marks what is repeated. */
const print = (caption: string, css: string): readonly (readonly string[])[] => {
  const html = `<table>${caption}<tbody>${rows}</tbody></table>`;
  const base = '@page { size: 300px 50px } table { border-spacing: 0; width: 100px } td { padding: 0 }';
  return layOutHtml(html, `${base} ${css}`).pages.map((page) =>
    linesOnPage(page).map(({ text, isRepeat }) => (isRepeat ? `${text}*` : text).trim()),
  );
};

test('a caption stands on the first page of a table only', () => {
  assert.deepEqual(print('<caption>t</caption>', ''), [
    ['t', 'r0', 'r1', 'r2', 'r3'],
    ['r4', 'r5'],
  ]);
});

test('a caption can stand on all pages, and say on which it is continued', () => {
  const css = `caption { -briefpress-caption-page: all }
    caption::after { content: " more"; -briefpress-caption-page: following }`;
  assert.deepEqual(print('<caption>t</caption>', css), [
    ['t', 'r0', 'r1', 'r2', 'r3'],
    ['t more*', 'r4', 'r5'],
  ]);
});

test('a caption of the following pages can be another one, or come from the stylesheet', () => {
  const other = '<caption>t</caption><caption style="prince-caption-page: following">u</caption>';
  assert.deepEqual(print(other, '')[1], ['u*', 'r4', 'r5']);
  const css = 'table::before { display: table-caption; content: "v"; -briefpress-caption-page: following }';
  assert.deepEqual(print('', css), [
    ['r0', 'r1', 'r2', 'r3', 'r4'],
    ['v*', 'r5'],
  ]);
});

test('a repeated caption that would fill more than a quarter of the page is left out', () => {
  const css = 'caption { -briefpress-caption-page: all; line-height: 13px }';
  assert.deepEqual(print('<caption>t</caption>', css)[1], ['r3', 'r4', 'r5']);
});

test('captions that no page holds are broken, above and below the table', () => {
  const words = Array.from({ length: 7 }, (_, index) => `word${index}`);
  const caption = `<caption style="break-inside: auto">${words.join('<br>')}</caption>`;
  const texts = (css: string) => print(caption, css).map((page) => page.map((line) => line.replace('word', 'w')));
  assert.deepEqual(texts(''), [
    ['w0', 'w1', 'w2', 'w3', 'w4'],
    ['w5', 'w6', 'r0', 'r1', 'r2'],
    ['r3', 'r4', 'r5'],
  ]);
  assert.deepEqual(texts('caption { caption-side: bottom }'), [
    ['r0', 'r1', 'r2', 'r3', 'r4'],
    ['r5'],
    ['w0', 'w1', 'w2', 'w3', 'w4'],
    ['w5', 'w6'],
  ]);
});
