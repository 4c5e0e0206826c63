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
