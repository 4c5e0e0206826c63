import type { FontCollection } from '../../src/engine/index.ts';
import { expectedFailures, writeExpected } from './expected.ts';
import { judge, type Verdict } from './judge.ts';
import { type ReferenceTest, readManifest } from './manifest.ts';
import { canDraw } from './pixels.ts';
import { liberationFonts, ownFonts } from './reference-fonts.ts';

/** Runs all reference tests, prints the score of each area, and fails where it is not as expected. */
const main = (): void => {
  const fonts = liberationFonts();
  if (!fonts || !canDraw()) {
    console.log('not run: the reference tests need mutool and the Liberation fonts (mupdf-tools, fonts-liberation)');
    return;
  }
  const tests = readManifest();
  const verdicts = judgeAll(tests, fonts);
  printScores(tests, verdicts);
  if (process.argv.includes('--update')) update(tests, verdicts);
  else if (!isAsExpected(verdicts)) process.exitCode = 1;
};

type Verdicts = ReadonlyMap<string, Verdict>;

const judgeAll = (tests: readonly ReferenceTest[], fonts: FontCollection): Verdicts =>
  new Map(
    tests.map((test, index) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${tests.length}`);
      return [test.id, judge(test, fonts, true)] as const;
    }),
  );

const passes = (verdict: Verdict | undefined): boolean => verdict?.kind === 'proven' || verdict?.kind === 'passed';

const printScores = (tests: readonly ReferenceTest[], verdicts: Verdicts): void => {
  const areas = new Map<string, boolean[]>();
  for (const { id, area } of tests) areas.set(area, [...(areas.get(area) ?? []), passes(verdicts.get(id))]);
  for (const [area, all] of [...areas, ['all', [...areas.values()].flat()] as const]) {
    console.log(`${area.padEnd(24)}${String(all.filter(Boolean).length).padStart(4)} of ${all.length}`);
  }
};

const update = (tests: readonly ReferenceTest[], verdicts: Verdicts): void => {
  const known = expectedFailures();
  const failures = new Map<string, string>();
  for (const [id, verdict] of verdicts) {
    if (verdict.kind === 'failed') failures.set(id, known.get(id) ?? verdict.why);
  }
  const proven = tests.filter((test) => judge(test, ownFonts, false).kind === 'proven').map(({ id }) => id);
  writeExpected(failures, proven);
};

const isAsExpected = (verdicts: Verdicts): boolean => {
  const failures = expectedFailures();
  const complaints = [...verdicts].flatMap(([id, verdict]) => {
    if (verdict.kind === 'failed' && !failures.has(id)) return [`${id}: ${verdict.why}`];
    return passes(verdict) && failures.has(id) ? [`${id}: passes now, so take it from expected-failures.txt`] : [];
  });
  for (const complaint of complaints) console.log(complaint);
  return complaints.length === 0;
};

main();
