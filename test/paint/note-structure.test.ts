import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StructureNode } from '../../src/paint/index.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const outline = (node: StructureNode): string =>
  node.children.length === 0 ? node.role : `${node.role}(${node.children.map(outline).join(' ')})`;

test('a footnote is a note beside the reference that calls it, and its number is a label', () => {
  const sketch = new Sketch('<p>a<i>b</i></p>', { i: { float: 'footnote' } });
  const call = sketch.text('i', '1', 10, { pseudo: 'footnote-call' });
  const marker = sketch.text('i', '1.', 0, { pseudo: 'footnote-marker' });
  const text = sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'a'), call)]);
  const note = sketch.block('i', at(0, 200, 100, 20), [line(0, marker, sketch.text('i', 'b', 20))]);
  const painted = sketch.page(sketch.block('body', at(0, 0, 400, 300), [text, note])).paint();
  assert.equal(outline(painted.structure), 'Document(P(Reference(Link) Note(Lbl(Link))))');
});

test('the call of a note leads to the note, and its number back', () => {
  const sketch = new Sketch('<p>a<i>b</i></p>', { i: { float: 'footnote' } });
  const call = sketch.text('i', '1', 10, { pseudo: 'footnote-call' });
  const marker = sketch.text('i', '1.', 0, { pseudo: 'footnote-marker' });
  const text = sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'a'), call)]);
  const note = sketch.block('i', at(0, 200, 100, 20), [line(0, marker, sketch.text('i', 'b', 20))]);
  const items = sketch.page(sketch.block('body', at(0, 0, 400, 300), [text, note])).paint().pages[0]?.items ?? [];
  const anchors = new Map(items.flatMap((item) => (item.kind === 'anchor' ? [[item.id, item.y] as const] : [])));
  const targets = items.flatMap((item) =>
    item.kind === 'link' && item.target.kind === 'anchor' ? [[item.y, anchors.get(item.target.id)]] : [],
  );
  assert.equal(anchors.get('footnote 1'), 200);
  assert.equal(targets.length, 2);
  assert.ok(targets.every(([from = 0, to]) => to !== undefined && Math.abs(to - from) > 100));
});

test('a running element is an artifact, and its pictures need no text', () => {
  const sketch = new Sketch('<header><img src="a.png"></header><p>a</p>', {
    header: { position: { running: 'head' } },
  });
  const text = sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'a'))]);
  const painted = sketch.page(sketch.block('body', at(0, 0, 400, 300), [text])).paint();
  assert.equal(outline(painted.structure), 'Document(P)');
  assert.deepEqual(sketch.messages.entries, []);
});
