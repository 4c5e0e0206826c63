import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page with those that it must, or must not, look like; or with a number of pages alone. */
export interface ReferenceTest {
  readonly id: string;
  readonly area: string;
  /** `print`: all pages count; `screen`: the top 600 px of the first; `count`: only how many pages there are. */
  readonly kind: 'print' | 'screen' | 'count';
  readonly html: string;
  readonly refs: readonly (readonly ['match' | 'mismatch', string])[];
  /** Differences that the suite itself allows: `maxDifference=0-1;totalPixels=0-100`, at times after the name of a reference. */
  readonly fuzzy?: readonly string[];
  /** Pages that count, `1-3,5`; of the reference when its name stands before a colon. */
  readonly pages?: string;
  readonly expect?: { readonly pages: number };
}

export const reftestsFolder = fileURLToPath(new URL('../../../test/reftests/', import.meta.url));
export const fixturesFolder = `${reftestsFolder}fixtures/`;

export const readManifest = (): readonly ReferenceTest[] =>
  JSON.parse(readFileSync(`${fixturesFolder}manifest.json`, 'utf8')).tests;
