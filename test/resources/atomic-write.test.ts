import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeAtomically } from '../../src/resources/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-write-'));
after(() => rmSync(folder, { recursive: true }));
const bytes = new TextEncoder().encode('new');

test('a file is put in place with the folders that it needs', () => {
  const path = join(folder, 'a', 'b', 'one.pdf');
  assert.deepEqual(writeAtomically(path, bytes), { kind: 'written' });
  assert.equal(readFileSync(path, 'utf8'), 'new');
});

test('an earlier file is replaced, and nothing is left beside it', () => {
  const path = join(folder, 'two.pdf');
  writeFileSync(path, 'old');
  writeAtomically(path, bytes);
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('where no file can stand, the reason is told and nothing is left behind', () => {
  const path = join(folder, 'three.pdf');
  mkdirSync(join(path, 'full'), { recursive: true });
  assert.deepEqual(writeAtomically(path, bytes), { kind: 'failed', message: 'it is a folder, not a file' });
  assert.deepEqual(writeAtomically(join(folder, 'two.pdf', 'x.pdf'), bytes).kind, 'failed');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('a file that is replaced keeps who may read it', () => {
  const path = join(folder, 'secret.yaml');
  writeFileSync(path, 'old');
  chmodSync(path, 0o600);
  assert.deepEqual(writeAtomically(path, bytes), { kind: 'written' });
  assert.equal(statSync(path).mode & 0o777, 0o600);
});
