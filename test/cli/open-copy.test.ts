import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { openCopy } from '../../src/cli/send/open-copy.ts';
import { temporaryFolder } from './run-command.ts';

const folder = temporaryFolder({ 'a.pdf': 'the copy', 'b.pdf': 'another' });
const sha256 = createHash('sha256').update('the copy').digest('hex');

test('a copy is read as it was made, and not when it was changed or is gone', () => {
  assert.equal(openCopy(folder, { file: 'a.pdf', sha256 }).kind, 'read');
  assert.deepEqual(openCopy(folder, { file: 'b.pdf', sha256 }), {
    kind: 'failed',
    problem: 'b.pdf was changed after it was made',
  });
  assert.equal(openCopy(folder, { file: 'c.pdf', sha256 }).kind, 'failed');
});
