/**
 * How long it takes from saving a file to its change on the screen, in a process of its own: a project is shown by the
 * preview in Chromium, a word in it is saved again and again, and the browser tells when the word has been painted.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { findProgram } from './find-program.mjs';
import { changes, writeProject } from './preview-project.mjs';

const [kind, pages, rounds] = [process.argv[2], ...process.argv.slice(3).map(Number)];

/** Saves before the first that counts: the preview and the browser are warm while somebody works. */
const warmUp = 8;

/** Milliseconds since 1970, of one clock for both programs. */
const now = () => performance.timeOrigin + performance.now();

/** CPU time that a program has taken, in ms; null where the system does not tell. */
const cpuOf = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
};

/** In the browser: waits until the first page shows what was saved, and for the frame in which it is painted. */
const waitFor = ({ words, fill }) =>
  new Promise((painted) => {
    const desk = document.getElementById('desk');
    const isShown = () => {
      const sheet = desk.querySelector('.sheet');
      if (fill) return sheet.querySelector(`[fill="${fill}"]`) !== null;
      return [...sheet.querySelectorAll('text')].some(({ textContent }) => textContent.includes(words));
    };
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => painted(performance.timeOrigin + performance.now())));
    });
    observer.observe(desk, { childList: true, subtree: true });
  });

const folder = writeProject(kind, pages);
const preview = spawn(process.execPath, [resolve('dist/main.js'), 'preview'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: findProgram('chromium'), args: ['--no-sandbox'] });
try {
  const [address] = await once(preview.stdout, 'data');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(String(address).trim());
  await page.locator('figure svg').first().waitFor({ timeout: 60_000 });
  const [times, cpu] = [{}, {}];
  for (const change of changes(kind)) {
    times[change.name] = [];
    let start = null;
    for (let round = 0; round < warmUp + rounds; round++) {
      if (round === warmUp) start = cpuOf(preview.pid);
      const { text, shows } = change.make(round);
      const shown = page.evaluate(waitFor, shows);
      await page.waitForTimeout(100);
      writeFileSync(join(folder, change.path), text);
      const saved = now();
      const painted = await shown;
      if (round >= warmUp) times[change.name].push(painted - saved);
    }
    cpu[change.name] = start === null ? null : (cpuOf(preview.pid) - start) / rounds;
  }
  const count = await page.locator('figure').count();
  console.log(JSON.stringify({ pages: count, times, cpu }));
} finally {
  await browser.close();
  preview.kill('SIGTERM');
  rmSync(folder, { recursive: true });
}
