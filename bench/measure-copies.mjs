/** Copies for many readers in a process of its own: prints pages, rates and peak memory as JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { planOrder, runBatches } from '../dist/index.js';
import { briefOfPages, readersFile } from './copies-brief.mjs';

const [pages, readers, workers] = process.argv.slice(2).map(Number);
const output = mkdtempSync(join(tmpdir(), 'briefpress-copies-'));
const order = {
  folder: process.cwd(),
  brief: { path: 'briefs/bench.yaml', text: briefOfPages(pages) },
  readers: { path: 'briefs/readers.yaml', text: readersFile(readers) },
  choices: {},
  output,
  pattern: '{id}-v{version}-{copy}-{lang}.pdf',
  shard: null,
  printSet: { isBooklet: false, isDuplex: false, hasCropMarks: false },
};
const start = performance.now();
const { plan, diagnostics } = planOrder(order);
if (!plan) throw new Error(diagnostics.find(({ severity }) => severity === 'error')?.message);
const batches = [];
await runBatches(plan, order, workers, ({ copies }) => batches.push({ at: performance.now(), copies }));
rmSync(output, { recursive: true });
const end = performance.now();
const made = batches.flatMap(({ copies }) => copies);
if (made.length !== readers) throw new Error(`${made.length} of ${readers} copies were made`);
const [first] = batches;
const later = made.length - first.copies.length;
console.log(
  JSON.stringify({
    pages: made[0].pages,
    seconds: (end - start) / 1000,
    perSecond: readers / ((end - start) / 1000),
    onceSet: later > 0 && workers === 1 ? later / ((batches.at(-1).at - first.at) / 1000) : null,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
