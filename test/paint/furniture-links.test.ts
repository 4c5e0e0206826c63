import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaintedDocument, StructureNode } from '../../src/paint/index.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const outline = (node: StructureNode): string =>
  node.children.length === 0 ? node.role : `${node.role}(${node.children.map(outline).join(' ')})`;

const linksOf = ({ pages }: PaintedDocument) =>
  pages.map(({ items }) => items.flatMap((item) => (item.kind === 'link' ? [item] : [])));

const running = { position: { running: 'head' } };

const twoPages = (html: string, styles: ConstructorParameters<typeof Sketch>[1]): PaintedDocument => {
  const sketch = new Sketch(html, styles);
  const head = sketch.block('a', at(20, 10, 40, 20), [line(0, sketch.text('a', 'h'))]);
  const body = sketch.block('p', at(0, 50, 100, 20), [line(0, sketch.text('p', 'x'))]);
  const marginBoxes = [{ name: 'top-left', fragment: head }] as const;
  return sketch.page(body, { marginBoxes }).page(null, { marginBoxes }).paint();
};

test('a link in a running element is a link on each page, in one node after the document', () => {
  const painted = twoPages('<div><a href="https://x.org/">h</a></div><p>x</p>', { div: running });
  const [first, second] = linksOf(painted);
  assert.deepEqual(first?.[0]?.target, { kind: 'url', url: 'https://x.org/' });
  assert.deepEqual([first?.[0]?.x, first?.[0]?.y, first?.[0]?.width], [20, 10, 40]);
  assert.equal(outline(painted.structure), 'Document(P P(Link))');
  assert.equal(first?.[0]?.node, painted.structure.children[1]?.children[0]);
  assert.equal(second?.[0]?.node, first?.[0]?.node);
});

test('the text of a link in a running element stays an artifact', () => {
  const painted = twoPages('<div><a href="#p">h</a></div><p id="p">x</p>', { div: running });
  const owners = painted.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'structure' ? [item.node.kind] : [])),
  );
  assert.deepEqual(owners, ['node', 'artifact', 'artifact']);
  assert.deepEqual(linksOf(painted)[1]?.[0]?.target, { kind: 'anchor', id: 'p' });
});

test('a link of a running element in another language says so, and a hidden one has no node', () => {
  const foreign = twoPages('<div><a href="#p">h</a></div><p>x</p>', { div: running, a: { language: 'de' } });
  assert.equal(foreign.structure.children[1]?.language, 'de');
  const hidden = twoPages('<div aria-hidden="true"><a href="#p">h</a></div><p>x</p>', { div: running });
  assert.equal(outline(hidden.structure), 'Document(P)');
});

test('a link in a head that is shown again belongs to the link of the first head', () => {
  const sketch = new Sketch('<p><a href="https://x.org/">h</a></p>');
  const head = line(0, sketch.text('a', 'h'));
  const first = sketch.block('a', at(0, 0, 100, 20), [head]);
  const painted = sketch
    .page(first)
    .page({ ...first, isRepeat: true })
    .paint();
  assert.deepEqual(
    linksOf(painted).map((links) => links.length),
    [1, 1],
  );
  assert.equal(outline(painted.structure), 'Document(P(Link))');
});
