import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/template-data.md', 'utf8');

test('docs/template-data.md tells what the schema says: npm run docs writes it anew', () => {
  assert.equal(page, execFileSync(process.execPath, ['docs/template-data.mjs'], { encoding: 'utf8' }));
});

test('it has the lists that blocks print, and what stands in them', () => {
  for (const name of ['claims', 'judgments', 'provisions', 'figures', 'quotes'])
    assert.ok(page.includes(`| \`${name}\` |`), name);
  assert.ok(page.includes('confidence_basis'));
});
