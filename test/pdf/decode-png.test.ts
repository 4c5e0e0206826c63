import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { decodePng } from '../../src/pdf/decode-png.ts';
import { readPngFile } from '../../src/pdf/png-file.ts';
import { pngFile } from '../support/png.ts';

const decode = (sketch: Parameters<typeof pngFile>[0]) => {
  const { isGrey, colors, alpha } = decodePng(readPngFile(pngFile(sketch)));
  return { isGrey, colors: [...colors], alpha: alpha && [...alpha] };
};

test('palette indices of two bits become colours, and their alpha', () => {
  const decoded = decode({
    ...{ width: 3, height: 1, colorType: 3, bits: 2 },
    ...{ palette: [1, 2, 3, 4, 5, 6], transparency: [7], rows: [[0b00_01_00_00]] },
  });
  assert.deepEqual(decoded, { isGrey: false, colors: [1, 2, 3, 4, 5, 6, 1, 2, 3], alpha: [7, 255, 7] });
});

test('sixteen bits are cut to eight', () => {
  const decoded = decode({ width: 1, height: 1, colorType: 4, bits: 16, rows: [[200, 1, 100, 2]] });
  assert.deepEqual(decoded, { isGrey: true, colors: [200], alpha: [100] });
});

test('one transparent colour makes those pixels transparent', () => {
  const decoded = decode({ width: 2, height: 1, colorType: 0, transparency: [0, 9], rows: [[9, 8]] });
  assert.deepEqual(decoded.alpha, [0, 255]);
});

test('interlaced rows come back in order', () => {
  const rows = [[1], [2], [3, 4]];
  const decoded = decode({ width: 2, height: 2, colorType: 0, isInterlaced: true, rows });
  assert.deepEqual(decoded.colors, [1, 2, 3, 4]);
});

test('row filters are undone', () => {
  const file = readPngFile(pngFile({ width: 2, height: 5, colorType: 0, rows: [] }));
  const filtered = [
    [0, 10, 20],
    [1, 10, 10],
    [2, 1, 1],
    [3, 5, 5],
    [4, 1, 1],
  ];
  const decoded = decodePng({ ...file, data: deflateSync(Buffer.from(filtered.flat())) });
  assert.deepEqual([...decoded.colors], [10, 20, 10, 20, 11, 21, 10, 20, 11, 21]);
});
