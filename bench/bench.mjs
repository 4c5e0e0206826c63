/**
 * How fast the press is: documents of about 6, 100 and 1,000 pages made from a real brief, each in a process of its
 * own, and the start of the command. The time per page must not grow with the document.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const cases = [
  { pages: 6, runs: 5 },
  { pages: 100, runs: 3 },
  { pages: 1000, runs: 3 },
];

const mostGrowth = 1.3;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const run = (...words) => {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stderr}`);
  return { stdout, seconds: (performance.now() - start) / 1000 };
};

const measure = ({ pages, runs }) => {
  const results = Array.from({ length: runs }, () => JSON.parse(run('bench/measure-case.mjs', String(pages)).stdout));
  const seconds = median(results.map((result) => result.seconds));
  return { ...results[0], seconds, megabytes: median(results.map((result) => result.megabytes)) };
};

const measureStart = (...words) => median(Array.from({ length: 7 }, () => run('dist/main.js', ...words).seconds));

const row = (...cells) => cells.map((cell, index) => String(cell).padStart(index === 0 ? 6 : 12)).join('');

const milliseconds = (seconds) => `${(seconds * 1000).toFixed(1)} ms`;

console.log(row('pages', 'seconds', 'pages/s', 'per page', 'to before', 'peak MB', 'PDF kB'));
let before = null;
let grows = false;
for (const oneCase of cases) {
  const { pages, seconds, megabytes, bytes } = measure(oneCase);
  const perPage = seconds / pages;
  const ratio = before === null ? null : perPage / before;
  grows ||= ratio !== null && ratio > mostGrowth;
  before = perPage;
  const shownRatio = ratio === null ? '-' : ratio.toFixed(2);
  const speed = (pages / seconds).toFixed(0);
  const memory = megabytes.toFixed(0);
  console.log(
    row(pages, seconds.toFixed(2), speed, milliseconds(perPage), shownRatio, memory, (bytes / 1024).toFixed(0)),
  );
}
console.log(`\nstart of the command (--version): ${milliseconds(measureStart('--version'))}`);
console.log(`cold print of one brief: ${milliseconds(measureStart('build', 'briefs/treaty-terms.yaml', '-q'))}`);
if (grows) {
  console.error(`\nthe time per page grows by more than ${mostGrowth} from one document to the next larger one`);
  process.exitCode = 1;
}
