/**
 * The same brief through other programs: seconds from a cold start, peak memory and size of the file, and how often
 * ours goes into theirs. Programs that are not installed are named and left out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { printTable } from '../print-table.mjs';
import { watchMemory } from './peak-memory.mjs';
import { peers } from './peers.mjs';
import { briefInHtml, briefInTypst } from './plain-brief.mjs';

const fontFolder = 'node_modules/@expo-google-fonts/source-serif-4';

/** Six pages a copy. */
const copyCounts = [1, 18, 175];

const fill = (folder, copies) => {
  writeFileSync(join(folder, 'brief.html'), briefInHtml(copies));
  writeFileSync(join(folder, 'brief.typ'), briefInTypst(copies));
  copyFileSync(`${fontFolder}/400Regular/SourceSerif4_400Regular.ttf`, join(folder, 'regular.ttf'));
  copyFileSync(`${fontFolder}/700Bold/SourceSerif4_700Bold.ttf`, join(folder, 'bold.ttf'));
};

/** Runs while the clock and the memory are watched; null when the program gave up. */
const runWatched = async ([program, ...words], folder) => {
  const start = performance.now();
  const child = spawn(program, words, { cwd: folder, stdio: 'ignore' });
  const peak = watchMemory(child.pid);
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const megabytes = peak();
  return status === 0 ? { seconds, megabytes } : null;
};

/** The pages that the root of the page tree counts, where the file is not packed too tightly to tell. */
const pagesOf = (pdf) =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));

const printWith = async ({ name, command }, copies) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    fill(folder, copies);
    const run = await runWatched(command, folder);
    if (!run) return { name, copies, failed: true };
    const pdf = readFileSync(join(folder, `${name}.pdf`));
    const pages = pagesOf(pdf);
    return { name, copies, ...run, pages: Number.isFinite(pages) ? pages : null, bytes: pdf.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ratio = (ours, theirs) => (ours && theirs ? (ours / theirs).toFixed(2) : '-');

const rowOf = (result, ours) => [
  `${result.copies * 6} pages, ${result.name}`,
  String(result.pages ?? '-'),
  result.seconds?.toFixed(2) ?? 'failed',
  result.megabytes?.toFixed(0) ?? '-',
  result.bytes ? (result.bytes / 1024).toFixed(0) : '-',
  ratio(ours.seconds, result.seconds),
  ratio(ours.megabytes, result.megabytes),
  ratio(ours.bytes, result.bytes),
];

const heads = ['brief', 'pages', 'seconds', 'peak MB', 'PDF kB', 'ours/its seconds', 'MB', 'kB'];

export const comparePeers = async ({ json }) => {
  const found = peers.map((peer) => ({ ...peer, command: peer.command() }));
  const missing = found.filter(({ command }) => !command);
  const results = [];
  for (const copies of copyCounts) {
    for (const peer of found.filter(({ command }) => command)) results.push(await printWith(peer, copies));
  }
  const oursOf = ({ copies }) => results.find((result) => result.name === 'ours' && result.copies === copies);
  if (json) console.log(JSON.stringify({ results, missing: missing.map(({ name }) => name) }, null, 2));
  else
    printTable(
      heads,
      results.map((result) => rowOf(result, oursOf(result))),
    );
  for (const { name, howToInstall } of missing) console.error(`${name} is not here and is left out: ${howToInstall}`);
};
