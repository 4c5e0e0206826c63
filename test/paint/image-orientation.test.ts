import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintedPages } from '../support/painted-pages.ts';

/** A JPEG of 8 by 4 pixels whose Exif segment says that it lies on its side. */
const lying = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe1, 0x00, 0x22, ...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  ...[0xff, 0xc0, 0x00, 0x0b, 8, 0, 4, 0, 8, 3, 0x01, 0x11, 0x00],
  ...[0xff, 0xda, 0x00, 0x03, 0x00, 0x01, 0x02, 0xff, 0xd9],
]);

const picturesOf = (body: string): readonly (readonly number[])[] =>
  paintedPages(body, { 'lying.jpg': lying }).flatMap((items) =>
    items.flatMap((item) => (item.kind === 'image' ? [[item.width, item.height, item.image.orientation]] : [])),
  );

const uses: readonly (readonly [string, string])[] = [
  ['an <img>', '<img src="lying.jpg" alt="a" style="@">'],
  ['a picture in generated content', '<style>p::before { content: url(lying.jpg) "" }</style><p style="@">'],
  ['a picture behind a box', '<p style="background: url(lying.jpg) no-repeat; height: 9px; @">'],
  ['a marker', '<ul><li style="list-style: url(lying.jpg) inside; @">x</ul>'],
];

for (const [name, body] of uses) {
  test(`${name} stands upright unless image-orientation says otherwise`, () => {
    assert.deepEqual(picturesOf(body.replace('@', '')), [[4, 8, 6]]);
    assert.deepEqual(picturesOf(body.replace('@', 'image-orientation: none')), [[8, 4, 1]]);
  });
}

test('a picture that is wanted both ways is kept both ways', () => {
  const twice = '<img src="lying.jpg" alt="a"><img src="lying.jpg" alt="a" style="image-orientation: none">';
  assert.deepEqual(picturesOf(twice), [
    [4, 8, 6],
    [8, 4, 1],
  ]);
});
