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

test('an item with a page name of its own begins a page of that name', () => {
  const html = '<div style="display: flex; flex-direction: column"><p>a</p><p style="page: wide">b</p></div>';
  assert.deepEqual(pages(html), [['a'], ['b']]);
});

test('what follows stands below the last part of a container', () => {
  const html = `<div style="display: flex"><p>${lines('a', 'b', 'c', 'd')}</p></div><p>e</p>`;
  assert.deepEqual(pages(html), [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});

/** A column of 100 px that wraps, with such a height and items of such texts, each 40 px wide. */
const wrapping = (height: number, texts: readonly string[]): string =>
  `<div style="display: flex; flex-flow: column wrap; height: ${height}px">${texts
    .map((text) => `<p style="width: 40px">${text}</p>`)
    .join('')}</div><p>after</p>`;

test('the lines of a column that wraps are as long as the page, and what is too much stands on the next', () => {
  const html = wrapping(50, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  assert.deepEqual(pages(html), [
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['g', 'h', 'after'],
  ]);
});

test('an item of a wrapping column that no page can hold is broken, and those after it follow', () => {
  const html = wrapping(50, ['a', lines('b', 'c', 'd', 'e'), 'f']);
  assert.deepEqual(pages(html), [['a'], ['b', 'c', 'd'], ['e'], ['f', 'after']]);
});

test('a wrapping column that needs more pages than its height grows, and nothing stands over it', () => {
  const html = wrapping(40, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  assert.deepEqual(pages(html), [['a', 'b', 'c', 'd', 'e', 'f'], ['g', 'h', 'i', 'j'], ['after']]);
});

test('a wrapping column in a cell goes on over pages, whatever stands in its last one', () => {
  const html = `<table style="border-spacing: 0"><tr><td style="padding: 0">${wrapping(50, ['a', lines('b', 'c', 'd', 'e'), 'f'])}</table>`;
  assert.deepEqual(pages(html), [['a'], ['b', 'c', 'd'], ['e'], ['f', 'after']]);
});

test('the lines of a row that began beside a float go on as they were where the float has ended', () => {
  const item = (text: string): string => `<p style="width: 30px; height: 20px">${text}</p>`;
  const html = `<p style="float: right; width: 60px">f</p>
    <div style="display: flex; flex-wrap: wrap">${['a', 'b', 'c', 'd', 'e'].map(item).join('')}</div>`;
  const texts = pages(html).flat().join('');
  assert.equal([...texts].sort().join(''), 'abcdef');
});

test('what is centred in a container taller than the page stands on the page where its middle is', () => {
  const centred = (style: string): string =>
    `<div style="display: flex; align-items: center; ${style}"><p>a</p></div><p>b</p>`;
  assert.deepEqual(pages(centred('height: 100px')), [[], ['a'], [], ['b']]);
  assert.deepEqual(pages(`<p>c</p>${centred('height: 100px')}`), [['c'], [], ['a'], [], ['b']]);
});

test('an item of a wrapping column that a page would squeeze is broken instead', () => {
  const item = `<div style="min-height: 10px">${lines('a', 'b', 'c', 'd')}</div>`;
  assert.deepEqual(pages(`<div style="display: flex; flex-flow: column wrap; height: 60px">${item}</div>`), [
    ['a', 'b', 'c'],
    ['d'],
  ]);
});

test('containers in containers that overlap each other come to an end', () => {
  const depth = 60;
  const open = '<div style="display: flex; flex-wrap: wrap; margin: -50%">'.repeat(depth);
  const { pages } = layOutHtml(`${open}a${'</div>'.repeat(depth)}`, '@page { size: 40px 30px }');
  assert.ok(pages.length > 0);
});

test('a forced break of any item of a row breaks before its container, or after it', () => {
  const row = (style: string) => `<div style="display: flex"><p>b</p><p style="${style}">c</p></div>`;
  assert.deepEqual(pages(`<p>a</p><div>${row('break-before: page')}</div><p>d</p>`), [['a'], ['b', 'c', 'd']]);
  assert.deepEqual(pages(`<p>a</p><div>${row('break-after: page')}</div><p>d</p>`), [['a', 'b', 'c'], ['d']]);
});

test('a forced break of an item of the first line of many moves its container down', () => {
  const half = (text: string, style = '') => `<p style="width: 50px; ${style}">${text}</p>`;
  const items = half('b') + half('c', 'break-before: page') + half('d');
  const html = `<p>a</p><div style="display: flex; flex-wrap: wrap">${items}</div>`;
  assert.deepEqual(pages(html), [['a'], ['b', 'c', 'd']]);
});
