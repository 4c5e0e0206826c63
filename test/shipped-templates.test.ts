import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostic } from '../src/diagnostics/index.ts';
import { openProject, type PrintChoices, proofBrief } from '../src/index.ts';
import { PressMemory } from '../src/press/press-memory.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Paper = NonNullable<PrintChoices['paper']>;

/** Fonts are opened, and words shaped, once for all. */
const memory = new PressMemory();

/** What is said of a brief that is printed strictly, and on how many pages. */
const print = (name: string, template: string, paper: Paper) => {
  const path = `briefs/${name}.yaml`;
  const text = readFileSync(`${root}${path}`, 'utf8');
  const project = openProject(root, { template, paper, strict: true, memory });
  const { proof, diagnostics } = proofBrief(project.jobFor({ path, text }));
  return { pages: proof?.layout.pages.length ?? 0, diagnostics };
};

/** `mail` prints the letter that carries a copy, all others print briefs. */
const printsBriefs = (name: string): boolean =>
  name !== 'mail' && readdirSync(`${root}templates/${name}`).includes('template.yaml');

/** The briefs with the widest tables and longest words, where room is least; all others have more of it. */
const tightest: readonly (readonly [template: string, brief: string, paper: Paper])[] = [
  ['standard', 'reactions-matrix', 'Letter'],
  ['standard', 'treaty-terms', 'A5'],
  ['matrix', 'military-implications', 'Letter'],
  ['matrix', 'treaty-terms', 'A5'],
  ['clear-print', 'sanctions-un', 'Letter'],
  ['clear-print', 'reactions-matrix', 'A5'],
];

const cases = [
  ...readdirSync(`${root}templates`)
    .filter(printsBriefs)
    .map((template) => [template, 'exec-summary', 'A4'] as const),
  ...tightest,
];

for (const [template, name, paper] of cases) {
  test(`the template ${template} prints ${name} on ${paper}, or says only that it is too long`, () => {
    const { pages, diagnostics } = print(name, template, paper);
    const others = diagnostics.filter(({ code }) => code !== 'PAGE-too-many');
    assert.deepEqual(
      others.map((one) => formatDiagnostic(one)),
      [],
    );
    assert.ok(pages > 0);
  });
}

for (const [name, paper] of [
  ['treaty-terms', 'A5'],
  ['reactions-matrix', 'Letter'],
] as const) {
  test(`a brief that is too long for one page still keeps to its columns on ${paper}`, () => {
    const { pages, diagnostics } = print(name, 'one-page', paper);
    assert.ok(pages > 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['TEMPLATE-kind', 'PAGE-too-many'],
    );
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
