import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReplacedBox } from '../../src/engine/index.ts';
import type { DrawItem } from '../../src/paint/index.ts';
import { at, Sketch } from '../support/fragments.ts';

const draw = (inside: string, attributes = 'viewBox="0 0 100 100"'): readonly DrawItem[] => {
  const sketch = new Sketch(`<svg id="s" ${attributes}><title>Drawing</title>${inside}</svg>`);
  const element = sketch.element('s');
  const plain = sketch.block('s', at(0, 0, 200, 200));
  const box: ReplacedBox = {
    kind: 'replaced',
    style: plain.style,
    element,
    pseudo: null,
    isAnonymous: false,
    marker: null,
    marks: [],
    content: { kind: 'svg', element },
    naturalWidth: null,
    naturalHeight: null,
    naturalRatio: 1,
  };
  return sketch.page({ ...plain, box }).paint().pages[0]?.items ?? [];
};

const paths = (inside: string, attributes?: string): Extract<DrawItem, { kind: 'path' }>[] =>
  draw(inside, attributes).filter((item) => item.kind === 'path');

const outline = (inside: string, attributes?: string): string =>
  paths(inside, attributes)
    .map(({ commands }) =>
      commands
        .map((command) => command.map((part) => (typeof part === 'number' ? Math.round(part) : part)).join(' '))
        .join(' '),
    )
    .join(' | ');

test('the view box is mapped into the content box', () => {
  assert.equal(outline('<rect x="10" y="20" width="30" height="40"/>'), 'M 20 40 L 80 40 L 80 120 L 20 120 Z');
});

test('preserveAspectRatio centres, aligns or stretches', () => {
  const line = '<line x1="0" y1="0" x2="100" y2="50" stroke="black"/>';
  assert.equal(outline(line, 'viewBox="0 0 100 50"'), 'M 0 50 L 200 150');
  assert.equal(outline(line, 'viewBox="0 0 100 50" preserveAspectRatio="xMidYMin"'), 'M 0 0 L 200 100');
  assert.equal(outline(line, 'viewBox="0 0 100 50" preserveAspectRatio="xMidYMid slice"'), 'M -100 0 L 300 200');
  assert.equal(
    outline('<polygon points="0,0 100,50"/>', 'viewBox="0 0 100 50" preserveAspectRatio="none"'),
    'M 0 0 L 200 200 Z',
  );
});

test('path data become absolute lines and curves', () => {
  assert.equal(outline('<path d="m10 10h10v10q10 0 10 10z"/>'), 'M 20 20 L 40 20 L 40 40 C 53 40 60 47 60 60 Z');
});

test('a fault in path data ends the path there', () => {
  assert.equal(outline('<path d="M0 0 L10 10 L5 oops"/>'), 'M 0 0 L 20 20');
});

test('transforms are applied from the right', () => {
  const moved = '<g transform="translate(10 0) scale(2)"><polygon points="1,1 2,1 2,2"/></g>';
  assert.equal(outline(moved), 'M 24 4 L 28 4 L 28 8 Z');
});

test('presentation attributes are inherited; the nearest counts', () => {
  const [first, second] = paths(
    '<g fill="#f00" stroke="rgb(0, 0, 255)" stroke-width="3"><rect width="1" height="1"/><rect width="1" height="1" fill="none"/></g>',
  );
  assert.deepEqual(first?.fill, { kind: 'color', color: { red: 255, green: 0, blue: 0, alpha: 1 } });
  assert.deepEqual(first?.stroke?.paint, { kind: 'color', color: { red: 0, green: 0, blue: 255, alpha: 1 } });
  assert.equal(first?.stroke?.width, 6);
  assert.equal(second?.fill, null);
});

test('use draws what it refers to at its own place', () => {
  const inside =
    '<defs><rect id="r" width="1" height="1"/></defs><use href="#r" x="5" y="5"/><use href="other.svg#r"/>';
  assert.equal(outline(inside), 'M 10 10 L 12 10 L 12 12 L 10 12 Z');
});

test('circles of references end', () => {
  const items = draw('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/><use href="#a"/></g>');
  assert.equal(
    items.some((item) => item.kind === 'path'),
    false,
  );
});

test('a clip path cuts what names it', () => {
  const items = draw(
    '<clipPath id="c"><rect width="10" height="10"/></clipPath><rect width="50" height="50" clip-path="url(#c)"/>',
  );
  const clips = items.flatMap((item) => (item.kind === 'push' ? [item.clip] : []));
  assert.deepEqual(clips[1], [['M', 0, 0], ['L', 20, 0], ['L', 20, 20], ['L', 0, 20], ['Z']]);
});

test('text is anchored and belongs to the figure', () => {
  const items = draw('<text x="50" y="50" text-anchor="end" font-size="10">a<tspan fill="red">b</tspan></text>');
  const texts = items.filter((item) => item.kind === 'glyphs');
  assert.deepEqual(
    texts.map(({ copyText, size, y }) => [copyText, size, y]),
    [
      ['a', 20, 100],
      ['b', 20, 100],
    ],
  );
  const last = texts[1];
  const end = (last?.x ?? 0) + ((last?.runs[0]?.width ?? 0) / (last?.face.unitsPerEm ?? 1)) * 20;
  assert.ok(Math.abs(end - 100) < 0.01);
  assert.equal(
    items
      .filter((item) => item.kind === 'structure')
      .map(({ node }) => (node.kind === 'node' ? node.role : ''))
      .join(),
    'Figure',
  );
});

test('gradients fill the box of their shape, and take stops from one another', () => {
  const [rect] = paths(
    `<linearGradient id="a"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
     <linearGradient id="b" href="#a" x2="0" y2="1"/>
     <rect x="10" y="10" width="20" height="10" fill="url(#b)" fill-opacity="0.5"/>`,
  );
  assert.equal(rect?.fill?.kind, 'linear-gradient');
  if (rect?.fill?.kind !== 'linear-gradient') return;
  assert.deepEqual(rect.fill.matrix, [40, 0, 0, 20, 20, 20]);
  assert.deepEqual([rect.fill.x2, rect.fill.y2], [0, 1]);
  assert.deepEqual(rect.fill.stops[1]?.color, { red: 0, green: 0, blue: 255, alpha: 0.5 });
});

test('a gradient that is missing gives way to the colour after it', () => {
  const [rect] = paths('<rect width="1" height="1" fill="url(#none) #f00"/>');
  assert.deepEqual(rect?.fill, { kind: 'color', color: { red: 255, green: 0, blue: 0, alpha: 1 } });
});

test('a pattern fills a shape with copies of its content, clipped to it', () => {
  const pattern =
    '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M0 10L10 0" stroke="black"/></pattern>';
  const drawn = draw(`${pattern}<rect x="20" y="20" width="20" height="10" fill="url(#p)"/>`);
  const clips = drawn.flatMap((item) => (item.kind === 'push' && item.clip ? [item.clip] : []));
  assert.deepEqual(clips[1]?.[0], ['M', 40, 40]);
  const lines = drawn.flatMap((item) => (item.kind === 'path' ? [item.commands[0]] : []));
  assert.deepEqual(lines, [
    ['M', 40, 60],
    ['M', 60, 60],
  ]);
});

test('a pattern in parts of the box has so many tiles whatever the size of the shape', () => {
  const pattern = '<pattern id="p" width="0.5" height="0.25"><circle r="1"/></pattern>';
  assert.equal(paths(`${pattern}<rect width="80" height="40" fill="url(#p)"/>`).length, 8);
});

test('a pattern that is filled with itself ends', () => {
  const pattern = '<pattern id="p" width="0.5" height="0.5"><rect width="9" height="9" fill="url(#p)"/></pattern>';
  assert.equal(paths(`${pattern}<rect width="80" height="40" fill="url(#p)"/>`).length, 0);
});

test('a pattern of countless tiles is not drawn', () => {
  const pattern = '<pattern id="p" width="0.001" height="0.001"><circle r="1"/></pattern>';
  assert.equal(paths(`${pattern}<rect width="80" height="40" fill="url(#p)"/>`).length, 0);
});

const arrow = (attributes: string): string =>
  `<marker id="m" markerWidth="10" markerHeight="10" refX="5" refY="5" markerUnits="userSpaceOnUse" ${attributes}>` +
  '<path d="M5 5L10 5" stroke="black"/></marker>';

test('markers stand on the ends of a line', () => {
  const line = '<line x1="10" y1="10" x2="30" y2="10" stroke="black" marker-start="url(#m)" marker-end="url(#m)"/>';
  assert.equal(outline(`${arrow('')}${line}`), 'M 20 20 L 60 20 | M 20 20 L 30 20 | M 60 20 L 70 20');
});

test('a marker turns with the line, and the first one round on request', () => {
  const line = '<polyline points="10,10 10,30 30,30" fill="none" stroke="black" marker-mid="url(#m)"/>';
  assert.equal(outline(`${arrow('orient="auto"')}${line}`).split(' | ')[1], 'M 20 60 L 27 67');
  const reverse = '<line x1="10" y1="10" x2="30" y2="10" stroke="black" marker-start="url(#m)"/>';
  assert.equal(outline(`${arrow('orient="auto-start-reverse"')}${reverse}`).split(' | ')[1], 'M 20 20 L 10 20');
});

test('a marker grows with the width of its line and shows its view box', () => {
  const marker = '<marker id="m" viewBox="0 0 10 10" refX="0" refY="5"><path d="M0 5L10 5" stroke="black"/></marker>';
  const line = '<line x1="10" y1="10" x2="30" y2="10" stroke="black" stroke-width="2" marker-end="url(#m)"/>';
  assert.equal(outline(`${marker}${line}`).split(' | ')[1], 'M 60 20 L 72 20');
});

test('a marker of its own path ends', () => {
  const marker = '<marker id="m"><path d="M0 0L9 0" stroke="black" marker-end="url(#m)"/></marker>';
  assert.ok(paths(`${marker}<line x2="30" stroke="black" marker-end="url(#m)"/>`).length < 20);
});
