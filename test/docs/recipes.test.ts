import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { runHere, temporaryFolder } from '../cli/run-command.ts';

const page = readFileSync('docs/recipes.md', 'utf8');

/** Files of the page by their paths: a path in backquotes, then what stands in the file. */
const files = [...page.matchAll(/^`(templates\/[^`]+)`\n\n```\w+\n(.*?)^```$/gms)];

const folder = temporaryFolder({});
for (const [, path = '', text = ''] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const brief = `schema: briefing/1
id: harbour
lang: en
title: The harbour reopens
kind: note
as_of: "2024-06-20"
handling: { tlp: "TLP:CLEAR" }
bottom_line: The harbour reopens on Monday.
unknowns: { none: Nothing }
sources: [{ id: s1, reliability: B, csl: { type: webpage, title: The dredger, container-title: Gazette }, descriptor: A newspaper. }]
sections:
  - { block: text, title: Ships, text: "${'The dredger left and the pilots came back to the harbour. '.repeat(60)} [[s1]]" }
  - { block: text, title: Crews, text: The pilots are rested. }
`;
writeFileSync(join(folder, 'harbour.yaml'), brief);

interface PrintedPage {
  readonly size: readonly number[];
  readonly text: string;
}

/** Prints with a recipe; nothing may be said of the template. */
const print = async (template: string): Promise<readonly PrintedPage[]> => {
  const { code, stderr } = await runHere(folder, [
    'build',
    'harbour.yaml',
    '--template',
    template,
    '-o',
    template,
    '--quiet',
  ]);
  assert.deepEqual([code, stderr.split('\n').filter((line) => line.includes(`templates/${template}`))], [0, []]);
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, template, 'harbour.pdf'))));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number);
    const { items } = await one.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push({ size: one.view.slice(2).map(Math.round), text });
  }
  return pages;
};

test('the letterhead stands on the first page only', async () => {
  const pages = await print('letterhead');
  assert.deepEqual(
    pages.map(({ text }) => text.includes('1 Harbour Street')),
    [true, ...pages.slice(1).map(() => false)],
  );
});

test('the cover is a page of its own without a foot', async () => {
  const [cover, next] = await print('cover');
  assert.ok(
    cover?.text.includes('The harbour reopens') && !cover.text.includes('Monday') && !/Page 1/.test(cover.text),
  );
  assert.ok(next?.text.includes('reopens on Monday'));
});

test('two columns hold the running text', async () => {
  assert.ok((await print('columns')).length > 0);
});

test('the annex lies on its side, other pages do not', async () => {
  for (const { size, text } of await print('wide-annex')) {
    const isAnnex = text.includes('A newspaper.');
    assert.deepEqual(size, isAnnex ? [842, 595] : [595, 842]);
  }
});

test('the watermark is on each page', async () => {
  for (const { text } of await print('draft')) assert.match(text, /DRAFT/);
});

test('pages are counted by section', async () => {
  const pages = await print('by-section');
  const counted = pages.flatMap(({ text }) => text.match(/(?:Ships|Crews) · \d/g) ?? []);
  assert.ok(counted.includes('Ships · 1') && counted.includes('Crews · 1'), counted.join());
});

test('every recipe is tried', () => {
  const names = new Set(files.map(([, path = '']) => path.split('/')[1]));
  assert.deepEqual([...names], ['letterhead', 'cover', 'columns', 'wide-annex', 'draft', 'by-section']);
});
