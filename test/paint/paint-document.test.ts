import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Color } from '../../src/engine/index.ts';
import type { DrawItem, PaintedDocument, StructureNode } from '../../src/paint/index.ts';
import { at, line, Sketch } from '../support/fragments.ts';

const red: Color = { red: 255, green: 0, blue: 0, alpha: 1 };
const blue: Color = { red: 0, green: 0, blue: 255, alpha: 1 };

const kinds = (document: PaintedDocument, page = 0): string[] =>
  (document.pages[page]?.items ?? []).map((item) => {
    if (item.kind === 'structure') return item.node.kind === 'node' ? `<${item.node.role}` : `<${item.node.type}`;
    if (item.kind === 'glyphs') return item.copyText;
    return item.kind === 'structure-end' ? '>' : item.kind;
  });

const itemsOf = <K extends DrawItem['kind']>(document: PaintedDocument, kind: K): Extract<DrawItem, { kind: K }>[] =>
  document.pages.flatMap(({ items }) =>
    items.filter((item): item is Extract<DrawItem, { kind: K }> => item.kind === kind),
  );

const outline = (node: StructureNode): string =>
  node.children.length === 0 ? node.role : `${node.role}(${node.children.map(outline).join(' ')})`;

test('backgrounds of all blocks come before any text, as artifacts', () => {
  const sketch = new Sketch('<div><p id="a">one</p><p id="b">two</p></div>', {
    a: { backgroundColor: red },
    b: { backgroundColor: blue },
  });
  const paragraphs = [
    sketch.block('a', at(0, 0, 100, 20), [line(0, sketch.text('a', 'one'))]),
    sketch.block('b', at(0, 20, 100, 20), [line(0, sketch.text('b', 'two'))]),
  ];
  const painted = sketch.page(sketch.block('div', at(10, 10, 100, 40), paragraphs)).paint();
  assert.deepEqual(kinds(painted), ['<Background', 'rect', 'rect', '>', '<P', 'one', '>', '<P', 'two', '>']);
  assert.deepEqual(
    itemsOf(painted, 'rect').map(({ x, y, color }) => [x, y, color]),
    [
      [10, 10, red],
      [10, 30, blue],
    ],
  );
  assert.equal(itemsOf(painted, 'glyphs')[1]?.y, 10 + 20 + 10 * 0.8);
});

test('the background of the body covers the sheet and is not painted again', () => {
  const sketch = new Sketch('<p>text</p>', { body: { backgroundColor: red } });
  const painted = sketch.page(sketch.block('body', at(50, 50, 100, 20))).paint();
  assert.deepEqual(
    itemsOf(painted, 'rect').map(({ x, y, width, height }) => [x, y, width, height]),
    [[0, 0, 400, 300]],
  );
});

test('the structure follows the HTML and keeps only what was painted', () => {
  const html =
    '<h1>a</h1><section><p id="p">b</p><p>never painted</p></section><ul><li>c</li></ul><div>d <a href="#x">e</a></div>';
  const sketch = new Sketch(html);
  const marker = sketch.block('li', at(0, 0, 10, 20), [line(0, sketch.text('li', '•'))], { pseudo: 'marker' });
  const body = sketch.block('body', at(0, 0, 400, 300), [
    sketch.block('h1', at(0, 0, 100, 20), [line(0, sketch.text('h1', 'a'))]),
    sketch.block('p', at(0, 20, 100, 20), [line(0, sketch.text('p', 'b'))]),
    sketch.block('li', at(0, 40, 100, 20), [marker, line(0, sketch.text('li', 'c'))]),
    sketch.block('div', at(0, 60, 100, 20), [line(0, sketch.text('div', 'd '), sketch.text('a', 'e', 20))]),
  ]);
  const { structure } = sketch.page(body).paint();
  assert.equal(outline(structure), 'Document(H1 Sect(P) L(LI(Lbl LBody)) Div(P(Link)))');
});

test('an element that goes on to the next page is one node', () => {
  const sketch = new Sketch('<p>long</p>');
  const part = (): ReturnType<Sketch['block']> =>
    sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'long'))]);
  const painted = sketch.page(part()).page(part()).paint();
  const nodes = itemsOf(painted, 'structure').map(({ node }) => node);
  assert.equal(nodes.length, 2);
  assert.equal(nodes[0], nodes[1]);
});

test('table cells keep their place even when empty, and heads tell what they head', () => {
  const sketch = new Sketch(
    '<table><thead><tr><th id="h">A</th><th>B</th></tr></thead><tbody><tr><th id="r">x</th><td></td></tr><tr><td>y</td></tr></tbody></table>',
  );
  const cell = (id: string): ReturnType<Sketch['block']> =>
    sketch.block(id, at(0, 0, 50, 20), [line(0, sketch.text(id, id))]);
  const { structure } = sketch.page(sketch.block('table', at(0, 0, 100, 60), [cell('h'), cell('r')])).paint();
  assert.equal(outline(structure), 'Document(Table(THead(TR(TH TH)) TBody(TR(TH TD) TR(TD TD))))');
  const table = structure.children[0];
  assert.equal(table?.children[0]?.children[0]?.children[0]?.scope, 'Column');
  assert.equal(table?.children[1]?.children[0]?.children[0]?.scope, 'Row');
});

test('a repeated table head and a margin box are artifacts', () => {
  const sketch = new Sketch('<p id="p">x</p><div id="m">m</div>');
  const repeat = sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'x'))], { isRepeat: true });
  const margin = sketch.block('m', at(0, 0, 100, 20), [line(0, sketch.text('m', 'm'))]);
  const painted = sketch.page(repeat, { marginBoxes: [{ name: 'top-left', fragment: margin }] }).paint();
  assert.deepEqual(kinds(painted), ['<Pagination', 'x', '>', '<Pagination', 'm', '>']);
  assert.deepEqual(painted.structure.children, []);
});

test('links become rectangles; addresses that print cannot follow are dropped', () => {
  const sketch = new Sketch('<p><a id="a" href="#caf%C3%A9">x</a><a id="b" href="javascript:alert(1)">y</a></p>');
  const inline = (id: string, x: number) => {
    const element = sketch.element(id);
    const { edges, border, padding } = sketch.block(id, at(0, 0, 0, 0));
    const children = [sketch.text(id, id)];
    const style = sketch.styleOf(element);
    return {
      kind: 'inline-box',
      ...at(x, 2, 20, 16),
      element,
      style,
      pseudo: null,
      edges,
      border,
      padding,
      marks: [],
      children,
    } as const;
  };
  const painted = sketch
    .page(sketch.block('p', at(10, 10, 100, 20), [line(0, inline('a', 0), inline('b', 30))]))
    .paint();
  const links = itemsOf(painted, 'link');
  assert.deepEqual(
    links.map(({ x, y, width, target, description }) => ({ x, y, width, target, description })),
    [{ x: 10, y: 12, width: 20, target: { kind: 'anchor', id: 'café' }, description: 'x' }],
  );
});

test('hidden text is not painted, its visible children are', () => {
  const sketch = new Sketch('<p>a<b>b</b></p>', { p: { visibility: 'hidden', backgroundColor: red } });
  const content = line(0, sketch.text('p', 'a'), sketch.text('b', 'b', 10));
  const painted = sketch.page(sketch.block('p', at(0, 0, 100, 20), [content])).paint();
  assert.deepEqual(kinds(painted), ['<P', 'b', '>']);
});

test('aria-hidden content is an artifact', () => {
  const sketch = new Sketch('<p aria-hidden="true">a</p>');
  const painted = sketch.page(sketch.block('p', at(0, 0, 100, 20), [line(0, sketch.text('p', 'a'))])).paint();
  assert.deepEqual(kinds(painted), ['<Layout', 'a', '>']);
});

test('another language is told on the node that begins it', () => {
  const sketch = new Sketch('<p>a<span lang="uk">б</span></p>');
  const content = line(0, sketch.text('p', 'a'), sketch.text('span', 'б', 10));
  const { structure } = sketch.page(sketch.block('p', at(0, 0, 100, 20), [content])).paint();
  assert.equal(outline(structure), 'Document(P(Span))');
  assert.equal(structure.children[0]?.children[0]?.language, 'uk');
});

test('opacity makes a layer that is painted after its siblings', () => {
  const sketch = new Sketch('<div><p id="a">a</p><p id="b">b</p></div>', { a: { opacity: 0.5 } });
  const part = (id: string, y: number): ReturnType<Sketch['block']> =>
    sketch.block(id, at(0, y, 100, 20), [line(0, sketch.text(id, id))]);
  const painted = sketch.page(sketch.block('div', at(0, 0, 100, 40), [part('a', 0), part('b', 20)])).paint();
  const drawn = kinds(painted).filter((kind) => kind !== '>');
  assert.deepEqual(drawn, ['<P', 'b', 'push', '<P', 'a', 'pop']);
  assert.equal(itemsOf(painted, 'push')[0]?.opacity, 0.5);
});

test('a picture without a text for it is reported and still gets one', () => {
  const sketch = new Sketch('<img src="x.png">');
  sketch.paint();
  assert.deepEqual(
    sketch.messages.entries.map(({ code }) => code),
    ['HTML-no-alternative'],
  );
});

test('marks become anchors and bookmarks at their places', () => {
  const sketch = new Sketch('<h1 id="top">Top</h1>');
  const element = sketch.element('h1');
  const marks = [
    { mark: { kind: 'anchor', id: 'top' }, x: 5, y: 7 },
    { mark: { kind: 'bookmark', level: 1, label: 'Top', isOpen: true, element }, x: 5, y: 7 },
  ] as const;
  const painted = sketch.page(null, { marks }).paint();
  assert.deepEqual(itemsOf(painted, 'anchor'), [{ kind: 'anchor', id: 'top', x: 5, y: 7 }]);
  assert.deepEqual(painted.outline, [{ title: 'Top', level: 1, isOpen: true, page: 1, x: 5, y: 7 }]);
});
