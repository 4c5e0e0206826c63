import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { PackedFile } from '../../src/pdf/packed-file.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const trailer = ['xref', '0 9', 'trailer', '<<\n/Size 9\n/Root 1 0 R\n>>', 'startxref', '9', '%%EOF'];

const file = (...pieces: readonly (string | Uint8Array)[]): string => {
  const packed = new PackedFile();
  for (const piece of ['%PDF-1.7', ...pieces, ...trailer]) packed.add(piece);
  return Buffer.from(packed.finish()).toString('latin1');
};

/** The streams of a type, unpacked. */
const streamsOf = (text: string, type: string): readonly string[] =>
  [...text.matchAll(/\d+ 0 obj\n<<([^>]*)>>\nstream\n([\s\S]*?)\nendstream/g)]
    .filter(([, entries]) => entries?.includes(`/Type /${type}`))
    .map(([, , stream]) => inflateSync(bytes(stream ?? '')).toString('latin1'));

const small = (id: number, body: string): readonly string[] => [`${id} 0 obj`, body, 'endobj'];
const stream = ['2 0 obj', '<<\n/Length 3\n>>', 'stream', bytes('abc'), '\nendstream', 'endobj'];

test('small objects stand in an object stream, each under its number and place', () => {
  const packed = file(...small(1, '<<\n/A 1\n>>'), ...small(3, '[1 2]'));
  assert.deepEqual(streamsOf(packed, 'ObjStm'), ['1 0 3 11 <<\n/A 1\n>>\n[1 2]\n']);
  assert.match(packed, /\/N 2\n\/First 9\n/);
});

test('an object with a stream stays as it is', () => {
  assert.ok(file(...stream).includes('\n2 0 obj\n<<\n/Length 3\n>>\nstream\nabc\nendstream\nendobj\n'));
});

test('the cross-reference stream leads to every object, and the file to it', () => {
  const packed = file(...small(1, '<<>>'), ...stream);
  const [table = ''] = streamsOf(packed, 'XRef');
  const entry = (id: number): readonly number[] => {
    const row = Buffer.from(table.slice(id * 7, id * 7 + 7), 'latin1');
    return [row.readUInt8(0), row.readUInt32BE(1), row.readUInt16BE(5)];
  };
  assert.deepEqual(entry(0), [0, 0, 65_535]);
  assert.deepEqual(entry(1), [2, 3, 0]);
  assert.deepEqual(entry(2), [1, packed.indexOf('2 0 obj'), 0]);
  assert.deepEqual(entry(3), [1, packed.indexOf('3 0 obj'), 0]);
  const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(packed) ?? [];
  assert.ok(packed.slice(Number(start)).startsWith('4 0 obj\n<<\n/Type /XRef\n/Size 5\n/W [1 4 2]\n/Root 1 0 R\n'));
});

test('more objects than a reader should unpack at once stand in several streams', () => {
  const many = Array.from({ length: 450 }, (_, index) => small(index + 1, 'null')).flat();
  assert.equal(streamsOf(file(...many), 'ObjStm').length, 3);
});
