import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../src/brief/index.ts';
import { sizeLimit } from '../../src/brief/read/decode-text.ts';

test('UTF-8 becomes text, without its byte order mark', () => {
  const bytes = new TextEncoder().encode('\ufeffтекст');
  assert.deepEqual(decodeText(bytes, 'a.yaml'), { path: 'a.yaml', text: 'текст' });
});

const refused: readonly (readonly [name: string, bytes: Uint8Array, code: string, message: string])[] = [
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'FILE-not-text', 'the file is in UTF-16, not in UTF-8'],
  ['binary', Uint8Array.of(0x25, 0x50, 0, 1), 'FILE-not-text', 'the file is not text'],
  ['Windows-1251', Uint8Array.of(0xf2, 0xe5, 0xea), 'FILE-not-text', 'the file is not in UTF-8'],
  [
    'more than 4 MB',
    new Uint8Array(sizeLimit + 1).fill(0x61),
    'FILE-too-large',
    'the file is 5 MB large; a brief may have 4 MB',
  ],
];

for (const [name, bytes, code, message] of refused) {
  test(`a file in ${name} is refused`, () => {
    const result = decodeText(bytes, 'a.yaml');
    assert.ok('code' in result);
    assert.deepEqual([result.code, result.message], [code, message]);
  });
}
