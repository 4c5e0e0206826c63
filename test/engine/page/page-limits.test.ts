import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import { noNotes } from '../../../src/engine/page/footnotes/pending-notes.ts';
import { PageLimits } from '../../../src/engine/page/page-limits.ts';
import { layOutHtml } from '../support/lay-out-html.ts';
import { paragraph, text } from '../support/paragraph-builder.ts';

const told = (html: string, css = '') => {
  const { pages, messages } = layOutHtml(html, `@page { size: 100px 50px } ${css}`);
  return { pages: pages.length, messages };
};

test('a box whose height is a mistake ends after a hundred pages that show nothing, and the message names it', () => {
  for (const style of ['height: 1e9px', 'display: flex; height: 1e9px', 'float: left; height: 1e9px']) {
    const { pages, messages } = told(`<p>above</p><div style="${style}"><p>inside</p></div>`);
    const errors = messages.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['PAGE-bare-pages'],
    );
    assert.equal(pages, 101);
  }
  const [error] = told('<p>above</p><div style="height: 1e9px"></div>').messages;
  assert.match(error?.span?.file.text.slice(error.span.start, error.span.end) ?? '', /^<div/);
});

test('pages that only repeat the head of a table are bare', () => {
  const { messages } = told('<table><thead><tr><th>head<tbody><tr style="height: 1e9px"><td>cell</table>');
  assert.ok(messages.some(({ code }) => code === 'PAGE-bare-pages'));
});

test('a hundred pages and more that show something are no mistake', () => {
  const { pages, messages } = told('<p>word<br>'.repeat(600));
  assert.deepEqual(messages, []);
  assert.equal(pages, 120);
});

test('the last page of the most is followed by no other', () => {
  const log = new DiagnosticLog();
  const root = paragraph({}, text('text'));
  const start = { from: null, notes: noNotes };
  const next = { from: { at: 'text', offset: 3, floats: 0, consumed: 0 }, notes: noNotes } as const;
  const limits = new PageLimits(root, log.report);
  assert.equal(limits.isReached({ number: 19_999, body: null, start, next }), false);
  assert.equal(limits.isReached({ number: 20_000, body: null, start, next }), true);
  assert.deepEqual(
    log.entries.map(({ code }) => code),
    ['PAGE-too-many'],
  );
});

test('what a positioned box has left after the most pages is told once, not as text that got lost', () => {
  const box = `<p style="position: absolute">${'word<br>'.repeat(1010)}</p>`;
  const { messages } = layOutHtml(box, '@page { size: 100px 10px }');
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['PAGE-too-many'],
  );
});
