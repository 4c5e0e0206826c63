import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

copyFileSync('templates/chancery/logo.png', join(folder, 'templates/marked/mark.png'));

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
  /** Where lines of running text begin, in points from the left edge. */
  readonly lefts: readonly number[];
}

/** Prints with a recipe, by the strict rules; nothing may be said. */
const print = async (template: string, paper = 'A4'): Promise<readonly PrintedPage[]> => {
  const words = ['build', 'harbour.yaml', '--strict', '--template', template, '--paper', paper, '-o', template];
  const { code, stderr } = await runHere(folder, words);
  assert.deepEqual([code, stderr.replace('[1/1] harbour.yaml\n', '')], [0, '']);
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, template, 'harbour.pdf'))));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number);
    const { items } = await one.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      size: one.view.slice(2).map(Math.round),
      text: texts.map(({ str }) => str).join(' '),
      lefts: texts.filter(({ str }) => str.length > 30).map(({ transform }) => Math.round(transform[4])),
    });
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

test('two columns hold the running text, the second beside the first', async () => {
  const lefts = (await print('columns')).flatMap((page) => page.lefts);
  const [first = 0, second = 0] = [...new Set(lefts)]
    .map((left) => [left, lefts.filter((other) => other === left).length] as const)
    .sort(([, some], [, others]) => others - some)
    .map(([left]) => left)
    .slice(0, 2)
    .sort((a, b) => a - b);
  assert.ok(second - first > 150, `text begins at ${first} and ${second} pt`);
});

test('the mark of the house is drawn', async () => {
  await print('marked');
  const pictures = readFileSync(join(folder, 'marked/harbour.pdf'), 'latin1').match(/\/Subtype \/Image/g);
  assert.ok(pictures);
});

const papers = { A4: [595, 842], Letter: [612, 792] };

for (const [paper, upright] of Object.entries(papers)) {
  test(`the annex lies on its side on ${paper}, other pages do not`, async () => {
    for (const { size, text } of await print('wide-annex', paper)) {
      const isAnnex = text.includes('A newspaper.');
      assert.deepEqual(size, isAnnex ? upright.toReversed() : upright);
    }
  });
}

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
  assert.deepEqual([...names], ['letterhead', 'marked', 'cover', 'columns', 'wide-annex', 'draft', 'by-section']);
});
