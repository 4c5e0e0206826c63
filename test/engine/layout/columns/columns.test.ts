import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fragment, Page } from '../../../../src/engine/index.ts';
import { layOutHtml } from '../../support/lay-out-html.ts';
import { linesOnPage } from '../../support/lines-on-page.ts';

/** Pages of five lines; two columns of four characters stand at 0 and 60. */
const css = '@page { size: 100px 50px } .c { columns: 2; column-gap: 20px } .s { column-span: all }';

const lines = (names: string): string => [...names].map((name) => `<p>${name}</p>`).join('');

/** The lines of each page as `text x,y`. */
const places = (body: string, more = ''): readonly string[] =>
  layOutHtml(body, `${css} ${more}`).pages.map((page) =>
    linesOnPage(page)
      .map(({ text, x, y }) => `${text.trim()} ${Math.round(x)},${Math.round(y)}`)
      .join('; '),
  );

const columns = (names: string, style = ''): string => `<div class="c" style="${style}">${lines(names)}</div>`;

test('columns that need not fill the page are balanced', () => {
  assert.deepEqual(places(columns('abcd')), ['a 0,0; b 0,10; c 60,0; d 60,10']);
});

test('where they cannot be even, the first columns are the longer ones', () => {
  assert.deepEqual(places(columns('abc')), ['a 0,0; b 0,10; c 60,0']);
});

test('columns fill the page, go on on the next, and the last row is balanced', () => {
  assert.deepEqual(places(columns('abcdefghijklmn')), [
    'a 0,0; b 0,10; c 0,20; d 0,30; e 0,40; f 60,0; g 60,10; h 60,20; i 60,30; j 60,40',
    'k 0,0; l 0,10; m 60,0; n 60,10',
  ]);
});

test('column-fill: auto fills one column after the other', () => {
  assert.deepEqual(places(columns('abcdef', 'column-fill: auto')), ['a 0,0; b 0,10; c 0,20; d 0,30; e 0,40; f 60,0']);
});

test('a height that is too low for all content makes further columns at the end', () => {
  assert.deepEqual(places(columns('abcde', 'height: 20px')), ['a 0,0; b 0,10; c 60,0; d 60,10; e 120,0']);
});

test('a maximum height does so too, and a line below stands at its end', () => {
  const body = `${columns('abcde', 'max-height: 20px; column-fill: auto')}<p>z</p>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 60,0; d 60,10; e 120,0; z 0,20']);
});

test('column-width gives as many columns as there is room for', () => {
  const body = `<div style="columns: 22px; column-gap: 10px">${lines('abc')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 37,0; c 73,0']);
});

test('column-count limits them', () => {
  const body = `<div style="columns: 2 20px; column-gap: 0">${lines('abc')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 50,0']);
});

test('columns from right to left', () => {
  const body = columns('ab', 'direction: rtl').replaceAll('<p>', '<p style="text-align: left">');
  assert.deepEqual(places(body), ['a 60,0; b 0,0']);
});

test('a forced column break ends the column but not the page', () => {
  const body = `<div class="c">${lines('a')}<p style="break-before: column">b</p>${lines('c')}</div>${lines('d')}`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0; c 60,10; d 0,20']);
});

test('a column break outside columns breaks nothing', () => {
  assert.deepEqual(places(`${lines('a')}<p style="break-before: column">b</p>`), ['a 0,0; b 0,10']);
});

test('more forced breaks than columns go on on the next page', () => {
  const forced = '<p style="break-before: column">';
  const body = `<div class="c"><p>a</p>${forced}b</p>${forced}c</p></div>`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0', 'c 0,0']);
});

test('a forced page break in a column ends the page', () => {
  const body = `<div class="c">${lines('ab')}<p style="break-before: page">c</p>${lines('d')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10', 'c 0,0; d 60,0']);
});

test('balance-all balances what stands before a forced page break', () => {
  const body = `<div class="c" style="column-fill: balance-all">${lines('ab')}<p style="break-before: page">c</p></div>`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0', 'c 0,0']);
});

test('break-inside: avoid-column keeps a block in one column, and avoid-page does not', () => {
  const body = (value: string): string =>
    `<div class="c">${lines('a')}<div style="break-inside: ${value}">${lines('bcd')}</div></div>`;
  assert.deepEqual(places(body('avoid-column')), ['a 0,0; b 60,0; c 60,10; d 60,20']);
  assert.deepEqual(places(body('avoid-page')), ['a 0,0; b 0,10; c 60,0; d 60,10']);
});

test('a heading is not left alone at the foot of a column', () => {
  const body = `<div class="c">${lines('abc')}<h2>H</h2>${lines('defg')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 0,20; H 0,30; d 0,40; e 60,0; f 60,10; g 60,20']);
});

test('a paragraph that may not be cut there makes the columns no higher than it must', () => {
  const body = `<div class="c">${lines('a')}<h2>H</h2><p style="width: 10px; orphans: 3; widows: 3">b c d e f g</p></div>`;
  assert.deepEqual(places(body), ['a 0,0; H 0,10; b 0,20; c 0,30; d 0,40; e 60,0; f 60,10; g 60,20']);
});

test('widows and orphans hold in columns', () => {
  const body = '<div class="c"><p style="width: 10px; orphans: 2; widows: 2">a b c d e</p></div>';
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 0,20; d 60,0; e 60,10']);
});

test('a spanner stands between balanced rows', () => {
  const body = `<div class="c">${lines('ab')}<p class="s">S</p>${lines('cde')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0; S 0,10; c 0,20; d 0,30; e 60,20']);
});

test('a spanner interrupts the blocks around it, which go on below', () => {
  const body = `<div class="c"><div><div>${lines('ab')}<p class="s">S</p></div>${lines('cd')}</div></div>`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0; S 0,10; c 0,20; d 60,20']);
});

test('margins of spanners collapse with one another but not with those in columns', () => {
  const spanner = (name: string): string => `<p class="s" style="margin: 4px 0">${name}</p>`;
  const body = `<div class="c"><p style="margin: 3px 0">a</p>${spanner('S')}${spanner('T')}<p style="margin: 3px 0">b</p></div>`;
  assert.deepEqual(places(body, '@page { size: 100px 100px }'), ['a 0,3; S 0,17; T 0,31; b 0,48']);
});

test('a spanner is broken over pages, and columns go on below it', () => {
  const body = `<div class="c">${lines('ab')}<div class="s">${lines('STUVWX')}</div>${lines('cd')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 60,0; S 0,10; T 0,20; U 0,30; V 0,40', 'W 0,0; X 0,10; c 0,20; d 60,20']);
});

test('a spanner that keeps with what follows moves to the next page with it', () => {
  const body = `<p>a</p><div class="c">${lines('bcdefg')}<h2 class="s">H</h2>${lines('hi')}</div>`;
  assert.deepEqual(places(body), [
    'a 0,0; b 0,10; c 0,20; d 0,30; e 60,10; f 60,20; g 60,30',
    'H 0,0; h 0,10; i 60,10',
  ]);
});

test('columns stand in columns', () => {
  const body = `<div class="c"><div style="columns: 2; column-gap: 0">${lines('abcd')}</div>${lines('ef')}</div>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 20,0; d 20,10; e 60,0; f 60,10']);
});

test('columns thirty levels deep come to an end, with all their text', () => {
  const nested = Array.from({ length: 30 }, (_, level) => `<div style="columns: 2"><p>${level}</p>`).join('');
  const { pages } = layOutHtml(`${nested}<p>end</p>${'</div>'.repeat(30)}`, '@page { size: 1000px 400px }');
  const texts = pages.flatMap((page) => linesOnPage(page).map(({ text }) => text));
  assert.deepEqual(texts.sort(), [...Array.from({ length: 30 }, (_, level) => String(level)), 'end'].sort());
});

test('what would fill columns without number ends in the last of a hundred', () => {
  const tall = '<div style="columns: 2; height: 10px"><p style="height: 1e9px">a</p><p>b</p></div><p>c</p>';
  const { pages } = layOutHtml(tall, '@page { size: 100px 50px }');
  const texts = pages.flatMap((page) => linesOnPage(page).map(({ text }) => text));
  assert.deepEqual(texts.sort(), ['a', 'b', 'c']);
});

test('columns in a table cell', () => {
  const body = `<table style="border-spacing: 0"><td class="c" style="padding: 0; width: 100px">${lines('abc')}</table>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 60,0']);
});

test('a table goes on in the next column', () => {
  const rows = [...'abcd'].map((name) => `<tr><td style="padding: 0">${name}</td></tr>`).join('');
  const body = `<div class="c"><table style="border-spacing: 0">${rows}</table></div>`;
  assert.deepEqual(places(body), ['a 0,0; b 0,10; c 60,0; d 60,10']);
});

test('an inline-block with columns is as wide as they ask for', () => {
  const body = '<div style="display: inline-block; columns: 2; column-gap: 10px">a cd</div>';
  const { pages } = layOutHtml(body, css);
  assert.deepEqual(ruledWidths(pages), [90]);
});

test('rules stand between columns that have content, as high as the row', () => {
  const rule = (names: string): readonly string[] =>
    rulesOn(layOutHtml(columns(names, 'column-rule: 2px solid'), css).pages);
  assert.deepEqual(rule('abc'), ['50: 0-20']);
  assert.deepEqual(rule('a'), []);
});

const childrenOf = (fragment: Fragment): readonly Fragment[] =>
  fragment.kind === 'box' ? [fragment, ...fragment.children.flatMap(childrenOf)] : [fragment];

const fragmentsOf = (pages: readonly Page[]): readonly Fragment[] =>
  pages.flatMap(({ body }) => (body ? childrenOf(body) : []));

const rulesOn = (pages: readonly Page[]): readonly string[] =>
  fragmentsOf(pages).flatMap((fragment) =>
    fragment.kind === 'column-rules' ? fragment.segments.map(({ x1, y1, y2 }) => `${x1}: ${y1}-${y2}`) : [],
  );

const ruledWidths = (pages: readonly Page[]): readonly number[] =>
  fragmentsOf(pages).flatMap((fragment) =>
    fragment.kind !== 'line'
      ? []
      : fragment.children.flatMap((child) => (child.kind === 'atomic' ? [child.fragment.width] : [])),
  );
