import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRasterImage } from '../../../src/engine/image/read-raster-image.ts';
import { pngFile } from '../../support/png.ts';

const jpeg = (...frame: readonly number[]): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00],
    ...[0xff, 0xc0, 0x00, 0x0b, ...frame, 0x01, 0x11, 0x00],
    ...[0xff, 0xda, 0x00, 0x03, 0x00, 0x01, 0x02, 0xff, 0xd9],
  ]);

const message = (bytes: Uint8Array): string => {
  const answer = readRasterImage(bytes, 'x');
  return answer.kind === 'error'
    ? answer.message
    : `${answer.image.format} ${answer.image.width}x${answer.image.height}`;
};

const small = pngFile({ width: 2, height: 1, colorType: 2, rows: [[1, 2, 3, 4, 5, 6]] });
const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
};

const cases: readonly (readonly [name: string, bytes: Uint8Array, expected: RegExp])[] = [
  ['a PNG', small, /^png 2x1$/],
  ['a JPEG', jpeg(8, 0, 3, 0, 5, 3), /^jpeg 5x3$/],
  ['a CMYK JPEG', jpeg(8, 0, 3, 0, 5, 4), /^jpeg 5x3$/],
  ['an empty file', new Uint8Array(0), /^is empty$/],
  ['a GIF', Buffer.from('GIF89a....'), /^is a GIF; convert it to PNG or JPEG$/],
  ['a WebP', Buffer.from('RIFF....WEBPVP8 '), /^is a WebP; convert/],
  ['a text', Buffer.from('hello'), /neither PNG, JPEG nor SVG/],
  ['a PNG cut within its header', small.subarray(0, 20), /header is missing or cut short/],
  ['a PNG cut within its data', small.subarray(0, 45), /cut short/],
  ['a PNG with a changed header', changed(small, 19, 9), /checksum/],
  ['a PNG without pixels', pngFile({ width: 0, height: 1, colorType: 2, rows: [] }), /no pixels/],
  ['a PNG beyond all measure', pngFile({ width: 60000, height: 60000, colorType: 2, rows: [] }), /too large/],
  [
    'a PNG of an unknown colour type',
    pngFile({ width: 1, height: 1, colorType: 5, rows: [] }),
    /no such kind of colour/,
  ],
  ['a palette PNG without palette', pngFile({ width: 1, height: 1, colorType: 3, rows: [[0]] }), /palette is missing/],
  ['a JPEG cut short', jpeg(8, 0, 3, 0, 5, 3).subarray(0, 14), /cut short/],
  ['a JPEG without its scan', jpeg(8, 0, 3, 0, 5, 3).subarray(0, 21), /cut short/],
  ['a JPEG with broken segments', changed(jpeg(8, 0, 3, 0, 5, 3), 8, 0), /do not follow/],
  ['a JPEG with twelve bits', jpeg(12, 0, 3, 0, 5, 3), /more than eight bits/],
];

for (const [name, bytes, expected] of cases) {
  test(`${name} is told by its bytes`, () => assert.match(message(bytes), expected));
}
