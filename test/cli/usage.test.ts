import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageFolder } from '../../src/resources/index.ts';
import { version } from '../../src/version.ts';
import { runHere, temporaryFolder } from './run-command.ts';

const empty = temporaryFolder();

test('the version is that of the package', async () => {
  const { version: packageVersion } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  assert.equal(version, packageVersion);
  assert.equal((await runHere(empty, ['--version'])).stdout, `${version}\n`);
});

test('help is a result and ends well', async () => {
  const { code, stdout, stderr } = await runHere(empty, ['build', '--help']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /Examples:/);
});

const wrongUses: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Usage: briefpress/],
  ['an unknown command', ['bild'], /unknown command 'bild'[\s\S]*Did you mean build/],
  ['an unknown option', ['build', '--papr', 'A4'], /unknown option '--papr'[\s\S]*Did you mean --paper/],
  ['a wrong choice', ['build', '--paper', 'A3'], /Allowed choices are A4, Letter/],
  ['no brief in the folder', ['build'], /there is no brief here[\s\S]*hint: name a file/],
  [
    'an unknown template',
    ['check', '-', '--template', 'standart'],
    /there is no template "standart"; did you mean "standard"/,
  ],
  ['a page that would overwrite itself', ['render', 'a.html', '-o', './a.html'], /would overwrite a\.html itself/],
  [
    'a brief where a page is meant',
    ['render', 'a.yaml'],
    /a\.yaml is a brief; print it with: briefpress build a\.yaml/,
  ],
  ['a page besides a batch', ['render', 'a.html', '--batch'], /leave a\.html out/],
  ['a page without a name', ['render'], /name an HTML file, or - for standard input/],
  ['a wrong generic family', ['render', 'a.html', '--generic', 'serif'], /--generic takes name=family/],
  ['two briefs for one file', ['build', 'a.yaml', 'b.yaml', '-o', 'one.pdf'], /takes one brief, not 2/],
  ['two briefs of one name', ['build', 'a/x.yaml', 'b/x.yaml'], /would both be written to output\/x\.pdf/],
  ['a stage that HTML does not have', ['inspect', 'a.html', '--stage', 'brief'], /has no stage "brief"/],
];

for (const [name, words, message] of wrongUses)
  test(`${name} is wrong usage: told on standard error, with exit code 2`, async () => {
    const { code, stdout, stderr } = await runHere(empty, words);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

test('the schema is JSON on standard output', async () => {
  const { code, stdout } = await runHere(empty, ['schema']);
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).title, 'Briefpress brief');
});
