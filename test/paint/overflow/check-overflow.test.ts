import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { checkOverflow } from '../../../src/paint/overflow/check-overflow.ts';
import { layOutHtml } from '../../engine/support/lay-out-html.ts';

/** Letters are squares of 10 px; the sheet is 140 x 100 px with a page area of 100 x 60. */
const messagesFor = (body: string, css = ''): readonly string[] => {
  const { pages } = layOutHtml(body, `@page { size: 140px 100px; margin: 20px } ${css}`);
  const log = new DiagnosticLog();
  checkOverflow(pages, log.report);
  return log.entries.map(({ code, message, span }) => {
    const tag = span ? span.file.text.slice(span.start, span.end) : '';
    return `${tag} ${code}: ${message}`;
  });
};

test('what stays within the page area is not told of', () => {
  assert.deepEqual(messagesFor('<p>aaaaaaaaaa</p><p>one two three four five six seven eight nine ten</p>'), []);
});

test('a word that is wider than the page area is told with its paragraph', () => {
  assert.deepEqual(messagesFor('<p>aa</p><p id="b">aaaaaaaaaaa</p>'), [
    '<p id="b"> LAYOUT-overflow-page: "aaaaaaaaaaa" leaves the page area on page 1: 10 px (2.6 mm) right of the page area',
  ]);
});

test('a table that is too wide is told of once, however many of its cells are outside', () => {
  const row = '<tr><td>aaaaaa</td><td>bbbbb</td></tr>';
  const messages = messagesFor(`<table>${row}${row}${row}</table>`, 'table { border-spacing: 0 } td { padding: 0 }');
  assert.deepEqual(messages, [
    '<table> LAYOUT-overflow-page: "bbbbb" leaves the page area on page 1: 10 px (2.6 mm) right of the page area',
  ]);
});

test('what no break may divide is told of where it leaves the bottom of the page, once a page', () => {
  const tall = '<div class="tall"><p>a</p><p>b</p></div>';
  const css = '.tall { display: flex; flex-flow: column wrap; height: 90px } .tall p { flex: 0 0 80px; width: 50px }';
  const messages = messagesFor(`<p style="font-size: 75px; line-height: 75px">x</p>${tall}`, css);
  assert.equal(messages.filter((message) => message.includes('below')).length, 1, messages.join('\n'));
});

test('text that a box cuts off is told with the box that cuts it', () => {
  assert.deepEqual(messagesFor('<div style="overflow: hidden; height: 10px; width: 60px">one two</div>'), [
    '<div style="overflow: hidden; height: 10px; width: 60px"> ' +
      'LAYOUT-clipped: "two" is cut off on page 1: 10 px (2.6 mm) below this box',
  ]);
});

test('a box of one pixel hides its text for screen readers on purpose', () => {
  const css = 'div { position: absolute; width: 1px; height: 1px; overflow: hidden }';
  assert.deepEqual(messagesFor('<p>a</p><div>hidden words</div>', css), []);
});

test('absolute boxes are not cut off by boxes inside their containing block', () => {
  const css = '.clip { overflow: hidden; height: 10px } .out { position: absolute; top: 30px; left: 0 }';
  const clipped = `<div class="clip">a<span class="out">bbb</span></div>`;
  assert.deepEqual(messagesFor(clipped, css), []);
  const [message] = messagesFor(clipped, `${css} .clip { position: relative }`);
  assert.match(message ?? '', /LAYOUT-clipped: "bbb"/);
});

test('positioned text may stand in the margins, but not off the sheet', () => {
  const css = 'div { position: absolute; left: -20px }';
  assert.deepEqual(messagesFor('<div>aa</div>', css), []);
  assert.deepEqual(messagesFor('<div id="d">aa</div>', css.replace('-20px', '-30px')), [
    '<div id="d"> LAYOUT-outside-page: "aa" is off the sheet on page 1: 10 px (2.6 mm) left of the sheet',
  ]);
});

test('transforms are followed to where the text is seen', () => {
  assert.deepEqual(messagesFor('<p style="transform: translateX(-20px)">aa</p>'), []);
  const [message] = messagesFor('<p style="transform: rotate(90deg); transform-origin: 0 0">aaaaaaaaaa</p>');
  assert.match(message ?? '', /is off the sheet on page 1: 20 px .* below the sheet/);
});

test('negative margins and indents lead out of the page area on purpose, on their side only', () => {
  assert.deepEqual(messagesFor('<p style="margin-left: -10px">aa</p><p style="text-indent: -10px">bb</p>'), []);
  assert.equal(messagesFor('<p style="margin-left: -10px">aaaaaaaaaaaa</p>').length, 1);
});

test('an outside marker may stand in the margin', () => {
  assert.deepEqual(messagesFor('<ul style="padding: 0; list-style: \'--\'"><li>a</li></ul>'), []);
});

test('a picture may bleed off the sheet, but is told of when it is out of sight or leaves the page area', () => {
  const drawing = (style: string): string =>
    `<svg width="50" height="10" style="${style}"><title>a</title><rect width="50" height="10"/></svg>`;
  assert.deepEqual(messagesFor(drawing('position: absolute; left: -40px')), []);
  assert.match(messagesFor(drawing('position: absolute; left: -90px'))[0] ?? '', /LAYOUT-outside-page: this picture/);
  assert.match(messagesFor(drawing('display: block; width: 110px'))[0] ?? '', /LAYOUT-overflow-page: this picture/);
});

test('a running head that is wider than the sheet is told of once, though it stands on each page', () => {
  const css = '@page { @top-left { content: "aaaaaaaaaaaaaaaa"; white-space: nowrap } } p + p { break-before: page }';
  const messages = messagesFor('<p>a</p><p>b</p>', css);
  assert.equal(messages.length, 1);
  assert.match(messages[0] ?? '', /LAYOUT-outside-page: "aaaaaaaaaaaaaaaa" .* 40 px .* right of the sheet/);
});

test('spaces that hang at the end of a line, hidden text and repeated heads are not told of', () => {
  const head = '<thead><tr><th>aaaaaaaaaaaa</th></tr></thead>';
  const rows = '<tr><td>b</td></tr>'.repeat(12);
  const css = 'table { border-spacing: 0 } td, th { padding: 0 }';
  assert.deepEqual(messagesFor('<pre style="margin: 0; white-space: pre-wrap">aaaaaaaaaa   \nb</pre>'), []);
  assert.deepEqual(messagesFor('<p style="visibility: hidden">aaaaaaaaaaaa</p>'), []);
  assert.equal(messagesFor(`<table>${head}${rows}</table>`, css).length, 1);
});
