/**
 * Lays out random documents of one seed, from one number to another, and writes a line before and after each: the
 * process that reads them knows which document it was that did not come to an end.
 */
import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { checkProof } from '../support/random/check-proof.ts';
import { proofDocument } from '../support/random/proof-document.ts';
import { randomDocument } from '../support/random/random-document.ts';

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);

const say = (line: Readonly<Record<string, unknown>>): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

const faultOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return String(error).slice(0, 2000);
  }
};

fc.sample(randomDocument, { seed, numRuns: to }).forEach((document, index) => {
  if (index < from) return;
  say({ begun: index });
  const fault = faultOf(() => checkProof(proofDocument(document)));
  say({ done: index, fault });
});
