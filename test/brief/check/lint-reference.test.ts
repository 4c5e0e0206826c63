import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lintReference } from '../../../src/brief/check/catalogue/lint-reference.ts';
import { rules } from '../../../src/brief/index.ts';

test('docs/lints.md tells what the catalogue holds: npm run docs writes it anew', () => {
  assert.equal(readFileSync(new URL('../../../../docs/lints.md', import.meta.url), 'utf8'), lintReference());
});

test('every rule is told in sentences, with its reason', () => {
  for (const { id, rule, why } of rules) {
    assert.match(rule, /^[A-Z].*\.$/, id);
    assert.match(why, /\.$/, id);
  }
});
