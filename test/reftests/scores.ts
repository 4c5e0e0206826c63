import { expectedFailures } from './expected.ts';
import { readManifest } from './manifest.ts';

/** The reference tests by area, and what fails: a part of the documentation. */
export const referenceScores = (): string => {
  const failures = expectedFailures();
  const tests = readManifest();
  const areas = new Map<string, string[]>();
  for (const { id, area } of tests) areas.set(area, [...(areas.get(area) ?? []), id]);
  const row = (name: string, ids: readonly string[]): string =>
    `| ${name} | ${ids.filter((id) => !failures.has(id)).length} | ${ids.length} |`;
  const rows = [...areas].map(([area, ids]) => row(area, ids));
  return `
## Reference tests

Pages of web-platform-tests and of WeasyPrint that print as they should (\`npm run reftests\`).

| Area | Passed | Of |
| --- | --- | --- |
${[
  ...rows,
  row(
    '**all**',
    tests.map(({ id }) => id),
  ),
].join('\n')}

These do not yet:

${[...failures].map(([id, reason]) => `- \`${id}\`: ${reason}`).join('\n')}
`;
};
