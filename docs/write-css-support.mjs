/** Writes css-support.md from the engine's tables, as they were compiled for the tests. */
import { writeFileSync } from 'node:fs';
import { cssSupport } from '../build/src/engine/style/css-support.js';

writeFileSync(new URL('css-support.md', import.meta.url), cssSupport());
