import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarginBoxShelf } from '../../../src/engine/page/margin-box-shelf.ts';
import { paragraph, text } from '../support/paragraph-builder.ts';

test('a margin box that says the same as on the page before is the same box, else another', () => {
  const shelf = new MarginBoxShelf();
  const { style } = paragraph({}, text('title'));
  const boxOf = (content: string) =>
    shelf.take(style, [{ kind: 'text', text: content }], () => paragraph({}, text(content)));
  const first = boxOf('title');
  assert.equal(boxOf('title'), first);
  assert.notEqual(boxOf('other'), first);
  assert.equal(shelf.flowing(first), shelf.flowing(first));
});
