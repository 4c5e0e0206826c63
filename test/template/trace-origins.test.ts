import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanOf } from '../../src/diagnostics/index.ts';
import type { AssetReader } from '../../src/engine/index.ts';
import { renderBrief } from '../../src/template/index.ts';
import { briefOf, filesOf, load } from './template-in-memory.ts';

/** What of the template a part of the HTML comes from, as `file: text`. */
const originOf = (wanted: string, page: string, others: Readonly<Record<string, string>> = {}): string | null => {
  const { template } = load(filesOf(page, others));
  assert.ok(template);
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  const source = renderBrief(briefOf(), template, { paper: 'A4', assets }, () => {});
  assert.ok(source);
  assert.doesNotMatch(source.html.text, /[\ufdd0\ufdd1]/);
  const start = source.html.text.indexOf(wanted);
  assert.notEqual(start, -1, source.html.text);
  const origin = source.originOf(spanOf(source.html, start, start + wanted.length));
  return origin && `${origin.file.path}: ${origin.file.text.slice(origin.start, origin.end)}`;
};

test('text that stands in a template is traced to its very characters', () => {
  assert.equal(originOf('<b>', '<p>\n  {{title}}\n  <b>x</b></p>'), 'page.hbs: <b>');
});

test('what an expression wrote is traced to the expression', () => {
  assert.equal(originOf('small', '<p>{{lang}} {{title}}</p>'), 'page.hbs: title');
});

test('each turn of a loop is traced to the block that it repeats', () => {
  assert.equal(originOf('<i id="s2"', '{{#each sources}}\n<i id="{{id}}">x</i>\n{{/each}}'), 'page.hbs: <i id="');
});

test('what a partial writes is traced to its file', () => {
  assert.equal(originOf('<u>', '<p>{{> other}}</p>', { 'other.hbs': 'a\n<u>b</u>\n' }), 'other.hbs: <u>');
});

test('white space that Handlebars takes off does not move the places', () => {
  assert.equal(originOf('<b>', '{{#if title}}\n\n  <i>a</i>   {{~lang~}}   <b>x</b>{{/if}}'), 'page.hbs: <b>');
});

/** The line of the brief whose words a part of the HTML shows. */
const dataOf = (wanted: string, page: string): string | null => {
  const { template } = load(filesOf(page));
  assert.ok(template);
  const assets: AssetReader = { read: () => ({ kind: 'error', message: 'none' }) };
  const source = renderBrief(briefOf(), template, { paper: 'A4', assets }, () => {});
  assert.ok(source);
  const start = source.html.text.indexOf(wanted);
  const data = source.dataOf(spanOf(source.html, start, start + wanted.length));
  return data ? data.file.text.slice(data.start, data.end) : null;
};

test('what an expression shows is traced to the line of the brief that it read', () => {
  assert.equal(dataOf('small', '<p>{{lang}} {{title}}</p>'), 'A small brief');
  assert.equal(dataOf('small', '<p>{{#if lang}}{{text title}}{{/if}}</p>'), 'A small brief');
  assert.equal(dataOf('Second', '{{#each sources}}<p>{{csl.title}}</p>{{/each}}'), 'Second');
  assert.equal(dataOf('One sentence.', '{{#each summary}}<p>{{this}}</p>{{/each}}'), 'One sentence.');
  assert.equal(dataOf('Plain', '<p>{{#if lang}}Plain words{{/if}}</p>'), null);
});
