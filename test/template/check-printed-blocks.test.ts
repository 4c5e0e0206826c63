import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefOf, print } from './template-in-memory.ts';

const manifest = 'name: small\ndescription: a test\nmain: page.hbs\nlabels: [en]\n';
const fields =
  'watch: [{ id: w1, indicator: A delay, points_to: A strike, state: open }]\nsections: [summary, watch]\n';

const unprinted = (page: string, others: Readonly<Record<string, string>> = {}): readonly string[] =>
  print(page, briefOf(fields), { 'template.yaml': manifest, ...others }).messages;

test('a block that the template never asks for is told at its place in the brief', () => {
  assert.deepEqual(unprinted('{{#each summary}}{{text this}}{{/each}}'), [
    'TEMPLATE-unprinted 13:1 the template "small" never prints the block "watch" of this brief',
  ]);
});

test('what is asked for anywhere is printed: in a partial, through the root, by the sections', () => {
  const summary = '{{#each summary}}{{/each}}';
  const part = { 'part.hbs': '{{#each watch}}{{indicator}}{{/each}}' };
  assert.deepEqual(unprinted(`${summary}{{> part}}`, part), []);
  assert.deepEqual(unprinted(`${summary}{{> part mark="*"}}`, part), []);
  assert.deepEqual(unprinted(`${summary}{{#each sources}}{{#each @root.watch}}{{/each}}{{/each}}`), []);
  assert.deepEqual(unprinted('{{#each (sections)}}{{heading}}{{/each}}'), []);
});

test('a template may say what it leaves out, by the names of blocks', () => {
  const saying = (blocks: string) => ({ 'template.yaml': `${manifest}leaves_out: [${blocks}]\n` });
  assert.deepEqual(unprinted('', saying('watch, summary')), []);
  assert.match(unprinted('', saying('watches'))[0] ?? '', /^TEMPLATE-manifest 5:14 /);
});
