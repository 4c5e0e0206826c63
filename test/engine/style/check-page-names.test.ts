import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionAt } from '../../../src/diagnostics/index.ts';
import { layOutHtml } from '../support/lay-out-html.ts';

/** What is said of the names of pages, as `column: message; hint` in the one line of the stylesheet. */
const messagesFor = (css: string, body = '<p class="a">a</p>'): readonly string[] =>
  layOutHtml(body, css)
    .messages.filter(({ code }) => code.endsWith('-page') && code.startsWith('CSS-'))
    .map(({ message, span, hint }) => `${span ? positionAt(span.file, span.start).column : 0}: ${message}; ${hint}`);

test('a page that is asked for and described is not told of', () => {
  assert.deepEqual(messagesFor('@page wide:first, :left { size: A4 } .a { page: wide } .b { page: auto }'), []);
  assert.deepEqual(messagesFor('@page wide { size: A4 }', '<p style="page: wide">a</p>'), []);
  assert.deepEqual(messagesFor('.none { page: wide } @page wide { size: A4 }'), []);
});

test('a page rule that no element can reach is told at its place, with the name that may be meant', () => {
  assert.deepEqual(messagesFor('@page cover { size: A5 } .a { color: red }'), [
    '1: no element asks for the page "cover"; write "page: cover" in the style of an element',
  ]);
  assert.deepEqual(messagesFor('.a { page: cover } @page cover { size: A4 } @page covr { size: A5 }'), [
    '45: no element asks for the page "covr"; did you mean "cover"?',
  ]);
});

test('a page that no rule describes is told where it is asked for', () => {
  assert.deepEqual(messagesFor('.a { page: wide }'), [
    '6: no @page rule describes the page "wide"; write "@page wide { … }", or "break-before: page" to begin a plain one',
  ]);
});

test('rules for other media count neither way', () => {
  assert.deepEqual(messagesFor('@media screen { @page cover { size: A5 } .a { page: other } }'), []);
});
