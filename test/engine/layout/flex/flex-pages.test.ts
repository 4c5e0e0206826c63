import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { pageTexts } from '../../support/lines-on-page.ts';

/** Texts of the lines on each page; a page holds three lines. */
const pages = (html: string): readonly (readonly string[])[] =>
  pageTexts(layOutHtml(html, '@page { size: 100px 30px }').pages);

const lines = (...texts: readonly string[]): string => texts.join('<br>');

test('a page ends between the lines of a row', () => {
  const item = (text: string): string => `<p style="width: 60px">${text}</p>`;
  const html = `<div style="display: flex; flex-wrap: wrap">${['a', 'b', 'c', 'd'].map(item).join('')}</div>`;
  assert.deepEqual(pages(html), [['a', 'b', 'c'], ['d']]);
});

test('a page ends between the items of a column', () => {
  const html = `<div style="display: flex; flex-direction: column">${['a', 'b', 'c', 'd'].map((text) => `<p>${text}</p>`).join('')}</div>`;
  assert.deepEqual(pages(html), [['a', 'b', 'c'], ['d']]);
});

test('each item of a line goes on where it stopped', () => {
  const html = `<div style="display: flex"><p>${lines('a', 'b', 'c', 'd')}</p><p>e</p><p>${lines('f', 'g', 'h', 'i', 'j')}</p></div>`;
  assert.deepEqual(pages(html), [
    ['a', 'b', 'c', 'e', 'f', 'g', 'h'],
    ['d', 'i', 'j'],
  ]);
});

test('an item that avoids breaks moves to the next page whole', () => {
  const html = `<div style="display: flex; flex-direction: column"><p>a</p><p>b</p><p style="break-inside: avoid">${lines('c', 'd')}</p></div>`;
  assert.deepEqual(pages(html), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a forced break of an item breaks before its line', () => {
  const html = '<div style="display: flex; flex-direction: column"><p>a</p><p style="break-before: page">b</p></div>';
  assert.deepEqual(pages(html), [['a'], ['b']]);
});

test('what follows stands below the last part of a container', () => {
  const html = `<div style="display: flex"><p>${lines('a', 'b', 'c', 'd')}</p></div><p>e</p>`;
  assert.deepEqual(pages(html), [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});
