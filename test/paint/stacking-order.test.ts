import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrawItem } from '../../src/paint/index.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const textsOf = (items: readonly DrawItem[] = []): readonly string[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item.copyText] : []));

test('layers are painted by level: negative, flow, zero and auto in order of the tree, positive', () => {
  const sketch = new Sketch('<i id="a">2</i><i id="b">auto</i><i id="c">-1</i><i id="d">flow</i><i id="e">0</i>', {
    a: { position: 'relative', zIndex: 2 },
    b: { position: 'relative' },
    c: { position: 'relative', zIndex: -1 },
    e: { position: 'absolute', zIndex: 0 },
  });
  const blocks = [
    sketch.block('a', at(0, 0, 100, 20), [line(0, sketch.text('a', '2'))]),
    sketch.block('b', at(0, 0, 100, 20), [line(0, sketch.text('b', 'auto'))]),
    sketch.block('c', at(0, 0, 100, 20), [line(0, sketch.text('c', '-1'))]),
    sketch.block('d', at(0, 0, 100, 20), [line(0, sketch.text('d', 'flow'))]),
    sketch.block('e', at(0, 0, 100, 20), [line(0, sketch.text('e', '0'))]),
  ];
  const { pages } = sketch.page(sketch.block('body', at(0, 0, 100, 100), blocks)).paint();
  assert.deepEqual(textsOf(pages[0]?.items), ['-1', 'flow', 'auto', '0', '2']);
});

test('levels within a stacking context stay in it, those within an auto level do not', () => {
  const sketch = new Sketch('<div id="a"><i id="b">9</i></div><div id="c"><i id="d">5</i></div><i id="e">1</i>', {
    a: { position: 'relative', zIndex: 0 },
    b: { position: 'relative', zIndex: 9 },
    c: { position: 'relative' },
    d: { position: 'relative', zIndex: 5 },
    e: { position: 'relative', zIndex: 1 },
  });
  const leaf = (id: string, text: string) => sketch.block(id, at(0, 0, 50, 20), [line(0, sketch.text(id, text))]);
  const blocks = [
    sketch.block('a', at(0, 0, 100, 20), [leaf('b', '9')]),
    sketch.block('c', at(0, 20, 100, 20), [leaf('d', '5')]),
    leaf('e', '1'),
  ];
  const { pages } = sketch.page(sketch.block('body', at(0, 0, 100, 100), blocks)).paint();
  assert.deepEqual(textsOf(pages[0]?.items), ['9', '1', '5']);
});
