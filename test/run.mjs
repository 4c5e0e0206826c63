/**
 * Runs every compiled *.test.js below build/test; parts of file names given as arguments narrow the run. Tests that
 * start the command start the bundled one (`node bundle.mjs`), as whoever installs it does.
 *
 * The files of a folder run one after the other in one process: loading the program again for each of them would take
 * most of the time.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const tests = join(root, 'build', 'test');
const groups = join(root, 'build', 'test-groups');

/** Each file begins in the project's folder, and ends before the next is loaded. */
const groupScript = (files) => `
import { after, describe } from 'node:test';
for (const file of ${JSON.stringify(files.map((file) => pathToFileURL(join(tests, file)).href))}) {
  process.chdir(${JSON.stringify(root)});
  await new Promise((ended) =>
    describe(file.replace(/.*\\/build\\//, ''), async () => {
      await import(file);
      after(ended);
    }),
  );
}
`;

const filesOf = (wanted) =>
  readdirSync(tests, { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();

const writeGroup = (folder, files) => {
  const path = join(groups, `${folder.replaceAll(/\W/g, '-')}.mjs`);
  writeFileSync(path, groupScript(files));
  return { path, files: files.length };
};

/** The largest come first, so that the last to end is a small one. */
const writeGroups = (files) => {
  rmSync(groups, { recursive: true, force: true });
  mkdirSync(groups, { recursive: true });
  return [...new Set(files.map((file) => dirname(file)))]
    .map((folder) =>
      writeGroup(
        folder,
        files.filter((file) => dirname(file) === folder),
      ),
    )
    .sort((one, other) => other.files - one.files)
    .map(({ path }) => path);
};

run({ files: writeGroups(filesOf(process.argv.slice(2))), concurrency: 2 })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
