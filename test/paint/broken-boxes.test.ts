import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrawItem } from '../../src/paint/index.ts';
import { proofHtml } from '../../src/press/proof-html.ts';
import { squareFonts } from '../support/square-fonts.ts';

/** What is drawn on each page of 100 px by 60 px. */
const pagesOf = (style: string, inside = ''): readonly (readonly DrawItem[])[] => {
  const text = `<!DOCTYPE html><html lang="en"><title>t</title><body><div style="${style}">${inside}</div>`;
  const css = '@page { size: 100px 60px; margin: 0 } html { font: 10px/10px square } body { margin: 0 }';
  const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };
  const source = { html: { path: 'page.html', text }, stylesheets: [{ path: 'page.css', text: css }], assets };
  return proofHtml({ source, fonts: squareFonts, paper: 'A4' }).painted.pages.map(({ items }) => items);
};

/** Upper and lower edges of the paths on a page, and of what they are cut to. */
const extents = (items: readonly DrawItem[]): readonly string[] =>
  items.flatMap((item) => {
    const commands = item.kind === 'path' ? item.commands : item.kind === 'push' ? (item.clip ?? []) : [];
    const ys = commands.flatMap(([, ...numbers]) => numbers.filter((_, at) => at % 2 === 1));
    return ys.length === 0 ? [] : [`${item.kind} ${Math.min(...ys)} ${Math.max(...ys)}`];
  });

test('a picture behind a broken box goes on where the page before has cut it', () => {
  const pages = pagesOf('height: 100px; background: linear-gradient(red, blue)');
  assert.deepEqual(pages.map(extents), [
    ['push -10000 60', 'push 0 100', 'path 0 100'],
    ['push 0 10040', 'push -60 40', 'path -60 40'],
  ]);
});

test('round corners and shadows stand at the ends of the whole box only', () => {
  const pages = pagesOf('height: 100px; background: red; border-radius: 8px; box-shadow: 0 5px blue');
  assert.ok(pages[0]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path 0 100'));
  assert.ok(pages[1]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path -60 40'));
  assert.ok(pages[1]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path -55 45'));
});

test('each part of a cloned box is decorated by itself', () => {
  const pages = pagesOf('height: 100px; background: linear-gradient(red, blue); box-decoration-break: clone');
  assert.deepEqual(pages.map(extents), [
    ['push 0 60', 'path 0 60'],
    ['push 0 40', 'path 0 40'],
  ]);
});

test('a head that is shown again is a whole of its own', () => {
  const row = '<tr><td style="height: 30px; padding: 0"></td></tr>';
  const head =
    '<thead><tr><td style="height: 10px; width: 50px; padding: 0; background: linear-gradient(red, blue)"></td></tr></thead>';
  const pages = pagesOf('', `<table style="border-spacing: 0">${head}${row.repeat(3)}</table>`);
  assert.deepEqual(
    pages.map(extents),
    pages.map(() => ['push 0 10', 'path 0 10']),
  );
});
