import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

const manifest = 'name: small\ndescription: a test\nmain: page.hbs\nlabels: [en]\nleaves_out: [summary, sources]\n';

const said = (kinds: string): readonly string[] =>
  print('', briefOf(), { 'template.yaml': `${manifest}kinds: ${kinds}\n` }).messages;

test('a brief of a kind that the template is not made for is told at its kind', () => {
  assert.deepEqual(said('[note, annex]'), []);
  assert.deepEqual(said('[timeline, annex]'), [
    'TEMPLATE-kind 5:7 the template "small" is for briefs of the kind timeline, annex; this one is of the kind note',
  ]);
});

test('a kind that there is not is told in the description', () => {
  assert.match(said('[notes]')[0] ?? '', /^TEMPLATE-manifest 6:/);
});
