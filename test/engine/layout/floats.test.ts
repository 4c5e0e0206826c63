import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, type PlacedLine } from '../support/lines-on-page.ts';

const rounded = (number: number): number => Math.round(number * 100) / 100;

const place = ({ text, x, y }: PlacedLine): string => `${text.trim()} ${rounded(x)},${rounded(y)}`;

/** Each line with its left top corner, for each page, in pages of 100 px by 60 px. */
const places = (body: string, css = ''): readonly (readonly string[])[] =>
  layOutHtml(body, `@page { size: 100px 60px } i { font-style: normal } ${css}`).pages.map((page) =>
    linesOnPage(page).map(place),
  );

const left = 'i { float: left; width: 30px; height: 20px }';

test('lines are narrowed beside a float and full below it', () => {
  assert.deepEqual(places('<p><i>f</i>aaaa bbb ccc dddddd', left), [
    ['f 0,0', 'aaaa 30,0', 'bbb ccc 30,10', 'dddddd 0,20'],
  ]);
});

test('a float stands to the right when told, and the text goes on at the left edge', () => {
  assert.deepEqual(places('<p><i>f</i>aaaa bbb', `${left} i { float: right }`), [['f 70,0', 'aaaa 0,0', 'bbb 0,10']]);
});

test('a float in the middle of a line stands beside it where it fits, else below it', () => {
  assert.deepEqual(places('<p>aaa <i>f</i>bb', left), [['f 0,0', 'aaa bb 30,0']]);
  assert.deepEqual(places('<p>aaaaaaaa <i>f</i>b', left), [['f 0,10', 'aaaaaaaa b 0,0']]);
});

test('floats stand side by side, and the next one below when the line is full', () => {
  assert.deepEqual(places('<i>a</i><i>b</i><i>c</i><i>d</i>', left), [['a 0,0', 'b 30,0', 'c 60,0', 'd 0,20']]);
});

test('a word that has no room beside a float moves below it', () => {
  assert.deepEqual(places('<p><i>f</i>aaaaaaaa', left), [['f 0,0', 'aaaaaaaa 0,20']]);
});

test('a part of a word whose hyphen has no room beside a float moves below it', () => {
  assert.deepEqual(places('<p><i>f</i>aaaaa\u00adbbbbbbb\u00adcc', left), [
    ['f 0,0', 'aaaaa\u00ad 30,0', 'bbbbbbbcc 0,20'],
  ]);
});

test('a float after a forced break goes with the line after the break', () => {
  assert.deepEqual(places('<p style="margin-top: 50px">b<br><i>f</i>a', left), [['b 0,50'], ['f 0,0', 'a 30,0']]);
});

test('an element without a box does not float', () => {
  assert.deepEqual(places('<p><u style="display: contents; float: right">aa</u>b'), [['aab 0,0']]);
});

test('a cleared block stands below the floats, its margin does not count', () => {
  assert.deepEqual(places('<i>f</i><p style="clear: left; margin-top: 5px">a', left), [['f 0,0', 'a 0,20']]);
  assert.deepEqual(places('<i>f</i><p style="clear: right">a', left), [['f 0,0', 'a 30,0']]);
});

test('a box that hides its overflow stands beside a float and contains its own', () => {
  assert.deepEqual(places('<i>f</i><div style="overflow: hidden">aaaa bb</div>', left), [['f 0,0', 'aaaa bb 30,0']]);
  assert.deepEqual(places('<div style="overflow: hidden"><i>f</i></div><p>a', left), [['f 0,0', 'a 0,20']]);
  assert.deepEqual(places('<div><i>f</i></div><p>a', left), [['f 0,0', 'a 30,0']]);
});

test('a box that is too wide for the room beside a float stands below it', () => {
  assert.deepEqual(places('<i>f</i><div style="overflow: hidden; width: 80px">a</div>', left), [['f 0,0', 'a 0,20']]);
});

test('a float without a width is as wide as its content', () => {
  assert.deepEqual(places('<p><i style="float: left">ff</i>a'), [['ff 0,0', 'a 20,0']]);
});

test('a shrunk box is wide enough for its floats beside its text', () => {
  assert.deepEqual(places('<div style="float: right"><i>f</i>aa</div>', left), [['f 50,0', 'aa 80,0']]);
});

test('a float that does not fit waits for the next page, and the text goes on', () => {
  assert.deepEqual(places('<p style="height: 50px">a</p><i>f</i><p>b</p><p>c</p>', left), [
    ['a 0,0', 'b 0,50'],
    ['f 0,0', 'c 30,0'],
  ]);
});

test('a float taller than a page is broken, and the text stands beside all its parts', () => {
  const tall = 'i { float: left; width: 30px }';
  assert.deepEqual(
    places('<i>1 2 3 4 5 6 7 8</i><p>a b</p><p style="break-before: page">c</p>', `${tall} i { width: 10px }`),
    [
      ['1 0,0', '2 0,10', '3 0,20', '4 0,30', '5 0,40', '6 0,50', 'a b 10,0'],
      ['7 0,0', '8 0,10', 'c 10,0'],
    ],
  );
});

test('what clears a float that goes on stands on the page where the float ends', () => {
  assert.deepEqual(
    places('<i>1 2 3 4 5 6 7</i><p style="clear: both">a</p>', 'i { float: left; width: 10px }').map((page) =>
      page.at(-1),
    ),
    ['6 0,50', 'a 0,10'],
  );
});

test('a float after the last line break of a paragraph is kept', () => {
  assert.deepEqual(places('<p>a<br><i>f</i></p>', left), [['f 0,10', 'a 0,0']]);
});

test('floats that fill a page before the first line stay on it, and the line follows the last of them', () => {
  const floats = '<i></i>'.repeat(4);
  const css = 'i { float: left; width: 50px; height: 30px } div { height: 0 }';
  assert.equal(places(`<div>a</div>${floats}<i></i>b`, css).length, 2);
});

test('floats that stand in each other over a hundred levels are each laid out a few times only', () => {
  const nested = `${'<div>word'.repeat(100)}${'</div>'.repeat(100)}`;
  const { pages, messages } = layOutHtml(nested, '@page { size: 60px 20px } div { float: left }');
  assert.equal(pages.length, 50);
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error'),
    [],
  );
});
