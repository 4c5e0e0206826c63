/** Writes lints.md from the catalogue of rules, as it was compiled for the tests. */
import { writeFileSync } from 'node:fs';
import { lintReference } from '../build/src/brief/check/catalogue/lint-reference.js';

writeFileSync(new URL('lints.md', import.meta.url), lintReference());
