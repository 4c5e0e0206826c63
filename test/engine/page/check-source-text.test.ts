import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import type { Box, ElementNode } from '../../../src/engine/index.ts';
import { checkSourceText } from '../../../src/engine/page/check-source-text.ts';
import { initialStyle } from '../support/initial-style.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

const messagesFor = (html: string, css = ''): readonly string[] =>
  layOutHtml(html, css).messages.map(({ code, message }) => `${code}: ${message}`);

test('text in every kind of box, and text that styles hide, is accounted for', () => {
  const table = '<table><caption>a<tbody><tr><td>b<td><table><tr><td>c</table></table>';
  const css = `.float { float: left } .note { float: footnote } .flex { display: flex } .out { position: absolute }
    .fixed { position: fixed } .columns { columns: 2 } .span { column-span: all } .none { display: none }
    .contents { display: contents } .table { display: table } .picture { content: url(a.png) }`;
  const names = ['float', 'note', 'flex', 'out', 'fixed', 'columns', 'none', 'contents', 'table', 'picture'];
  const boxes = names.map((name) => `<div class="${name}">a<b>b</b><p>c</p></div>`).join('d');
  const messages = messagesFor(`${table}${boxes}<svg><title>t</title><text>u</text></svg><ul><li>e</ul>`, css);
  assert.deepEqual(
    messages.filter((message) => !message.startsWith('IMAGE')),
    [],
  );
});

test('text that is in no box is told with its place', () => {
  const { pages } = layOutHtml('<p>one</p><p>two</p>');
  const body = pages[0]?.body;
  assert.ok(body?.box);
  const withoutSecond: Box = { ...body.box, kind: 'block', children: firstChildOf(body.box) };
  const log = new DiagnosticLog();
  const styled = { tree: { root: body.element, title: '', language: '' }, styleOf: (_: ElementNode) => initialStyle() };
  checkSourceText(styled, withoutSecond, [], log.report);
  const [message] = log.entries.filter((entry) => entry.message.includes('two'));
  assert.equal(message?.code, 'TEXT-lost');
  assert.equal(message?.span?.file.text.slice(message.span.start, message.span.end), 'two');
  assert.equal(
    log.entries.some((entry) => entry.message.includes('one')),
    false,
  );
});

/** The body of a root box, with its first paragraph only. */
const firstChildOf = (root: Box): readonly Box[] => {
  const body = root.kind === 'block' ? root.children[0] : undefined;
  return body?.kind === 'block' ? body.children.slice(0, 1) : [];
};

test('a running element that no margin box asks for is told of', () => {
  const html = '<p class="head">Head</p><p>a</p>';
  const running = '.head { position: running(head) }';
  assert.deepEqual(messagesFor(html, running), [
    'PAGE-running-unused: this runs in the margins as "head", but no page has a margin box with it, so it is not shown',
  ]);
  assert.deepEqual(messagesFor(html, `${running} @page { margin: 20px; @top-left { content: element(head) } }`), []);
});
