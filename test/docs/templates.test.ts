import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fieldNames } from '../../src/template/template-manifest.ts';

const page = readFileSync('docs/templates.md', 'utf8');

const chapter = (title: string): string => page.split(/^## /m).find((text) => text.startsWith(title)) ?? '';

const firstColumn = (text: string): readonly string[] =>
  [...text.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) => cell.match(/[\w-]+/g) ?? []);

test('docs/templates.md tells each field of template.yaml', () => {
  assert.deepEqual([...firstColumn(chapter('template.yaml'))].sort(), [...fieldNames].sort());
});

test('it tells each template that is shipped', () => {
  assert.deepEqual([...firstColumn(chapter('Shipped'))].sort(), readdirSync('templates').sort());
});
