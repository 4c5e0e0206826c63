import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { formatDiagnostic } from '../src/diagnostics/index.ts';
import type { Page } from '../src/engine/index.ts';
import { openProject, proofBrief } from '../src/index.ts';
import { linesOnPage } from './engine/support/lines-on-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const project = openProject(root);
const briefs = readdirSync(`${root}briefs`).filter((name) => name.endsWith('.yaml'));

/** Text as it may be compared: no white space, no marks of Markdown or of references, plain quotation marks. */
const folded = (text: string): string =>
  text
    .replace(/\[\[[^\]]*\]\]/g, '')
    .replace(/[*_`]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00ad\u200b\u00a0]+/g, '');

/** Terms of a scale are written in English and printed in the language of the brief. */
const terms = ['likelihood', 'from'];

/** All strings of several words: what people wrote to be read. Keys, ids, dates and codes have no spaces. */
const proseIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /\S\s+\S+\s+\S/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (terms.includes(key) ? [] : proseIn(inner)));
};

const textOfPages = (pages: readonly Page[]): string =>
  folded(
    pages
      .flatMap((page) =>
        linesOnPage(page)
          .filter((line) => !line.isRepeat)
          .map((line) => line.text),
      )
      .join(''),
  );

for (const name of briefs) {
  const text = readFileSync(`${root}briefs/${name}`, 'utf8');
  const { proof, diagnostics } = proofBrief(project.jobFor({ path: `briefs/${name}`, text }));
  const pages = proof?.layout.pages ?? [];

  test(`${name} prints without a message`, () => {
    assert.deepEqual(
      diagnostics.map((one) => formatDiagnostic(one)),
      [],
    );
    assert.ok(pages.length > 0);
  });

  test(`${name}: every text of the brief stands on a page`, () => {
    const printed = textOfPages(pages);
    const { distribution: _, ...content } = parse(text);
    const lost = proseIn(content).filter((prose) => !printed.includes(folded(prose)));
    assert.deepEqual(lost, []);
  });

  test(`${name}: no page is empty, none overfull, and none ends in a heading`, () => {
    for (const page of pages) {
      const lines = linesOnPage(page);
      const limit = page.style.height;
      assert.ok(lines.length > 3, `page ${page.number} has ${lines.length} lines`);
      assert.ok(
        lines.every((line) => line.bottom <= limit),
        `page ${page.number} is overfull`,
      );
      assert.ok(!lines.at(-1)!.isHeading, `page ${page.number} ends in a heading`);
    }
  });
}
