import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrawItem } from '../../src/paint/index.ts';
import { paintedPages } from '../support/painted-pages.ts';

/** Upper and lower edges of the paths on a page, and of what they are cut to. */
const extents = (items: readonly DrawItem[]): readonly string[] =>
  items.flatMap((item) => {
    const commands = item.kind === 'path' ? item.commands : item.kind === 'push' ? (item.clip ?? []) : [];
    const ys = commands.flatMap(([, ...numbers]) => numbers.filter((_, at) => at % 2 === 1));
    return ys.length === 0 ? [] : [`${item.kind} ${Math.min(...ys)} ${Math.max(...ys)}`];
  });

test('a picture behind a broken box goes on where the page before has cut it', () => {
  const pages = paintedPages('<div style="height: 100px; background: linear-gradient(red, blue)"></div>');
  assert.deepEqual(pages.map(extents), [
    ['push -10000 60', 'push 0 100', 'path 0 100'],
    ['push 0 10040', 'push -60 40', 'path -60 40'],
  ]);
});

test('round corners and shadows stand at the ends of the whole box only', () => {
  const pages = paintedPages(
    '<div style="height: 100px; background: red; border-radius: 8px; box-shadow: 0 5px blue"></div>',
  );
  assert.ok(pages[0]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path 0 100'));
  assert.ok(pages[1]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path -60 40'));
  assert.ok(pages[1]?.some((item) => item.kind === 'path' && extents([item])[0] === 'path -55 45'));
});

test('each part of a cloned box is decorated by itself', () => {
  const pages = paintedPages(
    '<div style="height: 100px; background: linear-gradient(red, blue); box-decoration-break: clone"></div>',
  );
  assert.deepEqual(pages.map(extents), [
    ['push 0 60', 'path 0 60'],
    ['push 0 40', 'path 0 40'],
  ]);
});

test('a head that is shown again is a whole of its own', () => {
  const row = '<tr><td style="height: 30px; padding: 0"></td></tr>';
  const head =
    '<thead><tr><td style="height: 10px; width: 50px; padding: 0; background: linear-gradient(red, blue)"></td></tr></thead>';
  const pages = paintedPages(`<table style="border-spacing: 0">${head}${row.repeat(3)}</table>`);
  assert.deepEqual(
    pages.map(extents),
    pages.map(() => ['push 0 10', 'path 0 10']),
  );
});

/** Left and right edges of the paths on a page, and of what they are cut to. */
const across = (items: readonly DrawItem[]): readonly string[] =>
  items.flatMap((item) => {
    const commands = item.kind === 'path' ? item.commands : item.kind === 'push' ? (item.clip ?? []) : [];
    const xs = commands.flatMap(([, ...numbers]) => numbers.filter((_, at) => at % 2 === 0));
    return xs.length === 0 ? [] : [`${item.kind} ${Math.min(...xs)} ${Math.max(...xs)}`];
  });

const gradient = 'background: linear-gradient(90deg, red, blue)';

test('a picture behind an inline box goes on in the next line, from left to right and from right to left', () => {
  const page = (direction: string) =>
    paintedPages(`<p style="width: 40px; direction: ${direction}">a <b style="${gradient}">bb cccc d</b></p>`)[0]!;
  assert.deepEqual(across(page('ltr')), [
    ...['push -9980 40', 'push 20 90', 'path 20 90'],
    ...['push 0 40', 'push -20 50', 'path -20 50'],
    ...['push 0 10010', 'push -60 10', 'path -60 10'],
  ]);
  assert.deepEqual(across(page('rtl')), [
    ...['push 20 10040', 'push -30 40', 'path -30 40'],
    ...['push 0 40', 'push -10 60', 'path -10 60'],
    ...['push -9970 40', 'push 30 100', 'path 30 100'],
  ]);
});

test('round corners of an inline box stand at its two ends only', () => {
  const [items = []] = paintedPages(
    '<p style="width: 30px"><b style="background: red; border-radius: 4px">aaa bbb</b></p>',
  );
  assert.deepEqual(across(items), ['push -10000 30', 'path 0 60', 'push 0 10030', 'path -30 30']);
});
