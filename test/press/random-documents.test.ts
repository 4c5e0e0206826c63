import { test } from 'node:test';
import fc from 'fast-check';
import { checkProof } from '../support/random/check-proof.ts';
import { proofDocument } from '../support/random/proof-document.ts';
import { randomDocument } from '../support/random/random-document.ts';

/** How many random documents; test/long/random-documents.ts tries many more. */
const numRuns = Number(process.env.BRIEFPRESS_RANDOM_DOCUMENTS ?? 150);
const seed = Number(process.env.BRIEFPRESS_SEED ?? 1);

test('documents that no one would write end as pages from which nothing is lost', () => {
  fc.assert(
    fc.property(randomDocument, (document) => checkProof(proofDocument(document))),
    { numRuns, seed },
  );
});

test('a note goes on where its area holds less than a line of it, and a float waits for room', () => {
  const css = `@page { size: 200px 100px }
@page :nth(2n) { size: 265px 74px; margin: 1px; @footnote { border-top: 1px solid; max-height: 5px } }`;
  const words = 'one two three four five six seven eight nine ten eleven twelve';
  const float = `<div style="float:right;height:40px">${'word word word word '.repeat(20)}</div>`;
  const html = `text text text text text<i style="float: footnote">${words}</i>${float}`;
  checkProof(proofDocument({ html, css }));
});

test('a positioned box at the end of a line is not set again where the lines go on', () => {
  const css = '@page { size: 60px 40px; margin: 0 } @page :left { size: 3px 100px }';
  checkProof(
    proofDocument({ html: 'x<p style="position: absolute">y</p><svg></svg><q style="float: right"></q>', css }),
  );
});
