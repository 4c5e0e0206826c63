import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Runs a command to its end: what it said and how long it took. */
export const runProcess = (command, words) => {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed: ${error?.message ?? stderr}`);
  return { stdout, seconds: (performance.now() - start) / 1000 };
};

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
