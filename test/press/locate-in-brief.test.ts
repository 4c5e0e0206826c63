import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { locateInBrief } from '../../src/press/locate-in-brief.ts';

const brief = { path: 'a.yaml', text: 'title: one ☃ here\ntext: The second ☃ stands there.\n' };
const html = { path: 'a.html', text: '<h1>one ☃ here</h1><p>The second ☃ stands <b>there</b>.</p><i>☂</i>' };

const missing = (character: string, from = 0): Diagnostic => {
  const start = html.text.indexOf(character, from);
  const span = { file: html, start, end: start + character.length };
  return { severity: 'warning', code: 'TEXT-missing-glyph', message: 'no font has it', span };
};

test('a missing character is shown where the author wrote it, told apart by the words around it', () => {
  const first = locateInBrief(missing('☃'), brief);
  const second = locateInBrief(missing('☃', html.text.indexOf('second')), brief);
  assert.deepEqual([first.span?.file, first.span?.start], [brief, brief.text.indexOf('☃')]);
  assert.deepEqual([second.span?.file, second.span?.start], [brief, brief.text.lastIndexOf('☃')]);
});

test('no brief is printed with a character that cannot be read', () => {
  assert.equal(locateInBrief(missing('☃'), brief).severity, 'error');
});

test('a character that the brief does not hold stays where it was found', () => {
  assert.equal(locateInBrief(missing('☂'), brief).span?.file, html);
});

test('other messages stay where they are', () => {
  const other = { ...missing('☃'), code: 'HTML-other' };
  assert.equal(locateInBrief(other, brief), other);
});
