import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provenTests } from './expected.ts';
import { judge } from './judge.ts';
import { readManifest } from './manifest.ts';
import { ownFonts } from './reference-fonts.ts';

const proven = provenTests();
const areas = new Map<string, string[]>();
for (const { id, area } of readManifest()) if (proven.has(id)) areas.set(area, [...(areas.get(area) ?? []), id]);

for (const [area, ids] of areas) {
  test(`reference tests of ${area}: ${ids.length} draw the same as their references`, () => {
    const tests = readManifest().filter(({ id }) => ids.includes(id));
    const different = tests.filter((one) => judge(one, ownFonts, false).kind !== 'proven').map(({ id }) => id);
    assert.deepEqual(different, []);
  });
}
