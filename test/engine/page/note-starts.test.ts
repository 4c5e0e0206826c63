import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { pageTexts } from '../support/lines-on-page.ts';

const css = `@page { size: 100px 40px } i { float: footnote } .next { break-before: page }
  i::footnote-call { content: counter(footnote); vertical-align: baseline } i::footnote-marker { content: counter(footnote) ':' }`;

const texts = (body: string, more: string) => pageTexts(layOutHtml(body, `${css} ${more}`).pages);

const notes = '<p>a<i>x</i>b<i>y</i></p><p class=next>c<i>z</i></p><p class=next>d<i>w</i></p>';

test('a page that resets the counter of notes begins their numbers again', () => {
  assert.deepEqual(texts(notes, '@page { counter-reset: footnote }'), [
    ['a1b2', '1:x', '2:y'],
    ['c1', '1:z'],
    ['d1', '1:w'],
  ]);
});

test('notes are numbered on from page to page where no page resets them', () => {
  assert.deepEqual(texts(notes, '@page :nth(3) { counter-reset: footnote 6 }'), [
    ['a1b2', '1:x', '2:y'],
    ['c3', '3:z'],
    ['d7', '7:w'],
  ]);
});

test('a reset on a page without notes counts for the next note', () => {
  const body = '<p>a<i>x</i></p><p class=next>b</p><p class=next>c<i>y</i></p>';
  assert.deepEqual(texts(body, '@page :left { counter-reset: footnote }'), [['a1', '1:x'], ['b'], ['c1', '1:y']]);
});

test('a reference to a note tells the number that the note has on its page', () => {
  const body = '<p>a<i>x</i></p><p class=next>b<i id=n>y</i> <a href="#n"></a></p>';
  const more = '@page { counter-reset: footnote } a::after { content: target-counter(attr(href), footnote) }';
  assert.deepEqual(texts(body, more)[1], ['b1 1', '1:y']);
});

test('a number that moves its own note to and fro is told after the last pass', () => {
  const more = `@page { size: 40px 40px; counter-reset: footnote }
    i::footnote-call { content: ' ' counter(footnote, wide) } @counter-style wide { system: fixed; symbols: 'a' 'bbbb' }`;
  const { messages } = layOutHtml('<p>o<i>x</i></p><p>aa<i>y</i></p>', `${css} ${more}`);
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['NOTE-unsettled'],
  );
});
