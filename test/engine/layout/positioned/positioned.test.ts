import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../../../src/engine/index.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { linesOnPage } from '../../support/lines-on-page.ts';

const sheet = '@page { size: 100px 100px }';

/** Each line with its place, as `text@x,y`. */
const placesOn = (page: Page | undefined): readonly string[] =>
  page ? linesOnPage(page).map(({ text, x, y }) => `${text}@${x},${y}`) : [];

const places = (html: string, css = ''): readonly string[] => placesOn(layOutHtml(html, sheet + css).pages[0]);

test('an absolute box counts from the padding box of the nearest positioned ancestor', () => {
  const html =
    '<div style="position: relative; margin: 10px; padding: 5px; border: 2px solid; height: 40px">' +
    '<p style="position: absolute; left: 3px; top: 4px">a</p>' +
    '<p style="position: absolute; right: 0; bottom: 0">bb</p></div>';
  // Padding box: from 12 to 88 and from 12 to 62. "bb" is 20 wide and 10 high.
  assert.deepEqual(places(html), ['a@15,16', 'bb@68,52']);
});

test('without positioned ancestors it counts from the page area', () => {
  assert.deepEqual(
    places('<div style="margin: 20px"><p style="position: absolute; right: 10px; top: 50%">a</p></div>'),
    ['a@80,50'],
  );
});

test('with auto offsets it stands where it would have stood, and the flow closes up', () => {
  assert.deepEqual(places('<p>a</p><p style="position: absolute">b</p><p>c</p>'), ['a@0,0', 'b@0,10', 'c@0,10']);
});

test('auto margins centre a box between both offsets', () => {
  const style = 'position: absolute; left: 0; right: 0; top: 0; bottom: 0; width: 20px; height: 10px; margin: auto';
  assert.deepEqual(places(`<p style="${style}">a</p>`), ['a@40,45']);
});

test('a relative box moves and leaves its room', () => {
  assert.deepEqual(places('<p style="position: relative; left: 5px; bottom: -3px">a</p><p>b</p>'), ['a@5,3', 'b@0,10']);
});

test('what is too tall in a fixed box goes on over pages once, not from each page anew', () => {
  const tall = '<p style="position: absolute; top: 0">a<br>b<br>c<br>d<br>e<br>f<br>g<br>h<br>i<br>j<br>k<br>l</p>';
  const html = `<div style="position: fixed; top: 0">${tall}</div>${'<p style="break-before: page">x</p>'.repeat(3)}`;
  const { pages } = layOutHtml(html, sheet);
  const shown = pages.map((page) => linesOnPage(page).filter(({ text, y }) => text === 'l' && y < 100).length);
  assert.deepEqual(shown, [0, 1, 0]);
});

test('a fixed box stands on every page, read only once', () => {
  const html = '<p>a</p><p style="break-before: page">b</p><div style="position: fixed; right: 0; bottom: 0">f</div>';
  const { pages } = layOutHtml(html, sheet);
  const fixed = pages.map((page) => linesOnPage(page).filter(({ x, y }) => x === 90 && y === 90));
  assert.deepEqual(
    fixed.map((lines) => lines.map(({ isRepeat }) => isRepeat)),
    [[true], [false]],
  );
});

test('the place of an absolute box hides no forced break', () => {
  const html = '<p>a</p><div style="position: absolute; top: 50px">x</div><p style="break-before: page">b</p>';
  const { pages } = layOutHtml(html, sheet);
  assert.deepEqual(pages.map(placesOn), [['a@0,0', 'x@0,50'], ['b@0,0']]);
});

test('anchors in positioned boxes have their place', () => {
  const { pages } = layOutHtml('<p>a</p><p id="x" style="position: absolute; left: 7px; top: 8px">b</p>', sheet);
  assert.deepEqual(
    pages[0]?.marks.map(({ x, y }) => [x, y]),
    [[7, 8]],
  );
});

test('a positioned box that is taller than the page goes on over the next pages', () => {
  const html = '<div style="position: absolute; top: 90px"><p>a</p><p>b</p><p style="height: 90px">c</p><p>d</p></div>';
  const { pages, messages } = layOutHtml(`<p>x</p>${html}`, sheet);
  assert.deepEqual(messages, []);
  assert.deepEqual(pages.map(placesOn), [['x@0,0', 'a@0,90'], ['b@0,0', 'c@0,10'], ['d@0,0']]);
});

test('offsets count over the pages of the containing block, and may ask for further pages', () => {
  const html =
    '<p>a</p><p style="break-before: page">b</p><p style="position: absolute; top: 250px">c</p>' +
    '<p style="position: absolute; top: 110px">d</p><p style="position: fixed; bottom: 0">f</p>';
  const { pages } = layOutHtml(html, sheet);
  assert.deepEqual(pages.map(placesOn), [
    ['a@0,0', 'f@0,90'],
    ['b@0,0', 'f@0,90', 'd@0,10'].sort(),
    ['c@0,50', 'f@0,90'],
  ]);
});

test('a containing block on two pages is one rectangle', () => {
  const html =
    '<p style="height: 60px">a</p><div style="position: relative"><p style="height: 30px">b</p>' +
    '<p style="height: 50px">c</p><p style="position: absolute; bottom: 0; right: 0">d</p>' +
    '<p style="position: absolute; top: 5px; right: 0">e</p></div>';
  const { pages } = layOutHtml(html, sheet);
  assert.deepEqual(pages.map(placesOn), [['a@0,0', 'b@0,60', 'c@0,90', 'e@90,65'], ['d@90,30']]);
});

test('a positioned block after text stands below its line, an inline in it', () => {
  const placeOf = (tag: string): readonly number[] => {
    const { pages } = layOutHtml(`<div>aa<${tag} id="b" style="position: absolute">b</${tag}></div>`, sheet);
    return pages[0]!.marks.flatMap(({ x, y }) => [x, y]);
  };
  assert.deepEqual(placeOf('section'), [0, 10]);
  assert.deepEqual(placeOf('span'), [20, 0]);
});

test('a box in a repeated head that leaves its page is read once', () => {
  const head = '<th style="position: relative">h<p style="position: absolute; top: 110px; left: 0">away</p>';
  const { pages, messages } = layOutHtml(
    `<table><thead><tr>${head}<tbody>${'<tr><td>b'.repeat(12)}</table><p>${'a<br>'.repeat(12)}`,
    sheet,
  );
  const lines = pages.flatMap((page) => linesOnPage(page).filter(({ text }) => text === 'away'));
  assert.deepEqual(
    lines.map(({ isRepeat }) => isRepeat),
    [false, true],
  );
  assert.deepEqual(messages, []);
});

/** A positioned box of 30 by 10 pixels, `a`, in a box of 80 by 40 pixels at 10, 10. */
const boxed = (style: string, around: string, tag = 'p'): readonly string[] =>
  places(
    `<div style="position: relative; margin: 10px; height: 40px; ${around}"><${tag} style="position: absolute; ` +
      `width: 30px; height: 10px; ${style}">a</${tag}></div>`,
  );

test('in a box that runs from right to left a positioned box would have stood at the right', () => {
  assert.deepEqual(boxed('direction: ltr', 'direction: rtl'), ['a@60,10']);
  assert.deepEqual(boxed('direction: ltr; margin: 0 5px 0 1px', 'direction: rtl'), ['a@55,10']);
  assert.deepEqual(boxed('direction: ltr', 'direction: rtl', 'span'), ['a@60,10']);
  assert.deepEqual(boxed('', 'direction: ltr; text-align: center; text-indent: 20px'), ['a@10,10']);
});

test('where too much is asked, the direction of the containing block decides which side is given up', () => {
  assert.deepEqual(boxed('left: 5px; right: 7px', 'direction: ltr'), ['a@15,10']);
  assert.deepEqual(boxed('direction: ltr; left: 5px; right: 7px', 'direction: rtl'), ['a@53,10']);
  const relative = '<p style="position: relative; left: 5px; right: 7px; width: 30px; direction: ltr">a</p>';
  assert.deepEqual(places(`<div style="direction: rtl">${relative}</div>`), ['a@63,0']);
});

test('auto margins keep a wide box at the edge that lines begin at, and centre a tall one', () => {
  const wide = 'direction: ltr; left: 0; right: 0; margin: 0 auto; width: 84px';
  assert.deepEqual(boxed(wide, 'direction: ltr'), ['a@10,10']);
  assert.deepEqual(boxed(wide, 'direction: rtl'), ['a@6,10']);
  assert.deepEqual(boxed('top: 0; bottom: 0; margin: auto 0; height: 50px', ''), ['a@10,5']);
});

test('in a flex container a positioned box would have stood where an only item does', () => {
  const flex = (rest: string, self = '') => boxed(self, `display: flex; ${rest}`);
  assert.deepEqual(flex('justify-content: center; align-items: center'), ['a@35,25']);
  assert.deepEqual(flex('justify-content: end; align-items: center', 'align-self: flex-end'), ['a@60,40']);
  assert.deepEqual(flex('flex-direction: row-reverse'), ['a@60,10']);
  assert.deepEqual(flex('flex-direction: column; direction: rtl; justify-content: space-around', 'direction: ltr'), [
    'a@60,25',
  ]);
});

test('a positioned box after the last forced break of a text is kept where a page ends before it', () => {
  const html = '<div>a<br>b<br><b style="margin-left: 3px"></b><i style="position: absolute">x</i></div>';
  const { pages } = layOutHtml(html, '@page { size: 100px 20px }');
  assert.deepEqual(pages.map(placesOn), [['a@0,0', 'b@0,10'], ['x@0,0']]);
});
