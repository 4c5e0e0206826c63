/** Writes css-support.md from the engine's tables and the reference tests, as they were compiled for the tests. */
import { writeFileSync } from 'node:fs';
import { cssSupport } from '../build/src/engine/style/css-support.js';
import { referenceScores } from '../build/test/reftests/scores.js';

writeFileSync(new URL('css-support.md', import.meta.url), cssSupport() + referenceScores());
