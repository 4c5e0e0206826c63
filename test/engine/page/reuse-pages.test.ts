import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BlockBox, Box } from '../../../src/engine/box/box.ts';
import type { BreakToken } from '../../../src/engine/layout/layout.ts';
import type { ComposedPage } from '../../../src/engine/page/compose-page.ts';
import { noNotes } from '../../../src/engine/page/footnotes/pending-notes.ts';
import { PageShelf } from '../../../src/engine/page/reuse-pages.ts';
import { initialStyle } from '../support/initial-style.ts';
import { layOutHtml } from '../support/lay-out-html.ts';
import { pageTexts } from '../support/lines-on-page.ts';
import { element, paragraph, text } from '../support/paragraph-builder.ts';

const style = initialStyle({ display: 'block' });
const area = { x: 0, y: 0, width: 100, height: 50 };
const room = { area, footnotes: style };

const block = (children: readonly Box[]): BlockBox => ({
  kind: 'block',
  style,
  element,
  pseudo: null,
  isAnonymous: false,
  marker: null,
  marks: [],
  children,
});

const before = (index: number): BreakToken => ({ at: 'child', index, inside: { at: 'start' }, consumed: 0 });

const [one, two, three, other] = ['one', 'two', 'three', 'other'].map((word) => paragraph({}, text(word)));
const noMarks: Box['marks'] = [];
const root = (...children: (Box | undefined)[]): BlockBox => ({
  ...block(children.flatMap((child) => child ?? [])),
  marks: noMarks,
});

/** A page that took the boxes up to the one before which it ended. */
const page = (end: number | null): ComposedPage => ({
  body: null,
  end: null,
  reach: end === null ? null : before(end),
  called: [],
  notes: noNotes,
});

const shelfWith = (from: BreakToken, made: ComposedPage): PageShelf => {
  const shelf = new PageShelf();
  shelf.keep(root(one, two, three), from, room, made);
  return shelf;
};

test('a page of the same boxes is the page of the earlier pass', () => {
  const made = page(1);
  assert.equal(shelfWith({ at: 'start' }, made).take(root(one, two, three), { at: 'start' }, room), made);
});

test('what follows the box at which a page ended does not matter to it', () => {
  const made = page(1);
  assert.equal(shelfWith({ at: 'start' }, made).take(root(one, two, other), { at: 'start' }, room), made);
});

test('a page is composed anew when a box on it, or the one that did not fit, is another', () => {
  const shelf = shelfWith({ at: 'start' }, page(1));
  assert.equal(shelf.take(root(other, two, three), { at: 'start' }, room), null);
  assert.equal(shelf.take(root(one, other, three), { at: 'start' }, room), null);
});

test('a page that ended the document is composed anew when more follows', () => {
  const shelf = shelfWith(before(1), page(null));
  assert.equal(shelf.take(root(one, two, three, other), before(1), room), null);
});

test('a page is composed anew where notes are set in another way', () => {
  const shelf = shelfWith({ at: 'start' }, page(1));
  const other = { area, footnotes: initialStyle({ display: 'block', fontSize: 20 }) };
  assert.equal(shelf.take(root(one, two, three), { at: 'start' }, other), null);
});

test('a page is composed anew in an area of another size, and from another place', () => {
  const shelf = shelfWith({ at: 'start' }, page(1));
  assert.equal(shelf.take(root(one, two, three), { at: 'start' }, { ...room, area: { ...area, width: 90 } }), null);
  assert.equal(shelf.take(root(one, two, three), before(1), room), null);
});

test('a reference that takes another line moves all pages after it', () => {
  const lines = Array.from({ length: 29 }, (_, index) => `<p>l${index}</p>`).join('');
  const css = '@page { size: 50px 30px } a::after { content: target-counter(attr(href), page) }';
  const { pages } = layOutHtml(`<p><a href="#end">see </a></p>${lines}<p id="end">end</p>`, css);
  const texts = pageTexts(pages);
  assert.deepEqual(texts[0], ['see', '11', 'l0']);
  assert.deepEqual(texts[1], ['l1', 'l2', 'l3']);
  assert.deepEqual(texts[10], ['l28', 'end']);
});
