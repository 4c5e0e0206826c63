import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHere, smallBrief, temporaryFolder } from './run-command.ts';

const page =
  '<!doctype html><html lang="en"><head><title>{{title}}</title></head><body><p>{{shout title}}</p></body></html>';

const helpers = (mark: string): string =>
  `require('node:fs').writeFileSync('ran', '');
exports.shout = (text) => {
  if (text === 'A bridge') throw new Error('no bridge');
  return text.toUpperCase() + '${mark}';
};
`;

const project = (): string =>
  temporaryFolder({
    'briefs/first.yaml': `${smallBrief}template: loud\n`,
    'templates/loud/template.yaml':
      'name: loud\ndescription: Shouts.\nextends: standard\nmain: page.hbs\nhelpers: helpers.cjs\nleaves_out: [bottom-line, unknowns]\n',
    'templates/loud/page.hbs': page,
    'templates/loud/helpers.cjs': helpers('!'),
  });

const headIn = async (folder: string): Promise<string> => {
  const { stdout, stderr } = await runHere(folder, ['inspect', 'briefs/first.yaml', '--stage', 'html', '--allow-code']);
  assert.equal(stderr, '');
  return /<p>(.*)<\/p>/.exec(stdout)?.[1] ?? stdout;
};

test('the helpers of a template run only with --allow-code', async () => {
  const folder = project();
  const refused = await runHere(folder, ['build']);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /templates\/loud\/template\.yaml:5:1: error \[TEMPLATE-code\]/);
  assert.match(refused.stderr, /--allow-code/);
  assert.equal(existsSync(join(folder, 'ran')), false);
  assert.equal(await headIn(folder), 'A BRIDGE ACROSS THE RIVER!');
  assert.equal(existsSync(join(folder, 'ran')), true);
});

test('a module that was changed runs anew', async () => {
  const folder = project();
  assert.equal(await headIn(folder), 'A BRIDGE ACROSS THE RIVER!');
  writeFileSync(join(folder, 'templates/loud/helpers.cjs'), helpers('?'));
  assert.equal(await headIn(folder), 'A BRIDGE ACROSS THE RIVER?');
});

test('what a helper throws is told at its call and at its line, without a stack', async () => {
  const folder = project();
  writeFileSync(
    join(folder, 'briefs/first.yaml'),
    `${smallBrief.replace(/title: .*/, 'title: A bridge')}template: loud\n`,
  );
  const { code, stderr } = await runHere(folder, ['build', '--allow-code']);
  assert.equal(code, 1);
  assert.match(stderr, /loud\/page\.hbs:1:\d+: error \[TEMPLATE-helper\] the helper "shout" failed: no bridge/);
  assert.match(stderr, /line 3 of helpers\.cjs/);
  assert.doesNotMatch(stderr, /\bat .*helpers\.cjs:/);
});

test('a module with a mistake in it is told at its line', async () => {
  const folder = project();
  writeFileSync(join(folder, 'templates/loud/helpers.cjs'), 'exports.a = 1;\nexports.shout = (text => ;\n');
  const { stderr } = await runHere(folder, ['build', '--allow-code']);
  assert.match(stderr, /loud\/helpers\.cjs:2:1: error \[TEMPLATE-code\] the module of helpers cannot be run/);
});

test('a new template can extend one that brings helpers, without running them', async () => {
  const folder = project();
  const { code, stderr } = await runHere(folder, ['new', 'template', 'ours', '--extends', 'loud']);
  assert.deepEqual([code, existsSync(join(folder, 'ran'))], [0, false], stderr);
});
