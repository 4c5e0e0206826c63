import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { reftestsFolder } from './manifest.ts';

const failuresPath = `${reftestsFolder}expected-failures.txt`;
const provenPath = `${reftestsFolder}proven.txt`;

const linesOf = (path: string): readonly string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
    : [];

/** Tests that fail, each with its reason. */
export const expectedFailures = (): ReadonlyMap<string, string> =>
  new Map(
    linesOf(failuresPath).map((line) => {
      const [id = '', ...reason] = line.split(': ');
      return [id, reason.join(': ')] as const;
    }),
  );

/** Tests whose display lists are equal. */
export const provenTests = (): ReadonlySet<string> => new Set(linesOf(provenPath));

export const writeExpected = (failures: ReadonlyMap<string, string>, proven: readonly string[]): void => {
  const lines = [...failures].map(([id, reason]) => `${id}: ${reason}`);
  writeFileSync(failuresPath, `# Tests that fail, each with its reason.\n${lines.sort().join('\n')}\n`);
  writeFileSync(
    provenPath,
    `# Tests whose display lists are equal to those of their references.\n${[...proven].sort().join('\n')}\n`,
  );
};
