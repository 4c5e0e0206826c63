import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { helperNames } from '../../src/template/index.ts';

const page = readFileSync(join(process.cwd(), 'docs/helpers.md'), 'utf8');

test('docs/helpers.md tells what the comments of the helpers say: npm run docs writes it anew', () => {
  assert.equal(page, execFileSync(process.execPath, ['docs/helpers-reference.mjs'], { encoding: 'utf8' }));
});

test('every helper that templates may call has a chapter', () => {
  const chapters = [...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  assert.deepEqual([...helperNames].sort(), chapters);
});
