import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cssSupport } from '../../../src/engine/style/css-support.ts';
import { referenceScores } from '../../reftests/scores.ts';

test('docs/css-support.md tells what the tables of the engine hold: npm run docs writes it anew', () => {
  assert.equal(
    readFileSync(new URL('../../../../docs/css-support.md', import.meta.url), 'utf8'),
    cssSupport() + referenceScores(),
  );
});
