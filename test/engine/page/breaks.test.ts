import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, pageTexts } from '../support/lines-on-page.ts';

/** Pages of five lines of ten characters. */
const page = '@page { size: 100px 50px }';

const lines = (...names: string[]): string => names.map((name) => `<p>${name}</p>`).join('');

/** A paragraph with one word a line. */
const paragraph = (names: string, style = ''): string => `<p style="width: 20px; ${style}">${[...names].join(' ')}</p>`;

const texts = (body: string, css = '') => pageTexts(layOutHtml(body, `${page} ${css}`).pages);

test('content goes on where the page is full', () => {
  assert.deepEqual(texts(lines('a', 'b', 'c', 'd', 'e', 'f')), [['a', 'b', 'c', 'd', 'e'], ['f']]);
});

test('break-before starts a new page', () => {
  assert.deepEqual(texts(`${lines('a')}<p style="break-before: page">b</p>`), [['a'], ['b']]);
});

test('break-before on the first child counts for its parent', () => {
  assert.deepEqual(texts(`${lines('a')}<div><div><p style="break-before: page">b</p></div></div>`), [['a'], ['b']]);
});

test('a forced break ends the page even after a block that takes no room', () => {
  assert.deepEqual(texts('<div></div><p style="break-before: page">b</p>'), [[], ['b']]);
});

test('break-after ends the page', () => {
  assert.deepEqual(texts(`<p style="break-after: page">a</p>${lines('b')}`), [['a'], ['b']]);
});

test('break-before: left leaves a right page blank when it must', () => {
  const { pages } = layOutHtml(`${lines('a')}<p style="break-before: right">b</p>`, page);
  assert.deepEqual(
    pages.map((one) => one.isBlank),
    [false, true, false],
  );
});

test('a heading is not left alone at the foot of a page', () => {
  assert.deepEqual(texts(`${lines('a', 'b', 'c', 'd')}<h2>H</h2>${lines('e')}`), [
    ['a', 'b', 'c', 'd'],
    ['H', 'e'],
  ]);
});

test('two headings in a row move together with their text', () => {
  const body = `${lines('a', 'b', 'c')}<h1>G</h1><h2>H</h2>${lines('e')}`;
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c'],
    ['G', 'H', 'e'],
  ]);
});

test('break-inside: avoid moves a block that would be cut', () => {
  const body = `${lines('a', 'b', 'c')}<div style="break-inside: avoid">${lines('d', 'e', 'f')}</div>`;
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
});

test('break-inside: avoid gives way where the block is taller than a page', () => {
  const body = `<div style="break-inside: avoid">${lines('a', 'b', 'c', 'd', 'e', 'f')}</div>`;
  assert.deepEqual(texts(body), [['a', 'b', 'c', 'd', 'e'], ['f']]);
});

test('widows: lines are held back so that two follow', () => {
  assert.deepEqual(texts(paragraph('abcdef', 'widows: 2')), [
    ['a', 'b', 'c', 'd'],
    ['e', 'f'],
  ]);
});

test('orphans: a paragraph that could leave one line only moves whole', () => {
  const body = `${lines('a', 'b', 'c', 'd')}${paragraph('efg', 'orphans: 2')}`;
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c', 'd'],
    ['e', 'f', 'g'],
  ]);
});

test('the margin at the top of a page is cut off after an unforced break and kept after a forced one', () => {
  const style = 'margin-top: 10px';
  const unforced = layOutHtml(`${lines('a', 'b', 'c', 'd', 'e')}<p style="${style}">f</p>`, page);
  const forced = layOutHtml(`${lines('a')}<p style="${style}; break-before: page">f</p>`, page);
  assert.equal(linesOnPage(unforced.pages[1]!)[0]!.y, 0);
  assert.equal(linesOnPage(forced.pages[1]!)[0]!.y, 10);
});

test('lower padding that does not fit takes the last lines with it', () => {
  const body = `<div style="padding-bottom: 10px">${lines('a', 'b', 'c', 'd', 'e')}</div>`;
  assert.deepEqual(texts(body), [['a', 'b', 'c', 'd'], ['e']]);
});

test('box-decoration-break: clone keeps room for the edges on every page', () => {
  const { pages } = layOutHtml(
    `<div style="box-decoration-break: clone; padding: 10px 0">${lines('a', 'b', 'c', 'd')}</div>`,
    page,
  );
  assert.deepEqual(pageTexts(pages), [['a', 'b', 'c'], ['d']]);
  assert.deepEqual(
    pages.map((one) => linesOnPage(one)[0]!.y),
    [10, 10],
  );
});

test('a change of page name starts a page of that name', () => {
  const { pages } = layOutHtml(
    `${lines('a')}<p style="page: wide">b</p>${lines('c')}`,
    `${page} @page wide { size: 200px 50px }`,
  );
  assert.deepEqual(
    pages.map((one) => one.style.width),
    [100, 200, 100],
  );
});

test('an empty document still has one page', () => {
  assert.equal(layOutHtml('', page).pages.length, 1);
});

test('a line taller than the page is placed and the next page goes on', () => {
  assert.deepEqual(texts('<p style="line-height: 80px">a</p><p>b</p>'), [['a'], ['b']]);
});

test('an empty list item whose line does not fit the page is placed once', () => {
  const { pages } = layOutHtml('<ul style="padding-top: 45px"><li style="padding-bottom: 3px"></li></ul>', page);
  assert.equal(pages.length, 1);
});

test('a break that goes against one wish is taken before one that goes against two', () => {
  const html =
    '<div style="break-inside: avoid"><p>a</p><div style="break-inside: avoid"><p>b</p><p>c</p></div><p>d</p></div>';
  assert.deepEqual(pageTexts(layOutHtml(html, '@page { size: 100px 20px }').pages), [['a'], ['b', 'c'], ['d']]);
});

test('a box that avoids breaks is not cut in its own height either', () => {
  const html = '<p>a</p><p style="break-inside: avoid; height: 30px">b</p>';
  assert.deepEqual(pageTexts(layOutHtml(html, '@page { size: 100px 35px }').pages), [['a'], ['b']]);
});

test('a margin above the root that is higher than the page is a page of its own', () => {
  const { pages } = layOutHtml('<p>a</p>', 'html { margin-top: 50px } @page { size: 100px 40px }');
  assert.deepEqual(pageTexts(pages), [[], ['a']]);
});

test('no page ends in a box that cuts off what is too tall for it, when a better place is looked for', () => {
  const cut = paragraph('abcde', 'height: 30px; overflow: clip; break-after: avoid');
  const next = paragraph('yz', 'break-inside: avoid');
  assert.deepEqual(texts(`${lines('x')}${cut}${next}`), [['x'], ['a', 'b', 'c', 'd', 'e', 'y', 'z']]);
});

test('a box that cuts off what is too tall for it keeps its size where floats in it wait for the next page', () => {
  const float = (name: string) => `<p style="float: left; clear: left; height: 40px">${name}</p>`;
  const html = `<div style="height: 60px; overflow: clip">${float('a')}${float('b')}${float('c')}</div>${lines('d')}`;
  const { pages } = layOutHtml(html, page);
  assert.deepEqual(pageTexts(pages), [['a'], ['b'], ['c', 'd']]);
  assert.deepEqual(
    pages.map(({ body }) => body?.height),
    [50, 50, 10],
  );
});
