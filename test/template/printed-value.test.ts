import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

const said = (page: string, fields = ''): readonly string[] => print(page, briefOf(fields)).messages;

test('a list or a record in the place of a text is told, never printed as it is', () => {
  assert.deepEqual(said('<p>{{sources}} {{handling}} {{this}} {{#each sources}}{{csl}}{{this}}{{/each}}</p>'), [
    'TEMPLATE-helper 1:6 "sources" is a list, which is no text',
    'TEMPLATE-helper 1:18 "handling" is a record of fields, which is no text',
    'TEMPLATE-helper 1:31 "this" is a record of fields, which is no text',
    'TEMPLATE-helper 1:57 "csl" is a record of fields, which is no text',
    'TEMPLATE-helper 1:64 "this" is a record of fields, which is no text',
  ]);
});

test('what is not known is told too, and texts, numbers and what is absent are printed', () => {
  const fields = 'claims: [{ id: c1, text: It rains, status: reported, by: { unknown: Nobody says } }]\n';
  assert.match(said('{{#each claims}}{{by}}{{/each}}', fields)[0] ?? '', /"by" is not known, which is no text/);
  const { html, messages } = print('{{title}}|{{#each sources}}{{@index}}{{id}}{{/each}}|{{subtitle}}');
  assert.deepEqual([html, messages], ['A small brief|0s11s2|', []]);
});
