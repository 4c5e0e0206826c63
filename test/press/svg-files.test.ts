import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrawItem } from '../../src/paint/index.ts';
import { proofHtml } from '../../src/press/proof-html.ts';
import { squareFonts } from '../support/square-fonts.ts';

type Files = Readonly<Record<string, string>>;

/** What is drawn on the page with these files beside it, and what is said about them. */
const print = (body: string, files: Files, css = '') => {
  const assets = {
    read: (path: string) => {
      const text = path.startsWith('data:') ? decodeURIComponent(path.slice(path.indexOf(',') + 1)) : files[path];
      if (text === undefined) return { kind: 'error', message: `there is no ${path}` } as const;
      return { kind: 'found', bytes: new TextEncoder().encode(text), path } as const;
    },
  };
  const html = { path: 'page.html', text: `<!DOCTYPE html><html lang="en"><title>t</title><body>${body}` };
  const sheet = `@page { size: 300px 200px; margin: 0 } html { font: 10px/10px square } body { margin: 0 } ${css}`;
  const source = { html, stylesheets: [{ path: 'page.css', text: sheet }], assets };
  const { painted, diagnostics } = proofHtml({ source, fonts: squareFonts, paper: 'A4' });
  const messages = diagnostics.map(({ code, message, span }) => `${span?.file.path} ${code} ${message}`);
  return { items: painted.pages[0]?.items ?? [], messages };
};

type Point = readonly [x: number, y: number];

/** Corners of filled paths on the sheet, rounded, with their colours. */
const fills = (items: readonly DrawItem[]): readonly string[] => {
  const matrices: [number, number, number, number, number, number][] = [[1, 0, 0, 1, 0, 0]];
  const found: string[] = [];
  for (const item of items) {
    const [a, b, c, d, e, f] = matrices.at(-1)!;
    const place = ([x, y]: Point): string => [a * x + c * y + e, b * x + d * y + f].map(Math.round).join(',');
    if (item.kind === 'pop') matrices.pop();
    if (item.kind === 'push') {
      const [g, h, i, j, k, l] = item.matrix ?? [1, 0, 0, 1, 0, 0];
      matrices.push([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]);
    }
    if (item.kind !== 'path' || item.fill?.kind !== 'color') continue;
    const corners = item.commands.flatMap((command): Point[] =>
      command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]]] : [],
    );
    const { red, green, blue } = item.fill.color;
    found.push(`${[red, green, blue].join(' ')}: ${place(corners[0] ?? [0, 0])} ${place(corners[2] ?? [0, 0])}`);
  }
  return found;
};

const square = '<rect width="10" height="10" fill="red"/>';
const svg = (inside: string, attributes = 'viewBox="0 0 10 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

test('an SVG file is drawn as vectors where its picture stands', () => {
  const { items, messages } = print('<img src="a.svg" alt="A" style="width: 40px">', { 'a.svg': svg(square) });
  assert.deepEqual(fills(items), ['255 0 0: 0,0 40,40']);
  assert.deepEqual(messages, []);
});

test('a file as drawing programs write it is read, with its styles and without what they note for themselves', () => {
  const file = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Made by hand -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="http://example.org/s"
  width="20mm" height="10mm" viewBox="0 0 20 10" version="1.1">
  <s:view zoom="3"/><metadata><s:note>None</s:note></metadata>
  <style type="text/css"><![CDATA[ .st0{fill:#00F;} :root > #b { fill: lime } ]]></style>
  <switch><foreignObject requiredExtensions="x" width="1" height="1"/><g><rect class="st0" width="10" height="10"/></g></switch>
  <rect id="b" x="10" width="10" height="10"/>
</svg>`;
  const { items, messages } = print('<img src="a.svg" alt="A" style="width: 200px">', { 'a.svg': file });
  assert.deepEqual(fills(items), ['0 0 255: 0,0 100,100', '0 255 0: 100,0 200,100']);
  assert.deepEqual(messages, []);
});

test('without a size asked for, a drawing has that of its file', () => {
  const natural = (attributes: string): string => {
    const box = `<div style="width: 200px"><img src="a.svg" alt="A" style="display: block"></div>`;
    return fills(
      print(box, { 'a.svg': svg('<rect width="100%" height="100%" fill="red"/>', attributes) }).items,
    ).join();
  };
  assert.equal(natural('width="30" height="20"'), '255 0 0: 0,0 30,20');
  assert.equal(natural('width="30" viewBox="0 0 3 4"'), '255 0 0: 0,0 30,40');
  assert.equal(natural('viewBox="0 0 4 1"'), '255 0 0: 0,0 200,50');
});

test('a drawing that has a size but no view box is scaled as a whole', () => {
  const files = { 'a.svg': svg(square, 'width="10" height="10"') };
  const { items } = print('<img src="a.svg" alt="A" style="width: 50px; height: 20px">', files);
  assert.deepEqual(fills(items), ['255 0 0: 0,0 50,20']);
});

test('object-fit places a drawing as it does pixels', () => {
  const css = 'img { display: block; width: 40px; height: 20px; object-position: 0 0 }';
  const files = { 'a.svg': svg(square, 'viewBox="0 0 10 10" preserveAspectRatio="none"') };
  const placed = (fit: string): string =>
    fills(print(`<img src="a.svg" alt="A" style="object-fit: ${fit}">`, files, css).items).join();
  assert.equal(placed('fill'), '255 0 0: 0,0 40,20');
  assert.equal(placed('contain'), '255 0 0: 0,0 20,20');
  assert.equal(placed('cover'), '255 0 0: 0,0 40,40');
});

test('backgrounds, borders, markers and generated content take drawings too', () => {
  const files = { 'a.svg': svg(square, 'width="10" height="10"') };
  const drawn = (body: string, css: string): readonly string[] => fills(print(body, files, css).items);
  assert.deepEqual(drawn('<div></div>', 'div { width: 20px; height: 10px; background: url(a.svg) }'), [
    '255 0 0: 0,0 10,10',
    '255 0 0: 10,0 20,10',
  ]);
  assert.deepEqual(drawn('<div></div>', 'div { height: 50px; background: url(a.svg) 0 0 / contain no-repeat }'), [
    '255 0 0: 0,0 50,50',
  ]);
  const bordered = 'div { width: 20px; height: 20px; border: 5px solid; border-image: url(a.svg) 3 fill }';
  assert.equal(drawn('<div></div>', bordered).length, 9);
  assert.deepEqual(drawn('<p></p>', 'p { margin: 0 } p::before { content: url(a.svg) }'), ['255 0 0: 0,0 10,10']);
  assert.equal(drawn('<ul><li>x</ul>', 'ul { list-style-image: url(a.svg) }').length, 1);
});

test('a drawing keeps to itself: neither its own files nor the styles of the page reach into it', () => {
  const file = svg(`<style>@import "b.css";</style><image href="b.png" width="5" height="5"/>${square}`);
  const { items, messages } = print(
    '<img src="a.svg" alt="A" style="width: 10px">',
    { 'a.svg': file },
    'rect { fill: blue }',
  );
  assert.deepEqual(fills(items), ['255 0 0: 0,0 10,10']);
  assert.equal(messages.length, 2);
  assert.match(messages[0]!, /^a\.svg .*b\.css.* reads no other file/);
  assert.match(messages[1]!, /^a\.svg SVG-not-supported a picture in another file/);
});

test('what is wrong in a drawing is told at its place in the file', () => {
  const file = svg(`<style>rect { colour: red }</style><rect style="fill: 3px" width="1" height="1" mask="url(#m)"/>`);
  const { messages } = print('<img src="a.svg" alt="A" style="width: 9px">', { 'a.svg': file });
  assert.deepEqual(
    messages.map((message) => message.split(' ').slice(0, 2).join(' ')),
    ['a.svg CSS-unknown-property', 'a.svg CSS-invalid-value', 'a.svg SVG-not-supported'],
  );
});

test('a file without a drawing is refused, and its place stays', () => {
  const { messages } = print('<img src="a.svg" alt="">', { 'a.svg': '<?xml version="1.0"?><html></html>' });
  assert.deepEqual(messages, ['page.html IMAGE-unreadable the picture "a.svg" cannot be used: it holds no <svg>']);
});

test('drawings within drawings end', () => {
  const inner = encodeURIComponent(svg(square));
  const middle = encodeURIComponent(svg(`<image href="data:image/svg+xml,${inner}" width="10" height="10"/>`));
  const outer = svg(`<image href="data:image/svg+xml,${middle}" width="5" height="5"/>`);
  const { items } = print('<img src="a.svg" alt="A" style="width: 20px">', { 'a.svg': outer });
  assert.deepEqual(fills(items), ['255 0 0: 0,0 10,10']);
});
