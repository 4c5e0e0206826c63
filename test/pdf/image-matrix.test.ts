import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Orientation } from '../../src/engine/index.ts';
import { apply } from '../../src/paint/transform.ts';
import { imageMatrix } from '../../src/pdf/image-matrix.ts';

/** Where the left top corner of the stored picture is seen in a rectangle of 4 by 2 at 10, 20. */
const corners: readonly (readonly [Orientation, number, number])[] = [
  [1, 10, 20],
  [2, 14, 20],
  [3, 14, 22],
  [4, 10, 22],
  [5, 10, 20],
  [6, 14, 20],
  [7, 14, 22],
  [8, 10, 22],
];

test('pictures are turned and mirrored as Exif says', () => {
  for (const [orientation, x, y] of corners) {
    const matrix = imageMatrix({ x: 10, y: 20, width: 4, height: 2 }, orientation);
    assert.deepEqual(apply(matrix, 0, 1), [x, y], String(orientation));
  }
});
