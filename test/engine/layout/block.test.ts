import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, pageTexts } from '../support/lines-on-page.ts';

const tall = '@page { size: 100px 400px }';

/** Tops of the lines on the first page. */
const tops = (body: string, css = ''): readonly number[] =>
  linesOnPage(layOutHtml(body, `${tall} ${css}`).pages[0]!).map((line) => Math.round(line.y * 100) / 100);

test('adjoining margins of siblings collapse to the larger', () => {
  assert.deepEqual(tops('<p style="margin-bottom: 20px">a</p><p style="margin-top: 15px">b</p>'), [0, 30]);
});

test('a negative margin is taken from the largest positive one', () => {
  assert.deepEqual(tops('<p style="margin-bottom: 20px">a</p><p style="margin-top: -5px">b</p>'), [0, 25]);
});

test('margins of parent and first child collapse through the parent', () => {
  assert.deepEqual(tops('<p>a</p><div style="margin-top: 10px"><p style="margin-top: 30px">b</p></div>'), [0, 40]);
});

test('padding keeps the margins of parent and child apart', () => {
  assert.deepEqual(
    tops('<p>a</p><div style="margin-top: 10px; padding-top: 1px"><p style="margin-top: 30px">b</p></div>'),
    [0, 51],
  );
});

test('the margin of a last child collapses out of its parent', () => {
  assert.deepEqual(tops('<div><p style="margin-bottom: 25px">a</p></div><p style="margin-top: 5px">b</p>'), [0, 35]);
});

test('an empty block lets the margins around it meet', () => {
  assert.deepEqual(tops('<p style="margin-bottom: 5px">a</p><div style="margin: 20px 0 30px"></div><p>b</p>'), [0, 40]);
});

test('a block that hides its overflow keeps its children’s margins inside', () => {
  assert.deepEqual(
    tops('<p>a</p><div style="overflow: hidden"><p style="margin: 10px 0">b</p></div><p>c</p>'),
    [0, 20, 40],
  );
});

test('a fixed height decides where the next block stands', () => {
  assert.deepEqual(tops('<div style="height: 50px"><p>a</p></div><p>b</p>'), [0, 50]);
});

test('auto margins centre a block of fixed width', () => {
  const { pages } = layOutHtml('<p style="width: 20px; margin: 0 auto">a</p>', tall);
  assert.equal(linesOnPage(pages[0]!)[0]!.x, 40);
});

test('in right-to-left text a narrower block stands at the right, unless its own margins say otherwise', () => {
  const xOf = (style: string, around = 'direction: rtl'): number => {
    const html = `<div style="${around}"><p style="direction: ltr; width: 20px; ${style}">a</p></div>`;
    return linesOnPage(layOutHtml(html, tall).pages[0]!)[0]!.x;
  };
  assert.equal(xOf(''), 80);
  assert.equal(xOf('margin-right: 10px'), 70);
  assert.equal(xOf('margin-right: auto'), 0);
  assert.equal(xOf('margin: 0 auto'), 40);
  assert.equal(xOf('width: 120px'), -20);
  assert.equal(xOf('direction: rtl', ''), 0);
});

test('floats keep to a block that stands at the right', () => {
  const html = '<div style="direction: rtl"><div style="width: 40px"><i style="float: left">f</i></div></div>';
  assert.equal(linesOnPage(layOutHtml(html, tall).pages[0]!)[0]!.x, 60);
});

test('a box that cuts off what is too tall for it ends with its height, on whichever page', () => {
  const words = 'a b c d e f g h i j k l'.split(' ').join('<br>');
  const html = `<div style="height: 50px; overflow: hidden">${words}</div><p>after</p>`;
  const { pages } = layOutHtml(html, '@page { size: 100px 30px }');
  const after = (number: number) => linesOnPage(pages[number]!).find(({ text }) => text === 'after')?.y;
  assert.equal(pages.length, 2);
  assert.deepEqual([after(0), after(1)], [undefined, 20]);
  assert.equal(linesOnPage(pages[1]!).length, 10);
});

test('an outside marker stands left of the text on the same line', () => {
  const { pages } = layOutHtml('<ol style="margin: 0; padding-left: 40px"><li>a</li><li>b</li></ol>', tall);
  const lines = linesOnPage(pages[0]!);
  assert.deepEqual(
    lines.map((line) => line.text.trim()),
    ['1.', 'a', '2.', 'b'],
  );
  assert.equal(lines[0]!.y, lines[1]!.y);
  assert.ok(lines[0]!.x < 40);
});

test('inline runs between blocks become anonymous paragraphs', () => {
  assert.deepEqual(pageTexts(layOutHtml('a <b>b</b><p>c</p> d', tall).pages), [['a b', 'c', 'd']]);
});

test('a block inside an inline box splits it', () => {
  assert.deepEqual(pageTexts(layOutHtml('<span>a<p>b</p>c</span>', tall).pages), [['a', 'b', 'c']]);
});
