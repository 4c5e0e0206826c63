import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOutHtml } from '../support/lay-out-html.ts';
import { linesOnPage, pageTexts } from '../support/lines-on-page.ts';

const css = `@page { size: 100px 60px } i { float: footnote; footnote-display: inline }
  i::footnote-call { content: counter(footnote); vertical-align: baseline } i::footnote-marker { content: counter(footnote) ':' }`;

const compact = 'i { footnote-display: compact }';

const texts = (body: string, more = '') => pageTexts(layOutHtml(body, `${css} ${more}`).pages);

test('inline notes follow one another in lines, each with its marker', () => {
  assert.deepEqual(texts('<p>a<i>x</i>b<i>y y</i>c<i>zz</i></p>'), [['a1b2c3', '1:x 2:y y', '3:zz']]);
});

test('inline notes take the room of their lines, and the text the rest', () => {
  const { pages } = layOutHtml('<p>a<i>x</i></p><p>b<i>y</i></p><p>c</p><p>d</p><p>e</p><p>f</p>', css);
  assert.deepEqual(
    linesOnPage(pages[0]!).map(({ text, y }) => [text, y]),
    [
      ['a1', 0],
      ['b2', 10],
      ['c', 20],
      ['d', 30],
      ['e', 40],
      ['1:x 2:y', 50],
    ],
  );
});

test('lines of inline notes go on at the foot of the next page, before the notes of that page', () => {
  const body = '<p>a</p><p>b</p><p>c<i>x</i></p><p>d<i>aaaaaaaa bbbbbbbb cccccccc dddddddd</i></p><p>e<i>o</i></p>';
  assert.deepEqual(texts(body), [
    ['a', 'b', 'c1', 'd2', '1:x', '2:aaaaaaaa'],
    ['e3', 'bbbbbbbb', 'cccccccc', 'dddddddd', '3:o'],
  ]);
});

test('a note of blocks stands apart from inline notes', () => {
  const body = '<p>a<i>x</i>b<i><b style="display: block">y</b></i>c<i>z</i></p>';
  assert.deepEqual(texts(body), [['a1b2c3', '1:x', '2:', 'y', '3:z']]);
});

test('compact notes share a line where two or more fit on it, and are blocks where they do not', () => {
  const body = '<p>a<i>x</i>b<i>y</i>c<i>a long note</i>d<i>z</i></p>';
  assert.deepEqual(texts(body, compact), [['a1b2c3d4', '1:x 2:y', '3:a long', 'note', '4:z']]);
});

test('a compact note that stands alone keeps the margins of a block', () => {
  const { pages } = layOutHtml('<p>a<i>x</i></p>', `${css} ${compact} i { margin-left: 20px }`);
  assert.deepEqual(
    linesOnPage(pages[0]!).map(({ text, x }) => [text, x]),
    [
      ['a1', 0],
      ['1:x', 20],
    ],
  );
});

const word = fc.constantFrom('a', 'bb', 'cccc', 'dddddddd', 'a<br>b', '<u>e</u>');
const note = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 6 }),
  display: fc.constantFrom('inline', 'compact', 'block'),
});
const paragraph = fc.array(note, { maxLength: 3 });

test('no note is lost, doubled, out of order or before its call, however the notes are set', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const body = paragraphs
        .map(
          (notes) =>
            `<p>t${notes.map(({ words, display }) => `<i style="footnote-display: ${display}">${words.join(' ')}</i>`).join(' ')}</p>`,
        )
        .join('');
      const { pages, messages } = layOutHtml(body, `${css} i::footnote-call { content: '#' counter(footnote) }`);
      assert.deepEqual(
        messages.filter(({ severity }) => severity === 'error'),
        [],
      );
      const found = pageTexts(pages).map((lines) => lines.join(' '));
      const pageOf = (pattern: RegExp) =>
        found.flatMap((text, page) => [...text.matchAll(pattern)].map(([, number]) => [Number(number), page] as const));
      const [calls, marked] = [new Map(pageOf(/#(\d+)/g)), pageOf(/(\d+):/g)];
      assert.deepEqual(
        marked.map(([number]) => number),
        paragraphs.flat().map((_, index) => index + 1),
      );
      for (const [number, page] of marked) assert.ok(page >= calls.get(number)!);
    }),
    { numRuns: 60 },
  );
});
