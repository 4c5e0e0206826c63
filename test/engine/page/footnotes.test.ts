import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, pageTexts } from '../support/lines-on-page.ts';

const css = `@page { size: 100px 60px } i { float: footnote }
  i::footnote-call { content: counter(footnote); vertical-align: baseline } i::footnote-marker { content: counter(footnote) ':' }`;

const texts = (body: string, more = '') => pageTexts(layOutHtml(body, `${css} ${more}`).pages);

test('a note stands at the foot of the page of its call', () => {
  const { pages } = layOutHtml('<p>aa<i>note</i></p><p>bb</p>', css);
  assert.deepEqual(
    linesOnPage(pages[0]!).map(({ text, y }) => [text, y]),
    [
      ['aa1', 0],
      ['bb', 10],
      ['1:note', 50],
    ],
  );
});

test('a line goes to the next page when its note does not even begin below it', () => {
  const body = '<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f<i>note</i></p>';
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c', 'd', 'e'],
    ['f1', '1:note'],
  ]);
});

test('a note called in a flex container goes with the line of its call', () => {
  const flex = '<p style="display: flex">one two three four five six seven<i>n</i></p>';
  const pages = texts(`<table><tr><td>${flex}</td></tr></table>`, '@page { size: 60px 30px }');
  const callOn = pages.findIndex((page) => page.some((text) => text.includes('seven')));
  const noteOn = pages.findIndex((page) => page.some((text) => text === '1:n'));
  assert.ok(callOn > 0);
  assert.equal(noteOn, callOn);
});

test('a long note goes on at the foot of the next page, before the notes of that page', () => {
  const body = '<p>a</p><p>b</p><p>c</p><p>d<i>n1<br>n2<br>n3</i></p><p>e<i>o</i></p>';
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c', 'd1', '1:n1', 'n2'],
    ['e2', 'n3', '2:o'],
  ]);
});

test('footnote-policy: line takes the line to its whole note', () => {
  const body = '<p>a</p><p>b</p><p>c</p><p>d<i>n1<br>n2<br>n3</i></p>';
  assert.deepEqual(texts(body, 'i { footnote-policy: line }'), [
    ['a', 'b', 'c'],
    ['d1', '1:n1', 'n2', 'n3'],
  ]);
});

test('footnote-policy: block takes the paragraph along', () => {
  const body = '<p>a</p><p>b</p><p>c<br>d<i>n1<br>n2<br>n3</i></p>';
  assert.deepEqual(texts(body, 'i { footnote-policy: block }'), [
    ['a', 'b'],
    ['c', 'd1', '1:n1', 'n2', 'n3'],
  ]);
});

test('notes that need more than a page get pages of their own', () => {
  const note = Array.from({ length: 14 }, (_, index) => `n${index}`).join('<br>');
  const pages = texts(`<p>a<i>${note}</i></p>`);
  assert.deepEqual(
    pages.map((page) => page.length),
    [6, 6, 3],
  );
});

test('a repeated head does not repeat its note', () => {
  const rows = '<tr><td>b</td></tr>'.repeat(9);
  const body = `<table style="border-spacing: 0"><thead><tr><th>h<i>n</i></th></tr></thead><tbody>${rows}</tbody></table>`;
  const found = texts(body, 'td, th { padding: 0 }').flat();
  assert.equal(found.filter((text) => text === '1:n').length, 1);
});

test('the area has margins, borders and a greatest height', () => {
  const area = '@page { @footnote { margin-top: 5px; border-top: 5px solid; max-height: 10px } }';
  assert.deepEqual(texts('<p>a<i>m<br>n</i></p><p>b</p><p>c</p><p>d</p><p>e</p>', area), [
    ['a1', '1:m'],
    ['b', 'c', 'd', 'e', 'n'],
  ]);
});

test('a note in a positioned box or in another note is a warning that names its place', () => {
  const note = '<i style="float: footnote">a<b style="float: footnote">b</b></i>';
  const { messages } = layOutHtml(`<p>${note}<span style="position: absolute">${note}</span></p>`);
  const misplaced = messages.filter(({ code }) => code === 'CSS-misplaced-note');
  assert.equal(misplaced.length, 3);
  assert.ok(misplaced.every(({ span }) => span !== null));
});
