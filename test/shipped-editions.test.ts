/** Editions for readers who need larger type, on the smallest paper, where a page has least room. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runHere, temporaryFolder } from './cli/run-command.ts';

const folder = temporaryFolder({
  'readers.yaml': `numbered: true
readers:
  - { id: r01, name: Antonia Very-Long-Family-Name of Somewhere, copy: 1, paper: A5, profile: large-print }
  - { id: r02, name: B. Reader, copy: 2, paper: A5, profile: clear-print }
`,
});

for (const name of ['treaty-terms', 'reactions-matrix', 'military-implications']) {
  const brief = fileURLToPath(new URL(`../../briefs/${name}.yaml`, import.meta.url));
  test(`nothing of ${name} is cut or leaves the page in large type on A5`, async () => {
    const { code, stderr } = await runHere(folder, [
      'copies',
      brief,
      '--readers',
      'readers.yaml',
      '--strict',
      '--quiet',
    ]);
    assert.deepEqual([code, stderr], [0, '']);
  });
}
