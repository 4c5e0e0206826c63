import { test } from 'node:test';
import fc from 'fast-check';
import { proofHtml } from '../../src/press/proof-html.ts';
import { checkProof } from '../support/random/check-proof.ts';
import { type RandomDocument, randomDocument } from '../support/random/random-document.ts';
import { squareFonts } from '../support/square-fonts.ts';

/** How many random documents; a long run sets more. */
const numRuns = Number(process.env.BRIEFPRESS_RANDOM_DOCUMENTS ?? 60);
const seed = Number(process.env.BRIEFPRESS_SEED ?? 1);

const assets = { read: () => ({ kind: 'error', message: 'there are no files here' }) as const };

const base = 'html { font: 10px/10px square; orphans: 1; widows: 1 } p, body { margin: 0 }';

const proof = ({ html, css }: RandomDocument) =>
  proofHtml({
    source: {
      html: { path: 'page.html', text: `<!DOCTYPE html><html lang="en"><title>t</title><body>${html}</body></html>` },
      stylesheets: [{ path: 'page.css', text: `${base}\n${css}` }],
      assets,
    },
    fonts: squareFonts,
    paper: 'A4',
  });

test('documents that no one would write end as pages from which nothing is lost', () => {
  fc.assert(
    fc.property(randomDocument, (document) => checkProof(proof(document))),
    { numRuns, seed },
  );
});
