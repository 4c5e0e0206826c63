import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { decodeHtml, readTextFile } from '../../src/resources/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefpress-text-'));
after(() => rmSync(folder, { recursive: true }));

const readBytes = (bytes: Uint8Array, limit?: number): string => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const answer = readTextFile(path, 'shown.css', limit);
  return answer.kind === 'found' ? answer.file.text : `${answer.diagnostic.code}: ${answer.diagnostic.message}`;
};

test('UTF-8 is read, with or without a byte order mark', () => {
  assert.equal(readBytes(Buffer.from('Київ')), 'Київ');
  assert.equal(readBytes(Buffer.from('\uFEFFКиїв')), 'Київ');
});

test('what is not UTF-8 is not text', () => {
  assert.equal(readBytes(Buffer.from([0xe9, 0x61])), 'FILE-not-text: the file is not text in UTF-8');
});

test('a file beyond the limit is not read', () => {
  assert.equal(
    readBytes(Buffer.alloc(3 * 1024 * 1024, 97), 2 * 1024 * 1024),
    'FILE-too-large: the file is larger than 2 MB',
  );
});

test('a missing file and a folder are told apart', () => {
  const missing = readTextFile(join(folder, 'none'), 'none');
  assert.match(missing.kind === 'error' ? missing.diagnostic.message : '', /there is no such file/);
  const aFolder = readTextFile(folder, 'folder');
  assert.equal(aFolder.kind === 'error' && aFolder.diagnostic.code, 'FILE-folder');
});

test('HTML is read in the encoding that it declares', () => {
  assert.equal(decodeHtml(Buffer.from('<meta charset="windows-1252"><p>\xe9', 'latin1')).slice(-1), 'é');
  assert.equal(decodeHtml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-5"?><p>\xba', 'latin1')).slice(-1), 'К');
  assert.equal(decodeHtml(Buffer.from('<meta charset=nonsense><p>é')).slice(-1), 'é');
  assert.equal(decodeHtml(Buffer.from('\uFEFF<p>é', 'utf16le')), '<p>é');
});
