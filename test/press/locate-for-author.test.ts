import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, spanOf } from '../../src/diagnostics/index.ts';
import { locateForAuthor } from '../../src/press/locate-for-author.ts';

const brief = { path: 'a.yaml', text: 'title: one ☃ here\ntext: The second ☃ stands there.\n' };
const html = { path: 'a.html', text: '<h1>one ☃ here</h1><p>The second ☃ stands <b>there</b>.</p><i>☂</i>' };

const template = { path: 'page.hbs', text: '<h1>{{title}}</h1>' };
const page = { html, originOf: () => spanOf(template, 4, 13) };

const locateInBrief = (diagnostic: Diagnostic): Diagnostic => locateForAuthor(diagnostic, brief, page);

const missing = (character: string, from = 0): Diagnostic => {
  const start = html.text.indexOf(character, from);
  const span = { file: html, start, end: start + character.length };
  return { severity: 'warning', code: 'TEXT-missing-glyph', message: 'no font has it', span };
};

test('a missing character is shown where the author wrote it, told apart by the words around it', () => {
  const first = locateInBrief(missing('☃'));
  const second = locateInBrief(missing('☃', html.text.indexOf('second')));
  assert.deepEqual([first.span?.file, first.span?.start], [brief, brief.text.indexOf('☃')]);
  assert.deepEqual([second.span?.file, second.span?.start], [brief, brief.text.lastIndexOf('☃')]);
});

test('no brief is printed with a character that cannot be read', () => {
  assert.equal(locateInBrief(missing('☃')).severity, 'error');
});

test('a character that the brief does not hold is shown where the template writes it', () => {
  assert.equal(locateInBrief(missing('☂')).span?.file, template);
});

test('other messages about the HTML are shown in the template', () => {
  const { code, span } = locateInBrief({ ...missing('☃'), code: 'LAYOUT-other' });
  assert.deepEqual([code, span?.file, span?.start], ['LAYOUT-other', template, 4]);
});

test('messages about other files stay where they are', () => {
  const span = spanOf({ path: 'a.css', text: 'p {}' }, 0, 1);
  assert.equal(locateInBrief({ ...missing('☃'), code: 'CSS-other', span }).span, span);
});
