import { test } from 'node:test';
import fc from 'fast-check';
import { checkProof } from '../support/random/check-proof.ts';
import { proofDocument } from '../support/random/proof-document.ts';
import { randomDocument } from '../support/random/random-document.ts';

/** How many random documents; test/long/random-documents.ts tries many more. */
const numRuns = Number(process.env.BRIEFPRESS_RANDOM_DOCUMENTS ?? 60);
const seed = Number(process.env.BRIEFPRESS_SEED ?? 1);

test('documents that no one would write end as pages from which nothing is lost', () => {
  fc.assert(
    fc.property(randomDocument, (document) => checkProof(proofDocument(document))),
    { numRuns, seed },
  );
});
