import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../src/diagnostics/index.ts';
import { openProject, proofBrief } from '../src/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = 'briefs/timeline-factsheet.yaml';
const text = readFileSync(`${root}${path}`, 'utf8');

/** `mail` prints the letter that carries a copy, all others print briefs. */
const printsBriefs = (name: string): boolean =>
  name !== 'mail' && readdirSync(`${root}templates/${name}`).includes('template.yaml');

for (const template of readdirSync(`${root}templates`).filter(printsBriefs)) {
  test(`the template ${template} prints a brief, or says only that it is too long`, async () => {
    const { proof, diagnostics } = await proofBrief(openProject(root, { template }).jobFor({ path, text }));
    const others = diagnostics.filter(({ code }) => code !== 'PAGE-too-many');
    assert.deepEqual(
      others.map((one) => formatDiagnostic(one)),
      [],
    );
    assert.ok((proof?.layout.pages.length ?? 0) > 0);
  });
}

test('a house style is nothing but values, a stylesheet and a mark', () => {
  for (const house of ['chancery', 'newsroom']) {
    const files = readdirSync(`${root}templates/${house}`).sort();
    assert.deepEqual(files, [`${house}.css`, 'logo.png', 'template.yaml'].sort());
    const css = readFileSync(`${root}templates/${house}/${house}.css`, 'utf8').replace(/\/\*.*?\*\//gs, '');
    assert.deepEqual(
      Array.from(css.matchAll(/([\w:.-]+)\s*[:{]/g), ([, name = '']) => name).filter((name) => !name.startsWith('--')),
      [':root'],
    );
  }
});
