import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/html-support.md', 'utf8');

test('docs/html-support.md tells what the tables of the engine hold: npm run docs writes it anew', () => {
  assert.equal(page, execFileSync(process.execPath, ['docs/html-support.mjs'], { encoding: 'utf8' }));
});

test('it tells how elements are laid out, what they are to screen readers, and what paper cannot show', () => {
  for (const row of ['| `p`, `pre` | block | P |', '| `th` | table-cell | TH |', '| `video` | what `<video>` embeds'])
    assert.ok(page.includes(row), row);
});
