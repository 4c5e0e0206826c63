import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog } from '../../../src/diagnostics/index.ts';
import type { BoxFragment, Fragment, LineFragment, Page } from '../../../src/engine/index.ts';
import { checkConservation } from '../../../src/engine/page/check-conservation.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

type Change = (line: LineFragment) => readonly Fragment[];

const changedIn = (box: BoxFragment, change: Change): BoxFragment => ({
  ...box,
  children: box.children.flatMap((child): readonly Fragment[] => {
    if (child.kind === 'line') return change(child);
    return child.kind === 'box' ? [changedIn(child, change)] : [child];
  }),
});

/** What is said of the pages when layout would have made them otherwise. */
const messagesAfter = (pages: readonly Page[], change: Change): readonly string[] => {
  const log = new DiagnosticLog();
  const root = pages[0]?.body?.box;
  assert.ok(root);
  checkConservation(
    root,
    pages.map(({ number, body }) => ({ number, body: body && changedIn(body, change) })),
    log.report,
  );
  return log.entries.map(({ code, message, span }) => `${code} ${message} @${span?.start}`);
};

const html = '<p>aa bb cc dd</p><ul><li>ee</li></ul>';
const { pages } = layOutHtml(html, '@page { size: 60px 20px } p { width: 20px }');

const isLine = (line: LineFragment, words: string): boolean =>
  line.paragraph.text.slice(line.start, line.end).trim() === words;

test('pages as layout made them are said to be whole', () => {
  assert.deepEqual(
    messagesAfter(pages, (line) => [line]),
    [],
  );
});

test('a line that is dropped is an error that names its words, its page and its element', () => {
  const lost = messagesAfter(pages, (line) => (isLine(line, 'cc') ? [] : [line]));
  const start = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>`.length;
  assert.deepEqual(lost, [`TEXT-lost "cc" is missing from the pages: it should stand on page 1 @${start}`]);
});

test('the last line of a paragraph is missed too', () => {
  const [message, ...others] = messagesAfter(pages, (line) => (isLine(line, 'dd') ? [] : [line]));
  assert.match(message ?? '', /^TEXT-lost "dd"/);
  assert.deepEqual(others, []);
});

test('a paragraph that no page shows, or a list marker, is an error', () => {
  const lost = messagesAfter(pages, (line) => (line.paragraph.element.name === 'li' ? [] : [line]));
  assert.equal(lost.length, 2);
  for (const message of lost) assert.match(message, /^TEXT-lost .* no page shows it/);
});

test('a line that stands on the pages twice is an error', () => {
  const [message, ...others] = messagesAfter(pages, (line) => (isLine(line, 'bb') ? [line, line] : [line]));
  assert.match(message ?? '', /^TEXT-doubled "bb" stands on the pages twice, the second time on page 1/);
  assert.deepEqual(others, []);
});

test('a line without its text is an error', () => {
  const [message] = messagesAfter(pages, (line) => [isLine(line, 'bb') ? { ...line, children: [] } : line]);
  assert.match(message ?? '', /^TEXT-lost "bb"/);
});

test('words in another order than written are not lost', () => {
  const { messages } = layOutHtml('<div style="display: flex; flex-direction: row-reverse"><p>aa</p><p>bb</p></div>');
  assert.deepEqual(messages, []);
});
