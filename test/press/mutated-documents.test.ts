import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { openProject, proofBrief } from '../../src/index.ts';
import { proofHtml } from '../../src/press/proof-html.ts';
import { checkProof } from '../support/random/check-proof.ts';
import { randomMutation } from '../support/random/mutate-text.ts';
import { squareFonts } from '../support/square-fonts.ts';

/** How many changed documents; a long run sets more. */
const numRuns = Number(process.env.BRIEFPRESS_MUTATIONS ?? 15);
const seed = Number(process.env.BRIEFPRESS_SEED ?? 1);

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The HTML and the stylesheets that the shipped template writes for a brief. */
const shipped = () => {
  const project = openProject(root);
  const path = 'briefs/exec-summary.yaml';
  const { source } = proofBrief(project.jobFor({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
  assert.ok(source);
  return source;
};

test('HTML and CSS of the shipped template, changed anywhere, end in pages or in messages with a place', () => {
  const { html, stylesheets, assets } = shipped();
  fc.assert(
    fc.property(randomMutation, fc.boolean(), (mutate, isHtml) => {
      const source = {
        html: isHtml ? { ...html, text: mutate(html.text) } : html,
        stylesheets: isHtml ? stylesheets : stylesheets.map((sheet) => ({ ...sheet, text: mutate(sheet.text) })),
        assets,
      };
      checkProof(proofHtml({ source, fonts: squareFonts, paper: 'A4' }));
    }),
    { numRuns, seed },
  );
});
