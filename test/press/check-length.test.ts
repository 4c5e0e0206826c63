import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiagnosticLog, positionAt } from '../../src/diagnostics/index.ts';
import { checkLength } from '../../src/press/check-length.ts';
import { layOutHtml } from '../engine/support/lay-out-html.ts';
import { briefOf } from '../template/template-in-memory.ts';

/** Three pages of 96 px, the third half full. */
const { pages } = layOutHtml('<p style="width: 10px">a a a a a a a a a a a a</p>', '@page { size: 96px 50px }');

const messagesFor = (fields: string, maxPages: number | null): readonly string[] => {
  const log = new DiagnosticLog();
  checkLength(briefOf(fields), { name: 'one-page', maxPages }, pages, log.report);
  return log.entries.map(({ message, span }) => `${span ? positionAt(span.file, span.start).line : 0}: ${message}`);
};

test('a brief within its limits is not told of', () => {
  assert.equal(pages.length, 3);
  assert.deepEqual(messagesFor('', null), []);
  assert.deepEqual(messagesFor('max_pages: 3\n', 3), []);
});

test('a brief that is too long for itself is told by how much', () => {
  const [message] = messagesFor('max_pages: 2\n', null);
  assert.equal(message, '13: the brief fills 3 pages, but max_pages is 2: 6 mm too much');
});

test('a brief that is too long for its template is told by how much, at the name of the template', () => {
  const [message] = messagesFor('template: one-page\nmax_pages: 2\n', 1);
  assert.equal(message, '13: the brief fills 3 pages, but the template "one-page" allows 1: 19 mm too much');
});
