import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofHtml } from '../../src/press/proof-html.ts';
import { drawPage, elementsOn } from '../../src/preview/index.ts';
import { squareFonts } from '../support/square-fonts.ts';
import { wholeSvg } from './whole-svg.ts';

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

const firstPage = (body: string) => {
  const text = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;
  const css = '@page { size: 200px 100px; margin: 10px } body { margin: 0; font: 10px/20px square }';
  const source = { html: { path: 'page.html', text }, stylesheets: [{ path: 'page.css', text: css }], assets };
  const page = proofHtml({ source, fonts: squareFonts, paper: 'A4' }).painted.pages[0];
  assert.ok(page);
  return page;
};

test('each line of text stands where it is painted, with its words over the outlines', () => {
  const page = firstPage('<p style="margin: 0">one</p><p style="margin: 0 0 0 30px">a &amp; b</p>');
  const texts = [
    ...drawPage(page).svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*textLength="([\d.]+)"[^>]*>([^<]*)</g),
  ];
  const painted = page.items.flatMap((item) =>
    item.kind === 'glyphs' ? [[item.x, Number(item.y.toFixed(3)), item.copyText]] : [],
  );
  assert.deepEqual(
    texts.map(([, x, y, , words]) => [Number(x), Number(y), words?.replace('&amp;', '&')]),
    painted,
  );
  assert.deepEqual(
    texts.map(([, , , length]) => Number(length)),
    [30, 50],
  );
});

test('elements are named by their number on the page, whatever stands before it', () => {
  const [one, other] = [firstPage('<p>a</p><p>b</p>'), firstPage('<!-- longer --><p>a</p><p>b</p>')];
  assert.deepEqual(drawPage(one), drawPage(other));
  assert.match(drawPage(one).svg, /data-place="0".*data-place="1"/);
  assert.deepEqual(
    elementsOn(one).map(({ name }) => name),
    ['p', 'p'],
  );
});

test('words are escaped, so that a text is never markup', () => {
  const { svg } = drawPage(firstPage('<p>&lt;script&gt;"</p>'));
  assert.match(svg, />&lt;script&gt;&quot;<\/text>/);
  assert.doesNotMatch(svg, /<script/);
});

test('the outline of a glyph is told once, and stands wherever the glyph does', () => {
  const page = firstPage('<p>aba &lt;0&gt;</p>');
  const { svg, outlines } = drawPage(page);
  assert.equal(new Set(outlines).size, outlines.length);
  const [, data] = /<path [^>]* d="(M[^"]*)"/.exec(wholeSvg(page)) ?? [];
  assert.ok(data);
  assert.equal(data.split(outlines[0] ?? '').length - 1, svg.split('<0>').length - 1);
  assert.doesNotMatch(wholeSvg(page), /<\d/);
  assert.match(wholeSvg(page), />aba &lt;0&gt;<\/text>/);
});
