/**
 * Very many random documents, in processes beside this one that are ended when a document takes too long:
 *
 *     node build/test/long/random-documents.js [documents] [first seed] [processes]
 *
 * What is wrong is written to build/random-documents.jsonl (or BRIEFPRESS_RANDOM_JOURNAL) as it is found, with the seed
 * and number that make the document again; a run that was stopped goes on after the last seed that is finished there.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Documents of one seed, and seconds that one may take. */
const perSeed = 200;
const mostSeconds = 300;

const journal =
  process.env.BRIEFPRESS_RANDOM_JOURNAL ?? fileURLToPath(new URL('../../random-documents.jsonl', import.meta.url));
const printer = fileURLToPath(new URL('./print-documents.js', import.meta.url));

interface Entry {
  readonly seed: number;
  readonly index?: number;
  readonly fault?: string;
  readonly isFinished?: boolean;
}

const entries = (): readonly Entry[] =>
  existsSync(journal)
    ? readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Entry => JSON.parse(line))
    : [];

const note = (entry: Entry): void => appendFileSync(journal, `${JSON.stringify(entry)}\n`);

/** Lays out the documents of a seed from a number on; the answer is the number to go on with. */
const printFrom = async (seed: number, from: number): Promise<number> => {
  const words = [seed, from, perSeed].map(String);
  const child = spawn(process.execPath, ['--max-old-space-size=3000', printer, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let at = from;
  let isLate = false;
  const end = (): void => {
    isLate = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(end, mostSeconds * 1000);
  for await (const line of createInterface({ input: child.stdout })) {
    const { begun, done, fault } = JSON.parse(line) as { begun?: number; done?: number; fault?: string | null };
    clearTimeout(timer);
    timer = setTimeout(end, mostSeconds * 1000);
    at = done === undefined ? (begun ?? at) : done + 1;
    if (fault) note({ seed, index: at - 1, fault });
  }
  clearTimeout(timer);
  if (at >= perSeed) return at;
  note({ seed, index: at, fault: isLate ? `no end after ${mostSeconds} s` : 'the process ended' });
  return at + 1;
};

const trySeed = async (seed: number): Promise<void> => {
  for (let from = 0; from < perSeed; ) from = await printFrom(seed, from);
  note({ seed, isFinished: true });
};

const [documents = 100_000, first = 1, processes = availableParallelism()] = process.argv.slice(2).map(Number);
const seeds = Array.from({ length: Math.ceil(documents / perSeed) }, (_, index) => first + index);
const isOfRun = ({ seed }: Entry): boolean => seed >= first && seed < first + seeds.length;
const faultsOfRun = (): readonly Entry[] => entries().filter((entry) => isOfRun(entry) && entry.fault !== undefined);

const finished = new Set(entries().flatMap(({ seed, isFinished }) => (isFinished ? [seed] : [])));
const left = seeds.filter((seed) => !finished.has(seed));

const work = async (): Promise<void> => {
  for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
    await trySeed(seed);
    const tried = entries().filter((entry) => isOfRun(entry) && entry.isFinished).length * perSeed;
    process.stdout.write(`seed ${seed}: ${tried} documents, ${faultsOfRun().length} faults\n`);
  }
};
await Promise.all(Array.from({ length: processes }, work));

const faults = faultsOfRun();
for (const { seed, index = 0, fault } of faults)
  process.stdout.write(
    `\n${seed}/${index}, again by node build/test/long/print-documents.js ${seed} ${index} ${index + 1}\n${fault}\n`,
  );
process.exitCode = faults.length === 0 ? 0 : 1;
