/**
 * How fast the press is. Each case of `cases.mjs` is printed in growing sizes, every document in a process of its own,
 * and the time may not grow faster than the document: else the bench fails. `--long` adds the longest documents and
 * measures all of them more often, `--only NAME` runs one case (`copies`: a copy for each of 500 readers; `preview`: from saving a file to its change in Chromium), `--json` prints the figures for
 * programs, and `--peers` sets other programs beside ours instead.
 */
import { parseArgs } from 'node:util';
import { cases } from './cases.mjs';
import { comparePeers } from './peers/compare-peers.mjs';
import { measurePreviews } from './preview/measure-previews.mjs';
import { printTable } from './print-table.mjs';
import { median, runProcess } from './run-process.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

const measure = (name, size, runs) => {
  const words = ['bench/measure-case.mjs', name, String(size)];
  const results = Array.from({ length: runs }, () => JSON.parse(runProcess(process.execPath, words).stdout));
  const seconds = median(results.map((result) => result.seconds));
  return { ...results[0], seconds, megabytes: median(results.map((result) => result.megabytes)) };
};

/** How a document's time compares with that of the case's smaller document; null where there is nothing to compare. */
const growthOf = ({ unit, slack }, before, now) => {
  if (!before || before.unsupported || now.unsupported) return null;
  const times = unit === 'pages' ? now.pages / before.pages : now.size / before.size;
  return { growth: now.seconds / before.seconds, allowed: slack * times };
};

const measureCase = (one) => {
  const results = [];
  for (const size of options.long ? [...one.sizes, ...(one.long ?? [])] : one.sizes) {
    const result = { name: one.name, unit: one.unit, size, ...measure(one.name, size, options.long ? 5 : 3) };
    results.push({ ...result, ...growthOf(one, results.at(-1), result) });
  }
  return results;
};

const measureStart = (...words) =>
  median(Array.from({ length: 7 }, () => runProcess(process.execPath, ['dist/main.js', ...words]).seconds));

const heads = ['case', 'pages', 'seconds', 'pages/s', 'growth', 'allowed', 'peak MB', 'PDF kB'];

const rowOf = ({ name, unit, size, pages, seconds, growth, allowed, megabytes, bytes }) => [
  `${name}, ${size} ${unit}`,
  String(pages),
  seconds.toFixed(2),
  (pages / seconds).toFixed(0),
  growth?.toFixed(2) ?? '-',
  allowed?.toFixed(2) ?? '-',
  megabytes.toFixed(0),
  (bytes / 1024).toFixed(0),
];

const report = (results, starts) => {
  printTable(heads, results.map(rowOf));
  for (const { name, size, unsupported } of results) {
    if (unsupported) console.log(`${name}, ${size}: not supported yet and not compared (${unsupported})`);
  }
  for (const [what, seconds] of Object.entries(starts)) console.log(`${what}: ${(seconds * 1000).toFixed(0)} ms`);
};

const copyCases = [6, 20].flatMap((pages) => [1, 2].map((workers) => ({ pages, readers: 500, workers })));

const measureCopies = ({ pages, readers, workers }) => {
  const words = ['bench/measure-copies.mjs', ...[pages, readers, workers].map(String)];
  return { readers, workers, ...JSON.parse(runProcess(process.execPath, words).stdout) };
};

const copyHeads = ['copies', 'pages', 'workers', 'seconds', 'copies/s', 'once set', 'peak MB'];

const copyRow = ({ readers, pages, workers, seconds, perSecond, onceSet, megabytes }) => [
  String(readers),
  String(pages),
  String(workers),
  seconds.toFixed(2),
  perSecond.toFixed(0),
  onceSet?.toFixed(0) ?? '-',
  megabytes.toFixed(0),
];

const reportCopies = () => {
  const results = copyCases.map(measureCopies);
  if (options.json) console.log(JSON.stringify({ copies: results }, null, 2));
  else printTable(copyHeads, results.map(copyRow));
};

const measureAll = (chosen) => {
  const results = chosen.flatMap(measureCase);
  const starts = options.only
    ? {}
    : {
        'start of the command (--version)': measureStart('--version'),
        'cold print of one brief': measureStart('build', 'briefs/treaty-terms.yaml', '-q'),
      };
  const copies = options.only ? [] : copyCases.map(measureCopies);
  if (options.json) console.log(JSON.stringify({ results, copies, starts }, null, 2));
  else {
    report(results, starts);
    if (copies.length > 0) printTable(copyHeads, copies.map(copyRow));
  }
  for (const { name, size, growth, allowed } of results.filter((result) => result.growth > result.allowed)) {
    console.error(`${name}, ${size}: the time grows ${growth.toFixed(2)} times, more than ${allowed.toFixed(2)}`);
    process.exitCode = 1;
  }
};

const chosen = cases.filter(({ name }) => !options.only || name === options.only);
if (chosen.length === 0 && !['copies', 'preview'].includes(options.only))
  throw new Error(`no case is named ${options.only}: ${cases.map(({ name }) => name).join(', ')}`);
if (options.peers) await comparePeers(options);
else if (options.only === 'copies') reportCopies();
else if (options.only === 'preview') measurePreviews(options.json);
else measureAll(chosen);
